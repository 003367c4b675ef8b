// Shows what a message says: the reason, who spoke, who can fix it, what to do first, each recipient, and the words that
// it went by.
(function () {
  'use strict';

  const search = window.naslagSearch;
  const { bounce, make, word, link } = search;

  // Sentences that the reading of reasons keeps apart, in the texts of the search.
  const sentences = answer => answer.text.split('\u2029')[0].split('\u2028').map(text => text.trim()).filter(Boolean);

  function fact(list, name, text) {
    if (!text) return;
    const box = make('div');
    box.append(make('dt', '', name), make('dd', '', text));
    list.append(box);
  }

  // The server's words with the phrases marked that decided.
  function quote({ said, marks }) {
    if (!said || !said.words) return null;
    const box = make('pre', 'bounce-words');
    box.dir = 'ltr';
    const oneLine = text => text.trim().split(/\s+/).join(' ');
    const told = marks.map(({ start, end }) => oneLine(bounce.original(said.plain, start, end))).filter(Boolean);
    const code = said.code ? [said.code] : [];
    let rest = said.words.slice(0, 600);
    const places = [...told, ...code].map(text => [rest.indexOf(text), text]).filter(([place]) => place >= 0)
      .sort((a, b) => a[0] - b[0]);
    let done = 0;
    places.forEach(([place, text]) => {
      if (place < done) return;
      box.append(rest.slice(done, place), make('mark', '', text));
      done = place + text.length;
    });
    box.append(rest.slice(done) + (said.words.length > 600 ? ' …' : ''));
    return box;
  }

  async function verdictCard(verdict, found, isFirst) {
    const reason = verdict.reason ? await search.named('reason', verdict.reason) : null;
    const code = verdict.code ? await search.named('code', verdict.code) : null;
    const vendor = verdict.vendor ? await search.named('vendor', verdict.vendor) : null;
    if (!reason && !code) return null;
    const card = make('section', 'bounce-card');
    const [summary, first] = reason ? sentences(reason) : [code.text.slice(0, 300), ''];
    const title = make('h2', '', reason ? reason.title : `${code.code} ${code.title}`);
    if ((reason || code).language) title.lang = (reason || code).language;
    card.append(make('p', 'bounce-label', word('message')), title);
    if (summary) card.append(make('p', 'bounce-summary', summary));
    const facts = make('dl', 'bounce-facts');
    fact(facts, word('who'), word('fix_' + verdict.fixBy));
    fact(facts, word('vendor'), vendor ? vendor.title : '');
    fact(facts, word('code'), verdict.code);
    const addresses = found.recipients.slice(0, 5).map(({ address }) => address).filter(Boolean);
    if (isFirst) fact(facts, word('recipients'), addresses.join(', '));
    card.append(facts);
    if (first) {
      const step = make('p', 'bounce-first');
      step.append(make('b', '', word('first')), ' ', first);
      card.append(step);
    }
    const words = quote(verdict);
    if (words) card.append(make('p', 'bounce-label', word('words')), words);
    const more = make('ul', 'bounce-links');
    // A code with several meanings opens at the one that is meant.
    const anchor = code && verdict.line ? verdict.line.meaning || '' : '';
    [code, reason, vendor].filter(Boolean).forEach(answer => {
      const entry = make('li'), to = link(answer);
      if (answer === code && anchor) to.hash = anchor;
      entry.append(to);
      more.append(entry);
    });
    card.append(more);
    return card;
  }

  // - source: pasted text, or the bytes of a file.
  bounce.card = async function (source) {
    let found = bounce.read(source);
    // Few messages need the words in other letters.
    if (/[^\0-\u00bf\u2000-\u206f]/.test(JSON.stringify(found))) {
      await search.need('bounce-table-more');
      await bounce.ready;
      found = bounce.read(source);
    }
    const verdicts = bounce.verdicts(found).slice(0, 3);
    const cards = [];
    for (const [index, verdict] of verdicts.entries()) {
      const card = await verdictCard(verdict, found, index === 0);
      if (card) cards.push(card);
    }
    return cards;
  };
})();
