// Answers in #search-results from the index in <locale>/search. A page on disk can load no data but
// classic scripts, so the index is scripts: each calls naslagSearch, and a query loads only the few that
// its words are in. The other search scripts are loaded when the field is used: search-index.js finds words,
// search-answers.js puts what is found in order, search-list.js shows it.
(function () {
  'use strict';

  const page = document.documentElement;
  const field = document.getElementById('search');
  const list = document.getElementById('search-results');
  if (!field || !list) return;
  const home = page.dataset.root + (page.dataset.locale || page.lang).toLowerCase() + '/';

  // Loading ---------------------------------------------------------------------------------------

  const files = new Map();

  const search = window.naslagSearch = {
    home, field, list,
    head(fields) {
      search.head = fields;
      fields.starts = fields.shards.split('\t');
      fields.endings = fields.endings.split('\t').map(ending => ending.split('>'));
      fields.endings.sort((a, b) => b[0].length - a[0].length);
    },
    // A part of the index, and another of these scripts.
    load(name) { return load(home + 'search/' + name + '.js'); },
    need(name) { return load(page.dataset.root + 'assets/' + name + '.js'); },
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

  const scripts = ['search-index', 'search-answers', 'search-list'];
  const start = () => Promise.all(scripts.map(search.need).concat(search.load('head')));

  // Answering -------------------------------------------------------------------------------------

  let turn = 0;
  let answered = Promise.resolve();

  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  list.after(status);

  search.say = function (text, isShown) {
    status.textContent = text;
    if (!isShown) return;
    const note = document.createElement('p');
    note.textContent = text;
    list.replaceChildren(note);
  };

  async function answer() {
    const mine = ++turn;
    const query = field.value;
    fit();
    if (!query.trim()) return close();
    const slow = setTimeout(() => { if (mine === turn) search.say(list.dataset.loading, true); }, 200);
    await start();
    const isWanted = () => mine === turn;
    const isHere = Boolean(search.head && search.documentsOf && search.find && search.show);
    // A message is read as one; it opens with what it says, the words of it find nothing more.
    const told = isHere && isWanted() && search.isMessage(query) ? await search.tell(message || query) : [];
    const isTold = told.length > 0 && query.includes('\n');
    const found = isHere && isWanted() && !isTold ? await search.find(query, !/\s$/.test(query)) : null;
    const shown = told.concat(found ? await search.show(found, isWanted) : []);
    clearTimeout(slow);
    if (mine !== turn) return;
    remember(query);
    if (!shown.length) return search.say(list.dataset.none, true);
    list.replaceChildren(...shown);
    list.scrollTop = 0;
    // Said once it is there.
    search.say(told.length ? told[0].querySelector('h2').textContent : search.count(found.documents.length));
  }

  function close() {
    turn++;
    list.replaceChildren();
    status.textContent = '';
    if (!field.value.trim()) remember('');
  }

  function ask() { answered = answer(); }

  // A file is read whole; the field shows how it begins.
  let message = null;

  search.open = async function (file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    field.value = new TextDecoder().decode(bytes.subarray(0, 4000));
    message = bytes;
    field.focus();
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
    ask();
  };

  // What is pasted may have many lines; the field grows with them, up to a few.
  function fit() {
    const rows = Math.min(4, field.value.split('\n').length);
    if (rows !== field.rows) field.rows = rows;
  }

  // The address holds the question, so that the way back leads to its answers and a link can be passed on. A browser
  // that forbids it for pages on disk leaves it out.
  function remember(query) {
    const address = new URL(location.href);
    if (query && query.length <= 500) address.searchParams.set('q', query); else address.searchParams.delete('q');
    if (address.href === location.href) return;
    try { history.replaceState(history.state, '', address); } catch (error) { /* no history */ }
  }

  // A message file, chosen or dropped. What a page is not given it cannot read: nothing leaves the computer.

  const isFile = event => event.dataTransfer && [...event.dataTransfer.types].includes('Files');
  document.addEventListener('dragover', event => { if (isFile(event)) event.preventDefault(); });
  document.addEventListener('drop', event => {
    if (!isFile(event) || !event.dataTransfer.files.length) return;
    event.preventDefault();
    search.open(event.dataTransfer.files[0]);
  });
  const chooser = document.getElementById('search-file');
  if (chooser) chooser.addEventListener('change', () => { if (chooser.files.length) search.open(chooser.files[0]); });

  document.querySelectorAll('.example').forEach(example => example.addEventListener('click', event => {
    event.stopPropagation();
    field.value = example.textContent;
    field.focus();
    ask();
  }));

  // Keyboard: the answers are links; arrows walk from the field through them ------------------------------

  field.setAttribute('aria-controls', list.id);
  field.addEventListener('focus', () => { start(); if (field.value && !list.firstChild) ask(); });
  field.addEventListener('input', () => { message = null; ask(); });

  const box = field.closest('[role=search]') || field.parentElement;
  box.addEventListener('focusout', event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  document.addEventListener('click', event => {
    if (document.contains(event.target) && !box.contains(event.target)) close();
  });

  box.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const isInside = at >= 0;
    const isField = event.target === field;
    const last = links.length - 1;
    const go = { ArrowDown: at + 1, ArrowUp: isInside ? at - 1 : last, Home: 0, End: last }[event.key];
    const isMoving = isInside || isField && field.rows === 1 && event.key.startsWith('Arrow');
    if (event.key === 'Escape') {
      if (!isField || !list.firstChild) field.focus();
      if (list.firstChild) event.preventDefault();
      close();
    } else if (event.key === 'Enter' && isField && !event.shiftKey) {
      event.preventDefault();
      answered.then(() => { const first = list.querySelector('a'); if (first) first.click(); });
    } else if (go !== undefined && links.length && isMoving) {
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
