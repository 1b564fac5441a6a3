export { default as ChildUnits } from './ChildUnits.svelte';
export { default as PathLine } from './PathLine.svelte';
export { default as UnitFacts } from './UnitFacts.svelte';
export { default as UnitName } from './UnitName.svelte';
export { default as UnitPath } from './UnitPath.svelte';
export { default as UnitSearch } from './UnitSearch.svelte';
export {
  around,
  cellOf,
  fullName,
  kindLine,
  levelName,
  readUnit,
  seatOf,
  unitName,
} from './unit.ts';
export type { FoundUnit, Level, Unit, UnitRef, WithUnit } from './types.ts';
