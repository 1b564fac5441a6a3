import { post, put, read, remove } from '$platform/http.ts';
import { Problem } from '$platform/problem.ts';

export const KINDS = ['mention', 'follow', 'favourite', 'reblog', 'status'] as const;
export type Kind = (typeof KINDS)[number];
export type Alerts = Partial<Record<Kind, boolean>>;

interface Subscription {
  endpoint: string;
  alerts: Alerts;
}

interface Instance {
  configuration: { vapid: { public_key: string } };
}

const PATH = '/api/v1/push/subscription';

export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const here = async (): Promise<PushSubscription | null> => {
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager.getSubscription()) ?? null;
};

/** What this browser is told of; null when nothing. */
export async function alertsHere(): Promise<Alerts | null> {
  const known = await here();
  if (!known) return null;
  try {
    const { body } = await read<Subscription>(PATH);
    return body.endpoint === known.endpoint ? body.alerts : null;
  } catch (error) {
    if (error instanceof Problem && error.code === 'push_subscription_unknown') return null;
    throw error;
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) =>
    each.charCodeAt(0),
  );

/** False when the person says no to the browser's question. */
export async function switchOn(alerts: Alerts): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const { body } = await read<Instance>('/api/v2/instance');
  const worker = await navigator.serviceWorker.ready;
  const made = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(body.configuration.vapid.public_key),
  });
  const { endpoint, keys } = made.toJSON();
  await post(PATH, { subscription: { endpoint, keys }, data: { alerts, policy: 'all' } });
  return true;
}

export async function switchOff(): Promise<void> {
  await remove(PATH);
  await (await here())?.unsubscribe();
}

export const change = (alerts: Alerts) => put(PATH, { data: { alerts } });

/** 22:30 and the minute of the day that it is. */
export function minuteOf(time: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

export const timeOf = (minute: number | null): string =>
  minute === null
    ? ''
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
