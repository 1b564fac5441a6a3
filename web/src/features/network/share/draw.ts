import { cut, linesOf } from './lines.ts';

export interface Card {
  /** Who says it, and who wrote it where a unit speaks. */
  name: string;
  beneath: string;
  text: string;
  /** Where to read on, as it stands at the foot. */
  foot: string;
  organisation: string;
}

const WIDTH = 1080;
const EDGE = 88;
const FAMILY =
  "'Noto Sans Devanagari Variable', 'Noto Sans Devanagari', 'Noto Sans', sans-serif, " +
  "'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'";
const SIZES = [64, 54, 46, 40];
const MOST_LINES = 16;
const INK = '#16222b';
const SOFT = '#4d5860';
const PAPER = '#fffdf9';
const BAND = '#14505e';

/** The largest letters in which the text stands whole; in the smallest it is cut. */
function fitted(pen: CanvasRenderingContext2D, text: string): { size: number; lines: string[] } {
  for (const size of SIZES) {
    pen.font = `500 ${size}px ${FAMILY}`;
    const lines = linesOf(text, WIDTH - 2 * EDGE, (line) => pen.measureText(line).width);
    if (lines.length * size * 1.5 < 760) return { size, lines };
  }
  const size = SIZES.at(-1) ?? 40;
  const lines = linesOf(text, WIDTH - 2 * EDGE, (line) => pen.measureText(line).width);
  return { size, lines: cut(lines, MOST_LINES) };
}

/** The status as a picture; the browser shapes Devanagari as on its pages. */
export async function drawCard(card: Card): Promise<Blob | null> {
  await Promise.all(
    ['500 48px', '700 48px'].map((font) => document.fonts.load(`${font} ${FAMILY}`, 'क्ष')),
  );
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const { size, lines } = fitted(pen, card.text);
  const top = 300 + (card.beneath ? 56 : 0);
  canvas.width = WIDTH;
  canvas.height = Math.max(1080, Math.round(top + lines.length * size * 1.5 + 220));
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = BAND;
  pen.fillRect(0, 0, WIDTH, 24);
  pen.textBaseline = 'top';
  const write = (text: string, y: number, font: string, colour: string) => {
    pen.font = `${font} ${FAMILY}`;
    pen.fillStyle = colour;
    pen.fillText(text, EDGE, y, WIDTH - 2 * EDGE);
  };
  write(card.organisation, 92, '600 36px', SOFT);
  write(card.name, 164, '700 52px', BAND);
  if (card.beneath) write(card.beneath, 244, '500 36px', SOFT);
  lines.forEach((line, at) => write(line, top + at * size * 1.5, `500 ${size}px`, INK));
  pen.fillStyle = '#dcd3c3';
  pen.fillRect(EDGE, canvas.height - 148, WIDTH - 2 * EDGE, 3);
  write(card.foot, canvas.height - 112, '600 34px', BAND);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}
