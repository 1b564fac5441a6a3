import { ago, day } from '$i18n/format.ts';
import { fill, nameOf, say, type Text } from '$i18n/say.ts';
import { receiptWords } from '$i18n/words/receipts.ts';
import { walk as words } from '$i18n/words/walk.ts';
import type { Kept, LocalCode } from '$features/canvass/store/store.ts';
import type { Outcome, PackDoor, ReceiptCode } from '$features/canvass/sync/wire.ts';
import { settings } from './settings.svelte.ts';

export const outcomeText = (outcome: Outcome): string => say(words[outcome]);

/** "House 12क", by which people call a door. */
export const houseName = (door: Pick<PackDoor, 'house_number'>): string =>
  door.house_number ? say(words.house, { number: door.house_number }) : say(words.houseUnknown);

export const houseSpoken = (door: Pick<PackDoor, 'house_number'>): string =>
  door.house_number ? fill(words.house.hi, { number: door.house_number }) : words.houseUnknown.hi;

/** Where the door is, in one line; buildings and landmarks bear people's names. */
export function placeLine(door: PackDoor): string {
  const { section, panna, building, floor, flat, landmark } = door;
  return [
    settings.hideNames ? null : building,
    floor && say(words.floorOf, { floor }),
    flat && say(words.flatOf, { flat }),
    settings.hideNames ? null : landmark,
    section && say(words.section, { number: section }),
    panna && say(words.panna, { number: panna }),
  ]
    .filter(Boolean)
    .join(' · ');
}

export function lastLine(door: PackDoor): string {
  if (!door.last_outcome) return say(words.never);
  return say(words.lastVisit, {
    outcome: outcomeText(door.last_outcome),
    when: door.last_visit_at ? ago(door.last_visit_at) : '–',
  });
}

export const againLine = (door: PackDoor): string =>
  door.come_again_on ? say(words.comeAgainOn, { when: day(door.come_again_on) }) : '';

const sentences: Record<ReceiptCode | LocalCode | 'conflict', Text> = receiptWords;

/** What became of a record, in plain words; nothing where it was simply stored. */
export function receiptText({ receipt }: Kept): string | null {
  if (!receipt || (receipt.state === 'stored' && !receipt.code)) return null;
  const text = sentences[receipt.code ?? 'conflict'] ?? sentences.not_understood;
  const { responsible } = receipt;
  const name = settings.hideNames ? '' : (responsible?.holder ?? '');
  return say(text, {
    responsible: responsible
      ? [nameOf(responsible), name].filter(Boolean).join(' ')
      : say(receiptWords.somebody),
  });
}
