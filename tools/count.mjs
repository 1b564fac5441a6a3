// Adds up every runner's report: lists what failed and why, prints the one line of counts, ends with 1 on any failure.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [stepsFile, surefireFolder, resultsFolder] = process.argv.slice(2);
const tests = [];

for (const line of readFileSync(stepsFile, 'utf8').split('\n').filter(Boolean)) {
  const [outcome, , name] = line.split('\t');
  tests.push({ outcome, name });
}

// The message, and what caused it: the frames between are in the report.
const reason = (body) => {
  const text = body.match(/<(?:failure|error)[^>]*>([\s\S]*?)<\/(?:failure|error)>/)?.[1] ?? '';
  const lines = text.replace(/^<!\[CDATA\[|\]\]>$/g, '').split('\n');
  const told = lines.filter((line) => line.trim() && !/^\s+(at |\.\.\. \d+ more)/.test(line));
  const where = lines.find((line) => /^\s+at org\.sangathan\..*Test\b/.test(line));
  return [...told.slice(0, 12), ...(where ? [where.trim()] : [])].map((line) => `    ${line.slice(0, 300)}`).join('\n');
};

const reports = existsSync(surefireFolder) ? readdirSync(surefireFolder).filter((name) => name.endsWith('.xml')) : [];
for (const report of reports) {
  const xml = readFileSync(join(surefireFolder, report), 'utf8');
  for (const [, attributes, body = ''] of xml.matchAll(/<testcase ([^>]*?)(?:\/>|>([\s\S]*?)<\/testcase>)/g)) {
    const attribute = (name) => attributes.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1] ?? '';
    const outcome = /<(failure|error)\b/.test(body) ? 'failed' : /<skipped\b/.test(body) ? 'skipped' : 'passed';
    tests.push({ outcome, name: `${attribute('classname')}.${attribute('name')}`, why: reason(body) });
  }
}
if (reports.length === 0) tests.push({ outcome: 'failed', name: 'server: no test has reported' });

for (const report of readdirSync(resultsFolder).filter((name) => name.endsWith('.json'))) {
  const { testResults } = JSON.parse(readFileSync(join(resultsFolder, report), 'utf8'));
  for (const file of testResults) {
    if (file.assertionResults.length === 0 && file.status === 'failed') {
      tests.push({ outcome: 'failed', name: `${file.name}: ${file.message}` });
    }
    for (const { status, fullName } of file.assertionResults) {
      tests.push({ outcome: status === 'passed' || status === 'failed' ? status : 'skipped', name: fullName });
    }
  }
}

const named = (outcome) => tests.filter((test) => test.outcome === outcome);
const failed = named('failed');
for (const { name, why } of failed) console.log(`failed: ${name}${why ? `\n${why}` : ''}`);
const skipped = named('skipped').length;
console.log(`${named('passed').length} passed, ${failed.length} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failed.length === 0 ? 0 : 1);
