const DIGITS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';

/** The mean colour of a picture that has not loaded yet: characters 3 to 6 of its blurhash. */
export function averageOf(blurhash: string | null): string | undefined {
  if (!blurhash || blurhash.length < 6) return undefined;
  const digits = [...blurhash.slice(2, 6)].map((character) => DIGITS.indexOf(character));
  if (digits.includes(-1)) return undefined;
  const value = digits.reduce((sum, digit) => sum * 83 + digit, 0);
  return `rgb(${value >> 16} ${(value >> 8) & 255} ${value & 255})`;
}
