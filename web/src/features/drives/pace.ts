import type { Drive, DriveChild, Progress } from './types.ts';

/** How many should have settled by now if each day brought the same. */
export const dueOf = (drive: Drive, progress: Progress): number =>
  Math.floor(progress.target * drive.due_share);

/** How many a day are still needed, rounded up. */
export const rateOf = (drive: Drive, progress: Progress): number =>
  Math.ceil(Math.max(0, progress.target - progress.done) / Math.max(1, drive.days_left));

/** Per cent of the target, 100 where nothing is asked. */
export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? (part / whole) * 100 : 100;

/** The furthest from its target first; of those the larger. */
export const weakFirst = (list: DriveChild[]): DriveChild[] =>
  list.toSorted(
    (a, b) =>
      percentOf(a.progress.done, a.progress.target) -
        percentOf(b.progress.done, b.progress.target) || b.progress.target - a.progress.target,
  );
