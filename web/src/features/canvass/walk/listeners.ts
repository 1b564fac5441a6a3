/** What somebody listens to, and stops listening to all at once. */
export class Listeners {
  private readonly all: [EventTarget, string, (event?: Event) => void][] = [];

  on(target: EventTarget, event: string, listener: (event?: Event) => void): void {
    target.addEventListener(event, listener);
    this.all.push([target, event, listener]);
  }

  close(): void {
    this.all.forEach(([target, event, listener]) => target.removeEventListener(event, listener));
  }
}
