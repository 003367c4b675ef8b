// The section of the contents that an answer tells, as the lines of a block have it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { run } from './assets.mjs';

const lines = ['a|A|||x', 'b|B||~Mail › Codes|x', 'c|C||=|x', 'd|D||=|x', 'e|E||en-US~Mail|x', '5.7.1|F||5.7.1 1|x'];

test('each article has its own section, that of the one before, or none', async () => {
  const naslagSearch = {
    head: { blocks: '', firstCode: 5, firstReason: 6, firstVendor: 6 },
    load: async () => {}, numbers: () => [], tokens: () => [], isStop: () => false,
    documentsOf: async () => ({
      documents: lines.map((_, doc) => ({ doc, score: 1 })), words: [], rarities: new Map(), spare: 0,
    }),
  };
  run('search-answers.js', { naslagSearch });
  naslagSearch.block(0, lines.join('\t'));
  const { documents } = await naslagSearch.find('x', false);
  const told = Object.fromEntries(documents.map(({ path, section, also }) =>
    [(also && also.kind === 'article' ? also : { path }).path, section && `${section.language}:${section.text}`]));
  assert.deepEqual(told['articles/a.html'], null);
  assert.deepEqual(told['articles/c.html'], ':Mail › Codes');
  assert.deepEqual(told['articles/d.html'], ':Mail › Codes');
  assert.deepEqual(told['articles/e.html'], 'en-US:Mail');
  // The article about the code is one answer with it.
  const joined = documents.find(({ also }) => also);
  assert.deepEqual([joined.path, joined.also.code], ['articles/b.html', '5.7.1']);
});
