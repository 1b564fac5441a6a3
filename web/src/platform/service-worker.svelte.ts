class Update {
  waiting = $state.raw<ServiceWorker | null>(null);
}

/** A newer version of the app that waits to be used. */
export const update = new Update();

export function useUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  update.waiting?.postMessage({ type: 'SKIP_WAITING' });
}

function watch(registration: ServiceWorkerRegistration): void {
  const worker = registration.installing;
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed' && navigator.serviceWorker.controller) update.waiting = worker;
  });
}

/** Makes the shell open without a network. */
export async function installServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js');
    if (navigator.serviceWorker.controller) update.waiting = registration.waiting;
    registration.addEventListener('updatefound', () => watch(registration));
  } catch {
    // Without it the app works as any page does.
  }
}
