import { measureBy, valueOf } from './measure.ts';
import type { UnitStrength } from './types.ts';

/** By which column a table of units is ordered: "unit", "booths" or the code of a measure. */
export interface Order {
  by: string;
  down: boolean;
}

const collator = new Intl.Collator(['hi', 'en'], { numeric: true });

export function sorted(
  list: UnitStrength[],
  order: Order,
  name: (unit: UnitStrength['unit']) => string,
): UnitStrength[] {
  const value = (row: UnitStrength) =>
    order.by === 'booths' ? row.figures.booths : valueOf(measureBy(order.by), row.figures);
  const rising =
    order.by === 'unit'
      ? list.toSorted((a, b) => collator.compare(name(a.unit), name(b.unit)))
      : list.toSorted((a, b) => value(a) - value(b));
  return order.down ? rising.toReversed() : rising;
}
