class Network {
  online = $state(true);
}

/** Whether the server was within reach when it was last asked. */
export const network = new Network();

export function reportReach(reached: boolean): void {
  network.online = reached;
}

export function watchNetwork(): void {
  network.online = navigator.onLine;
  addEventListener('online', () => reportReach(true));
  addEventListener('offline', () => reportReach(false));
}
