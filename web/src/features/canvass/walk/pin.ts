import type { Text } from '$i18n/say.ts';
import { walkPhone } from '$i18n/words/walk.ts';

/** ०-९ as 0-9: PINs may be typed on either keyboard. */
export const digitsOf = (typed: string): string =>
  typed.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966)).replace(/\D/g, '');

const RUNS = '01234567890123456789876543210987654321';

/** All the same, or counted up or down. */
const isEasy = (pin: string): boolean => new Set(pin).size < 3 || RUNS.includes(pin);

/** Why this cannot be a PIN, if so. */
export function pinFault(pin: string): Text | null {
  if (!/^\d{6}$/.test(pin)) return walkPhone.pinSix;
  return isEasy(pin) ? walkPhone.pinEasy : null;
}
