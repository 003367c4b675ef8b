// How far the reader of bounces in the page says what `naslag explain` says, on files and lines with labels.
//   node Tests/Script/agreement.mjs NASLAG SITE [FILE…]
// A FILE is a message, a *.tsv with the columns id and input, or `random:60` for so many made-up ones.
// Prints what differs and the share that agrees in the first answer's reason; ends with 1 below 0.98.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reader } from './bounce.mjs';

const [naslag, site, ...files] = process.argv.slice(2);
const bounce = await reader(`${site}/assets/bounce-table.js`, `${site}/assets/bounce-table-more.js`);
const work = mkdtempSync(path.join(tmpdir(), 'naslag-'));

const frames = [
  ['This is the mail system at host mail.example.com.\n\n<kim@example.net>: host mx.example.net[192.0.2.1] said: ', ' (in reply to RCPT TO command)\n'],
  ["Your message to kim@example.net couldn't be delivered.\n\nRemote server returned '", "'\n"],
  ["Hi. This is the qmail-send program at example.com.\nI'm afraid I wasn't able to deliver your message.\n\n<kim@example.net>:\n192.0.2.27 failed after I sent the message.\nRemote host said: ", '\n'],
  ['Nov 28 23:14:05 mx postfix/smtp[812]: 4A51F2A0: to=<kim@example.net>, relay=mx.example.net[192.0.2.1]:25, dsn=5.0.0, status=bounced (host mx.example.net said: ', ')\n'],
  ['Content-Type: multipart/report; report-type=delivery-status; boundary=b\nFrom: MAILER-DAEMON@example.com\nSubject: Undelivered Mail\n\n--b\nContent-Type: text/plain\n\nIt failed.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822; kim@example.net\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; ', '\n\n--b--\n'],
  ['', ''],
];
const replies = ['550 5.1.1', '550-5.7.1', '552 5.2.2', '450 4.2.0', '421', '554 5.7.1', '451 4.7.500', '550', '5.4.14', '550 5.7.708', '535 5.7.8', ''];
const words = [
  'User unknown', 'mailbox is full', 'Greylisted, please try again later', 'blocked using zen.spamhaus.org', 'Access denied',
  'Service unavailable', 'Relaying denied', 'message size exceeds fixed limit', 'SPF check failed', 'too many connections',
  'Hop count exceeded - possible mail loop', "domain's DMARC policy - gsmtp", 'certificate verify failed', 'account disabled', 'no reason',
];

function made(count) {
  let seed = 20261129;
  const pick = list => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return list[(seed >>> 8) % list.length]; };
  return [...Array(count).keys()].map(number => {
    const [before, after] = pick(frames);
    const text = `${before}${[pick(replies), pick(words)].filter(Boolean).join(' ')}${after}`;
    const copy = path.join(work, `made-${number}.txt`);
    writeFileSync(copy, text);
    return [`random ${number}: ${JSON.stringify(text.slice(-120))}`, copy, Buffer.from(text)];
  });
}

function inputs(file) {
  if (file.startsWith('random:')) return made(+file.slice(7));
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
