import type { Corner, TurfDoor } from './types.ts';

export interface Spot {
  door: TurfDoor;
  x: number;
  y: number;
}

/** Doors laid out north up within a box, a metre as long in either direction; and the way back to the ground. */
export interface DoorPlan {
  width: number;
  height: number;
  spots: Spot[];
  at: (x: number, y: number) => Corner;
  spotOf: (corner: Corner) => { x: number; y: number };
}

const WIDTH = 1000;
const MARGIN = 60;
const FLATTEST = 420;
const TALLEST = 1200;
/** Degrees; a single door still gets some ground around it. */
const LEAST = 0.0004;

export function planOf(doors: TurfDoor[]): DoorPlan | null {
  const placed = doors.flatMap((door) =>
    door.latitude === null || door.longitude === null
      ? []
      : [{ door, latitude: door.latitude, longitude: door.longitude }],
  );
  const first = placed[0];
  if (!first) return null;
  const latitudes = placed.map(({ latitude }) => latitude);
  const longitudes = placed.map(({ longitude }) => longitude);
  const middle = { y: mid(latitudes), x: mid(longitudes) };
  const narrowing = Math.cos((middle.y * Math.PI) / 180);
  const wide = Math.max(span(longitudes) * narrowing, LEAST);
  const high = Math.max(span(latitudes), LEAST);
  const scale = Math.min((WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / high);
  const height = Math.max(FLATTEST, Math.min(TALLEST, high * scale + 2 * MARGIN));
  const spotOf = ({ latitude, longitude }: Corner) => ({
    x: WIDTH / 2 + (longitude - middle.x) * narrowing * scale,
    y: height / 2 - (latitude - middle.y) * scale,
  });
  const at = (x: number, y: number) => ({
    latitude: middle.y + (height / 2 - y) / scale,
    longitude: middle.x + (x - WIDTH / 2) / scale / narrowing,
  });
  return {
    width: WIDTH,
    height,
    spots: placed.map(({ door, ...corner }) => ({ door, ...spotOf(corner) })),
    at,
    spotOf,
  };
}

const span = (values: number[]) => Math.max(...values) - Math.min(...values);
const mid = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2;

/** Whether a place is within a line, as the server sees it. */
export function isWithin(corners: Corner[], { latitude, longitude }: Corner): boolean {
  let inside = false;
  corners.forEach((a, i) => {
    const b = corners[(i + corners.length - 1) % corners.length] ?? a;
    const straddles = a.latitude > latitude !== b.latitude > latitude;
    const crossing =
      ((b.longitude - a.longitude) * (latitude - a.latitude)) / (b.latitude - a.latitude) +
      a.longitude;
    if (straddles && longitude < crossing) inside = !inside;
  });
  return inside;
}

/** Doors that a turf can have: nobody has them, and nobody there asked not to be visited. */
export const isFree = (door: TurfDoor): boolean => door.turf === null && !door.do_not_visit;

export function within(doors: TurfDoor[], corners: Corner[]): TurfDoor[] {
  if (corners.length < 3) return [];
  return doors.filter(
    ({ latitude, longitude }) =>
      latitude !== null && longitude !== null && isWithin(corners, { latitude, longitude }),
  );
}
