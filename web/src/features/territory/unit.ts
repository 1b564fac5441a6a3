import { nameOf, say } from '$i18n/say.ts';
import { territory } from '$i18n/words/territory.ts';
import { read } from '$platform/http.ts';
import type { Unit, UnitRef } from './types.ts';

/** "112 · Primary School" for a booth, the bare name for all others. */
export function unitName(unit: Pick<UnitRef, 'level' | 'number' | 'name_hi' | 'name_en'>): string {
  const name = nameOf(unit);
  return unit.level === 'booth' && unit.number ? `${unit.number} · ${name}` : name;
}

/** The name as it stands in a row of names, where a division would look like its district. */
export function nameInPath(unit: UnitRef): string {
  const name = unitName(unit);
  return unit.level === 'division' ? say(territory.divisionOf, { name }) : name;
}

export function levelName(level: UnitRef['level']): string {
  return say(territory[level]);
}

/** "District Gorakhpur"; the bare name where it begins with its level, as "Sector 1" does. */
export function fullName(unit: UnitRef): string {
  const name = unitName(unit);
  const level = levelName(unit.level);
  return name.startsWith(level) ? name : `${level} ${name}`;
}

/** The constituency (or what stands for one above it) in which a unit lies, by its id alone. */
export const cellOf = (unitId: number): number => Math.floor(unitId / 10_000);

/** "Constituency 154" or "Booth 112": the level with the number by which people call it. */
export function levelAndNumber(unit: Pick<UnitRef, 'level' | 'number'>): string {
  return unit.number ? `${levelName(unit.level)} ${unit.number}` : levelName(unit.level);
}

/** What to write below a unit's name; nothing where the name tells it already. */
export function kindLine(unit: UnitRef): string {
  const kind = levelAndNumber(unit);
  return unit.level === 'booth' || kind === unitName(unit) ? '' : kind;
}

const FIRST_ABOVE = 700;

/** "Constituency 154" for what lies in a seat, which a booth's own number does not tell. */
export function seatOf(unit: Pick<UnitRef, 'constituency_id'>): string {
  const number = unit.constituency_id % 1000;
  return number > 0 && number < FIRST_ABOVE
    ? levelAndNumber({ level: 'constituency', number: `${number}` })
    : '';
}

export const readUnit = (id: number) => read<Unit>(`/units/${id}`, { keep: true });

/** Those around a unit, from the root down, without the unit itself. */
export const around = (unit: Unit): UnitRef[] => unit.path.slice(0, -1);
