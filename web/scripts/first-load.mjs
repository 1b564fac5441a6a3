// Weighs the script that a worker's first visit loads: the entry, what it imports (signing in is there),
// and the page that opens first.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const LIMIT = 120_000;
const FIRST_PAGES = ['TodayPage.svelte'];

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const keys = Object.keys(manifest);
const files = new Set();

function take(key) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  (chunk.imports ?? []).forEach(take);
}

keys.filter((key) => manifest[key].isEntry).forEach(take);
for (const page of FIRST_PAGES) {
  const key = keys.find((name) => name.endsWith(`/${page}`));
  if (!key) throw new Error(`The build has no page ${page}`);
  take(key);
}

let gzip = 0;
let brotli = 0;
for (const file of files) {
  const bytes = readFileSync(`dist/${file}`);
  gzip += gzipSync(bytes, { level: 9 }).length;
  brotli += brotliCompressSync(bytes).length;
}
const fits = gzip <= LIMIT;
console.log(
  `first load: ${files.size} scripts, ${gzip} bytes gzip, ${brotli} bytes brotli, limit ${LIMIT}`,
);
console.log(fits ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(fits ? 0 : 1);
