// What the words of a query find in an index of five documents.
import assert from 'node:assert/strict';
import test from 'node:test';
import { run } from './assets.mjs';

// A line of a shard: letters shared with the word before, the rest, "!", a level and a document.
const line = (word, doc, level = 11) => `*${word}!${level > 7 ? ' ' : ''}${'!#$%&\'()'[level % 8]}${String.fromCharCode(42 + doc)}`;
const words = [['blocked', 1], ['e-mailservers', 4], ['greylisting', 2], ['résumé'.normalize('NFD').replace(/\p{M}/gu, ''), 3]];

function search() {
  const naslagSearch = { isAsked: () => true, load: async () => {} };
  run('search-index.js', { naslagSearch });
  naslagSearch.head = {
    documents: 5, starts: [''], ends: '', endings: [['ing', '']], stop: 'how can i', same: 'graylist greylisting',
    levels: '15 25 34 42 48 54 60 66 72 76 80 82 86 88 92 95', unspaced: '3040-30ff 3400-9fff', dropped: '300-36f 64b-65f',
    replaced: 'ßss ٥5 ةه',
  };
  const lines = [...words, ['strasse5', 0], ['受信', 2]].sort(([a], [b]) => (a < b ? -1 : 1));
  naslagSearch.shard(0, lines.map(([word, doc]) => line(word, doc)).join('\t'));
  return naslagSearch;
}

const rows = [
  ['blocked', [1]], ['BLOCKED', [1]], ['ｂｌｏｃｋｅｄ', [1]], ['blokced', [1]], ['greylist', [2]], ['Résumé', [3]],
  ['straße٥', [0]], ['受信', [2]], ['nothing', []], ['', []], ['graylist', [2]], ['i blocked', [1]],
  ['blocked greylisting', [1, 2]],
];
for (const [query, expected] of rows) {
  // The arrays are of the window that the script runs in.
  test(`'${query}' finds ${expected.join(', ') || 'nothing'}`, async () =>
    assert.deepEqual([...(await search().documentsOf(query, true)).documents].map(({ doc }) => doc), expected));
}
