// How far the reader of bounces in the page says what `naslag explain` says, on files and lines with labels.
//   node Tests/Script/agreement.mjs NASLAG SITE [FILE…]      files, or *.tsv with the columns id and input
// Prints what differs and the share that agrees in the first answer's reason; ends with 1 below 0.98.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reader } from './bounce.mjs';

const [naslag, site, ...files] = process.argv.slice(2);
const bounce = await reader(`${site}/assets/bounce-table.js`);
const work = mkdtempSync(path.join(tmpdir(), 'naslag-'));

function inputs(file) {
  if (!file.endsWith('.tsv')) return [[path.basename(file), file, readFileSync(file)]];
  const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n').map(line => line.split('\t'));
  return rows.map((row, index) => {
    const bytes = Buffer.from(row[head.indexOf('input')].replaceAll('\\n', '\n').replaceAll('\\t', '\t'));
    const copy = path.join(work, `${index}.txt`);
    writeFileSync(copy, bytes);
    return [row[head.indexOf('id')], copy, bytes];
  });
}

function explained(file) {
  try {
    return JSON.parse(execFileSync(naslag, ['explain', '--kb', site, '--json', '--file', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (error) {
    return error.stdout ? JSON.parse(error.stdout) : { answers: [] };
  }
}

let all = 0, same = 0;
const fields = { fixBy: 0, code: 0, outcome: 0 };
for (const [id, file, bytes] of files.flatMap(inputs)) {
  const [first] = explained(file).answers;
  const [verdict] = bounce.verdicts(bounce.read(new Uint8Array(bytes)));
  const [told, read] = [(first && first.reason) || '', (verdict && verdict.reason) || ''];
  all++;
  if (told === read) same++; else console.log(`${id}: explain says '${told}' (${first ? first.basis + ' ' + first.code : ''}), the page '${read}' (${verdict ? verdict.basis + ' ' + verdict.code : ''})`);
  for (const name of Object.keys(fields)) if (((first && first[name]) || '') === ((verdict && verdict[name]) || '')) fields[name]++;
}
console.log(`${same} of ${all} have the same reason: ${(same / all).toFixed(3)};`, Object.entries(fields).map(([name, count]) => `${name} ${(count / all).toFixed(3)}`).join(', '));
process.exitCode = same / all < 0.98 ? 1 : 0;
