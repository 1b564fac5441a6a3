import type { Door } from './doors.ts';

export interface Position {
  latitude: number;
  longitude: number;
}

const METRES = 111_320;

/** Good to a metre within a booth. */
export function metres(a: Position, b: Position): number {
  const x = (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(x, a.latitude - b.latitude) * METRES;
}

/** Doors by their distance; those without a position keep their order behind. */
export function nearest(doors: Door[], here: Position): Door[] {
  const far = ({ latitude = null, longitude = null }: Door) =>
    latitude === null || longitude === null ? Infinity : metres(here, { latitude, longitude });
  return doors
    .map((door, at) => ({ door, at, far: far(door) }))
    .sort((a, b) => (a.far === b.far ? a.at - b.at : a.far - b.far))
    .map(({ door }) => door);
}

/** Where the phone is, or null: without it the walk goes by house order. */
export function position(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((done) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => done({ latitude, longitude }),
      () => done(null),
      { enableHighAccuracy: true, timeout: 8_000, maximumAge: 30_000 },
    );
  });
}
