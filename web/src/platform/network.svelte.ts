class Network {
  online = $state(true);
}

/** Whether the server was within reach when it was last asked. */
export const network = new Network();

const whenBack: (() => void)[] = [];

/** Called when the server is within reach again. */
export function onBack(listener: () => void): void {
  whenBack.push(listener);
}

export function reportReach(reached: boolean): void {
  const back = reached && !network.online;
  network.online = reached;
  if (back) whenBack.forEach((listener) => listener());
}

export function watchNetwork(): void {
  network.online = navigator.onLine;
  addEventListener('online', () => reportReach(true));
  addEventListener('offline', () => reportReach(false));
}
