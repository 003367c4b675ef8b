// Shows answers: ten first, more on demand, those of one kind when its button is pressed.
(function () {
  'use strict';

  const search = window.naslagSearch;
  const step = 10;

  let words;

  // The words of the interface in the language of the page, from head.js.
  function word(name) {
    words = words || Object.fromEntries(search.head.words.split('\t').map(entry => entry.split(/=(.*)/s)));
    return words[name] || '';
  }

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function count(number) {
    const forms = search.head.results.split('\t');
    const form = name => { const at = forms.indexOf(name); return at < 0 ? '' : forms[at + 1]; };
    return (form(new Intl.PluralRules(search.head.language).select(number)) || form('other')).replace('{n}', number);
  }

  function inLanguage(element, language) {
    if (language) {
      element.lang = language;
      element.dir = 'auto';
    }
    return element;
  }

  function link(answer, className) {
    const link = make('a', className);
    link.href = search.home + answer.path;
    if (answer.code) {
      const plate = make('span', 'plate', answer.code);
      plate.dir = 'ltr';
      link.append(plate, ' ');
    }
    link.append(inLanguage(make('span', 'answer-title', answer.title), answer.language));
    return link;
  }

  function item(answer) {
    const entry = make('li');
    const first = link(answer);
    const line = inLanguage(make('span', 'answer-line'), answer.language);
    answer.line.forEach(piece => line.append(piece.isMarked ? make('mark', '', piece.text) : piece.text));
    first.append(' ', make('span', 'answer-kind', word(answer.kind)));
    if (answer.section) {
      first.append(' ', inLanguage(make('span', 'answer-section', answer.section.text), answer.section.language));
    }
    if (answer.line.length) first.append(' ', line);
    entry.append(first);
    if (answer.also) entry.append(link(answer.also, 'answer-also'));
    return entry;
  }

  // Buttons for the kinds that there are several of.
  function filter(documents, kind, choose) {
    const counts = new Map();
    documents.forEach(answer => counts.set(answer.kind, (counts.get(answer.kind) || 0) + 1));
    if (counts.size < 2) return null;
    const group = make('div', 'answer-kinds');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', word('filter'));
    [['', documents.length], ...counts].forEach(([name, number]) => {
      const button = make('button', '', `${word(name ? name + 's' : 'all')} ${number}`);
      button.type = 'button';
      button.setAttribute('aria-pressed', String(name === kind));
      button.addEventListener('click', () => choose(name));
      group.append(button);
    });
    return group;
  }

  // The elements for what was found. `isWanted` tells whether it is still asked.
  search.show = async function (found, isWanted) {
    const answers = make('ul');
    answers.setAttribute('role', 'list');
    let kind = '', chosen = found.documents, shown = 0;

    async function grow() {
      const part = await found.read(chosen.slice(shown, shown + step));
      if (!isWanted()) return;
      const entries = part.map(item);
      answers.append(...entries);
      shown += step;
      more.hidden = shown >= chosen.length;
      return entries[0];
    }

    const more = make('button', 'answer-more', word('more'));
    more.type = 'button';
    more.addEventListener('click', async () => {
      const first = await grow();
      if (first) first.querySelector('a').focus();
    });

    async function choose(name) {
      kind = name;
      chosen = found.documents.filter(answer => !kind || answer.kind === kind);
      shown = 0;
      answers.replaceChildren();
      await grow();
      search.say(count(chosen.length));
      const fresh = filter(found.documents, kind, choose);
      buttons.replaceWith(fresh);
      buttons = fresh;
      buttons.querySelector('[aria-pressed=true]').focus();
    }

    let buttons = filter(found.documents, kind, choose);
    await grow();
    if (!answers.firstChild) return [];
    return [buttons, answers, more].filter(Boolean);
  };

  // Messages --------------------------------------------------------------------------------------------

  // Several lines, or one as a server writes it: it is worth the table of what servers say.
  const said = /(?:^|[^\d.])[245]\d\d[ -]|[245]\.\d{1,3}\.\d{1,3}|status=|diagnostic|remote|smtp/i;
  search.isMessage = query => /\S\s*\n\s*\S/.test(query) || query.trim().length > 24 && said.test(query);

  // The first makes what the others add to; the table is read by one of those.
  const scripts = [['text'], ['mime', 'codes', 'words', 'reader', 'statements', 'judge', 'card'], ['table']];

  // What a message says, as elements; none for one that says nothing.
  search.tell = async function (source) {
    for (const names of scripts) await Promise.all(names.map(name => search.need('bounce-' + name)));
    if (!search.bounce || !search.bounce.card) return [];
    await search.bounce.ready;
    return search.bounce.card(source);
  };

  Object.assign(search, { word, make, link, count });
})();
