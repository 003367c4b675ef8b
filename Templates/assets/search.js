// Answers in #search-results from the index in <locale>/search. A page on disk can load no data but
// classic scripts, so the index is scripts: each calls naslagSearch, and a query loads only the few that
// its words are in. search-index.js finds words and search-codes.js codes, loaded when the field is used.
(function () {
  'use strict';

  const page = document.documentElement;
  const field = document.getElementById('search');
  const list = document.getElementById('search-results');
  if (!field || !list) return;
  const home = page.dataset.root + (page.dataset.locale || page.lang).toLowerCase() + '/';

  // Loading ---------------------------------------------------------------------------------------

  const files = new Map();
  const blocks = [];
  let codeNames = [];
  let head;

  const search = window.naslagSearch = {
    head(fields) {
      head = search.head = fields;
      head.starts = fields.shards.split('\t');
      head.endings = fields.endings.split('\t').map(ending => ending.split('>'));
      head.endings.sort((a, b) => b[0].length - a[0].length);
    },
    codes(first, text) { codeNames = text ? text.split('\t') : []; },
    block(number, text) { blocks[number] = text.split('\t'); },
    load(name) { return load(home + 'search/' + name + '.js'); },
    isAsked(name) { return files.has(home + 'search/' + name + '.js'); },
  };

  // A file that is not there leaves its part of the answer out.
  function load(path) {
    if (!files.has(path)) {
      files.set(path, new Promise(done => {
        const script = document.createElement('script');
        script.src = path;
        script.onload = script.onerror = done;
        document.head.append(script);
      }));
    }
    return files.get(path);
  }

  function start() {
    const assets = page.dataset.root + 'assets/search-';
    const scripts = ['index.js', 'codes.js'].map(name => load(assets + name));
    return Promise.all(scripts.concat(['head', 'codes'].map(search.load)));
  }

  // Answering -------------------------------------------------------------------------------------

  const most = 15;
  let turn = 0;
  let answered = Promise.resolve();

  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  list.after(status);

  function say(text, isShown) {
    status.textContent = text;
    if (!isShown) return;
    const note = document.createElement('p');
    note.textContent = text;
    list.replaceChildren(note);
  }

  function count(number) {
    const forms = head.results.split('\t');
    const form = name => { const at = forms.indexOf(name); return at < 0 ? '' : forms[at + 1]; };
    return (form(new Intl.PluralRules(head.language).select(number)) || form('other')).replace('{n}', number);
  }

  function item(doc) {
    const line = (blocks[Math.floor(doc / head.perBlock)] || [])[doc % head.perBlock];
    if (!line) return null;
    const [address, title, language] = line.split('|');
    const link = document.createElement('a');
    const code = codeNames[doc - head.firstCode];
    // Reasons and mail services, which come behind the codes, have the whole way in their address.
    const folder = doc < head.firstCode ? 'articles/' : code ? 'codes/' : '';
    link.href = home + folder + address + '.html';
    if (code) {
      const plate = document.createElement('span');
      plate.className = 'plate';
      plate.dir = 'ltr';
      plate.textContent = code;
      link.append(plate, ' ');
    }
    const text = document.createElement('span');
    text.textContent = title;
    if (language) {
      text.lang = language;
      text.dir = 'auto';
    }
    link.append(text);
    const entry = document.createElement('li');
    entry.append(link);
    return entry;
  }

  async function answer() {
    const mine = ++turn;
    const query = field.value;
    if (!query.trim()) return close();
    const slow = setTimeout(() => { if (mine === turn) say(list.dataset.loading, true); }, 200);
    await start();
    let docs = [];
    if (head && search.documentsOf && search.codesOf && mine === turn) {
      const { codes, isWhole } = search.codesOf(query, codeNames);
      docs = codes.map(index => head.firstCode + index);
      // Articles name a code by its usual spelling, whatever spelling was typed.
      if (isWhole) docs = docs.concat(await search.documentsOf(codeNames[codes[0]], false));
      docs = docs.concat(await search.documentsOf(query, !/\s$/.test(query)));
      docs = [...new Set(docs)].slice(0, most);
      await Promise.all(docs.map(doc => search.load('d' + Math.floor(doc / head.perBlock))));
    }
    clearTimeout(slow);
    if (mine !== turn) return;
    const entries = docs.map(item).filter(Boolean);
    if (!entries.length) return say(list.dataset.none, true);
    const answers = document.createElement('ul');
    answers.setAttribute('role', 'list');
    answers.append(...entries);
    list.replaceChildren(answers);
    list.scrollTop = 0;
    say(count(entries.length));
  }

  function close() {
    turn++;
    list.replaceChildren();
    status.textContent = '';
  }

  function ask() { answered = answer(); }

  // Keyboard: the answers are links; arrows walk from the field through them ------------------------------

  field.setAttribute('aria-controls', list.id);
  field.addEventListener('focus', () => { start(); if (field.value && !list.firstChild) ask(); });
  field.addEventListener('input', ask);

  const box = field.closest('[role=search]') || field.parentElement;
  box.addEventListener('focusout', event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  document.addEventListener('click', event => { if (!box.contains(event.target)) close(); });

  box.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const isInside = at >= 0;
    const last = links.length - 1;
    const go = { ArrowDown: at + 1, ArrowUp: isInside ? at - 1 : last, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') {
      if (isInside || !list.firstChild) field.focus();
      if (list.firstChild) event.preventDefault();
      close();
    } else if (event.key === 'Enter' && !isInside && event.target === field) {
      event.preventDefault();
      answered.then(() => { const first = list.querySelector('a'); if (first) first.click(); });
    } else if (go !== undefined && links.length && (isInside || event.key.startsWith('Arrow'))) {
      event.preventDefault();
      (links[go] || field).focus();
    } else if (isInside && (event.key.length === 1 && event.key !== ' ' || event.key === 'Backspace')) {
      field.focus();
    }
  });

  // An address may ask: index.html?q=5.7.705 -------------------------------------------------------

  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    field.value = asked;
    field.focus();
  }
})();
