export interface Section {
  number: number;
  name: string;
}

/** One section a line: a number in any script, then its name. */
export function readSections(text: string): { sections: Section[]; faultyLine: number | null } {
  const sections: Section[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    const found = /^([0-9०-९]{1,3})[\s.:·)-]+(\S.*)$/.exec(line);
    if (!found?.[1] || !found[2]) return { sections, faultyLine: at + 1 };
    const digits = found[1].replace(/[०-९]/g, (each) => String(each.charCodeAt(0) - 0x966));
    sections.push({ number: Number(digits), name: found[2] });
  }
  return { sections, faultyLine: null };
}
