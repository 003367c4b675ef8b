// Answers queries with the search of a site, its scripts run as a page runs them.
//   node naslag.mjs SITE LOCALE <QUERIES     [{query}] in JSON; prints [{found, bytes, milliseconds}]
// Each query begins with nothing loaded. ASSETS names another folder of scripts than the site's.
import { readFileSync, existsSync } from 'node:fs';
import vm from 'node:vm';

const [site, locale] = process.argv.slice(2);
const assets = process.env.ASSETS || `${site}/assets`;
const sources = new Map();

function source(path) {
  if (!sources.has(path)) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    sources.set(path, { script: new vm.Script(text, { filename: path }), bytes: Buffer.byteLength(text) });
  }
  return sources.get(path);
}

function page() {
  const loaded = new Set();
  let bytes = 0;
  const search = {
    head(fields) {
      search.head = fields;
      fields.starts = fields.shards.split('\t');
      fields.endings = fields.endings.split('\t').map(ending => ending.split('>'));
      fields.endings.sort((a, b) => b[0].length - a[0].length);
    },
    isAsked: name => loaded.has(name),
    async load(name) {
      if (loaded.has(name)) return;
      loaded.add(name);
      run(`${site}/${locale}/search/${name}.js`);
    },
    bytes: () => bytes,
  };
  const context = vm.createContext({ window: { naslagSearch: search }, naslagSearch: search });
  function run(path) {
    const { script, bytes: size } = source(path);
    bytes += size;
    script.runInContext(context);
  }
  search.need = async name => run(`${assets}/${name}.js`);
  ['index', 'answers'].forEach(name => run(`${assets}/search-${name}.js`));
  return search;
}

async function answer({ query }) {
  const search = page();
  await search.load('head');
  const start = performance.now();
  const found = await search.find(query, !/\s$/.test(query));
  const shown = await found.read(found.documents.slice(0, 10));
  return {
    found: shown.flatMap(({ path, also }) => [path, also && also.path].filter(Boolean))
      .map(path => decodeURIComponent(`${locale}/${path}`)), bytes: search.bytes(),
    milliseconds: performance.now() - start, lines: shown.map(({ line }) => line.map(({ text, isMarked }) => isMarked ? `[${text}]` : text).join('')),
  };
}

const queries = JSON.parse(readFileSync(0, 'utf8'));
const answers = [];
for (const query of queries) answers.push(await answer(query));
process.stdout.write(JSON.stringify(answers));
