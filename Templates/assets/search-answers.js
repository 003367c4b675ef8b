// The answers to a query: codes and documents in one order, with the line of each text that shows why it was found.
// search.js loads it; codes are found by search-codes.js, words by search-index.js.
(function () {
  'use strict';

  const search = window.naslagSearch;
  const blocks = [];
  let codeNames = [];

  search.codes = (first, text) => { codeNames = text ? text.split('\t') : []; };
  search.block = (number, text) => { blocks[number] = text.split('\t'); };

  // Documents -------------------------------------------------------------------------------------

  // The first document of each block, from the differences between them.
  let starts;

  function blockOf(doc) {
    if (!starts) {
      starts = [0];
      search.numbers(search.head.blocks).forEach(size => starts.push(starts[starts.length - 1] + size));
    }
    let low = 0, high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (doc < starts[middle]) high = middle; else low = middle;
    }
    return low;
  }

  const kinds = ['article', 'code', 'reason', 'vendor'];

  function kindOf(doc) {
    const { firstCode, firstReason, firstVendor } = search.head;
    return kinds[[firstCode, firstReason, firstVendor].filter(first => doc >= first).length];
  }

  // Where an article stands in the contents: its language where it is another, "~", names. "=": as the one before.
  function sectionOf(lines, place) {
    const field = () => lines[place].split('|', 4)[3];
    while (field() === '=') place--;
    const [language, text] = field().split(/~(.*)/s);
    return text ? { language, text } : null;
  }

  // What is known of a document once its block is here.
  async function read(doc) {
    const block = blockOf(doc);
    await search.load('d' + block);
    const place = doc - starts[block];
    const line = (blocks[block] || [])[place];
    if (!line) return null;
    const [, address, title, language, named, text] = /^([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^]*)$/.exec(line);
    const kind = kindOf(doc);
    const [code, article] = kind === 'article' ? [''] : named.split(' ');
    return {
      doc, kind, title, language, text, code,
      // Reasons and mail services have the whole way in their address.
      path: ({ article: 'articles/', code: 'codes/' }[kind] || '') + address + '.html',
      article: article ? +article : -1,
      section: kind === 'article' ? sectionOf(blocks[block], place) : null,
    };
  }

  // The document of a reason or a mail service by its id, of a code by its spelling; null where it has none here.
  search.named = async function (kind, name) {
    const { head } = search;
    const names = kind === 'code' ? (await search.load('codes'), codeNames) : head[kind + 's'].split(' ');
    const place = names.indexOf(name);
    return place < 0 ? null : read({ code: head.firstCode, reason: head.firstReason, vendor: head.firstVendor }[kind] + place);
  };

  // Order -----------------------------------------------------------------------------------------

  // How far a word of a text is that of the query: 1 for the same, less for another form of it.
  function likeness(word, other) {
    if (word === other) return 1;
    const least = Math.max(4, Math.min(word.length, other.length) - 2);
    return word.length > 4 && other.length > 4 && word.slice(0, least) === other.slice(0, least) ? .8 : 0;
  }

  const isSame = (word, other) => likeness(word, other) > 0;

  // How much of the query stands in a text as it stands in the query, from 0 to 1.
  function phrase(words, weights, tokens) {
    let met = 0, all = 0;
    for (let i = 0; i + 1 < words.length; i++) {
      const weight = weights[i] + weights[i + 1];
      all += weight;
      let best = 0;
      for (let at = 0; at + 1 < tokens.length && best < 1; at++) {
        const first = likeness(words[i], tokens[at].word);
        if (first) best = Math.max(best, first * likeness(words[i + 1], tokens[at + 1].word));
      }
      met += weight * best;
    }
    return all ? met / all : 0;
  }

  // How much of the title the query says, and how much of the query the title.
  function titleShare(words, weights, title) {
    const own = title.filter(({ word }) => !search.isStop(word));
    if (!own.length) return 0;
    const said = own.filter(({ word }) => words.some(other => isSame(other, word))).length / own.length;
    let met = 0, all = 0;
    words.forEach((word, index) => {
      all += weights[index];
      met += weights[index] * Math.max(...title.map(token => likeness(word, token.word)));
    });
    return all ? said * met / all : 0;
  }

  // The best documents again, by their titles and texts.
  async function order({ documents, words, rarities }, most) {
    const weights = words.map(word => rarities.get(word) || (search.isStop(word) ? .5 : 1));
    const best = await Promise.all(documents.slice(0, most).map(async ({ doc, score }) => {
      const answer = await read(doc);
      if (!answer) return null;
      const title = search.tokens(answer.title);
      answer.tokens = search.tokens(answer.text);
      const met = Math.max(phrase(words, weights, title), phrase(words, weights, answer.tokens));
      // All of three words or more in their order is no chance, nor are two as one asks for a reason.
      const whole = met > .99 && words.length > (answer.kind === 'reason' ? 1 : 2) ? 1 : 0;
      answer.score = score * (1 + .5 * met + whole + .5 * titleShare(words, weights, title));
      return answer;
    }));
    return best.filter(Boolean).sort((a, b) => b.score - a.score || a.doc - b.doc);
  }

  // Lines -----------------------------------------------------------------------------------------

  const around = 22;

  // Some words of the text around most of the query: pieces, of which those with a mark were asked for.
  function line(answer, words) {
    // Headings stand behind the text, and are shown where nothing else was found.
    const [body] = answer.text.split('\u2029');
    const inBody = answer.tokens.filter(({ end }) => end <= body.length);
    const isFound = inBody.some(({ word }) => words.some(other => !search.isStop(other) && isSame(other, word)));
    return isFound || inBody.length > 6 ? pieces(body, inBody, words) : pieces(answer.text, answer.tokens, words);
  }

  function pieces(text, tokens, words) {
    const marked = tokens.map(({ word }) => words.findIndex(other => !search.isStop(other) && isSame(other, word)));
    let from = 0, most = 0;
    for (let at = 0; at < tokens.length; at++) {
      if (marked[at] < 0) continue;
      const met = new Set(marked.slice(at, at + around).filter(index => index >= 0)).size;
      if (met > most) [most, from] = [met, at];
    }
    const first = most ? Math.max(0, from - 4) : 0;
    const last = Math.min(tokens.length, first + around) - 1;
    if (last < 0) return [];
    let place = first ? tokens[first].start : 0;
    const found = first ? [{ text: '… ' }] : [];
    for (let at = first; at <= last; at++) {
      if (marked[at] < 0 || tokens[at].start < place) continue;
      found.push({ text: text.slice(place, tokens[at].start) });
      found.push({ text: text.slice(tokens[at].start, tokens[at].end), isMarked: true });
      place = tokens[at].end;
    }
    const end = last + 1 < tokens.length ? tokens[last].end : text.length;
    found.push({ text: text.slice(place, Math.max(place, Math.min(end, place + 300))) + (end < text.length ? ' …' : '') });
    return found.map(piece => ({ ...piece, text: piece.text.replace(/[\u2028\u2029]/g, ' ') })).filter(piece => piece.text);
  }

  // A code and the article about it are one answer with two links, in the place of the better one.
  function join(answers) {
    const byDoc = new Map(answers.map(answer => [answer.doc, answer]));
    const joined = new Set();
    answers.forEach((answer, place) => {
      const article = byDoc.get(answer.article);
      if (!article || joined.has(article) || joined.has(answer)) return;
      const isFirst = place < answers.indexOf(article);
      (isFirst ? answer : article).also = isFirst ? article : answer;
      joined.add(isFirst ? article : answer);
    });
    return answers.filter(answer => !joined.has(answer));
  }

  // Documents that have little of the query, beside one that has much, are no answers.
  const least = .12;

  // The answers to a query: `documents` in their order, of which `read(some)` gives what is shown.
  search.find = async function (query, isOpen) {
    // Only what has a digit can be a code.
    if (/\p{Nd}/u.test(query)) await Promise.all([search.need('search-codes'), search.load('codes')]);
    const { codes, isWhole, level } = search.codesOf ? search.codesOf(query, codeNames) : { codes: [], isWhole: false };
    // Articles name a code by its usual spelling, whatever spelling was typed; a reply is looked for as it is.
    const found = await search.documentsOf(isWhole && !level ? codeNames[codes[0]] : query, !isWhole && isOpen);
    // A permanent reply is no temporary code.
    const isOther = doc => level && kindOf(doc) === 'code' && !codeNames[doc - search.head.firstCode].startsWith(level);
    found.documents = found.documents.filter(({ doc }) => !isOther(doc));
    const best = found.documents.length ? found.documents[0].score : 0;
    const documents = found.documents.filter(({ score }) => score >= least * best);
    const named = codes.map(index => ({ doc: search.head.firstCode + index, score: codes.length - codes.indexOf(index) }));
    const first = (await Promise.all(named.map(({ doc }) => read(doc)))).filter(Boolean);
    const depth = 10 + 2 * found.spare;
    const isNamed = doc => named.some(other => other.doc === doc);
    const ranked = (await order({ ...found, documents }, depth)).filter(({ doc }) => !isNamed(doc));
    const rest = documents.slice(depth).filter(({ doc }) => !isNamed(doc)).map(({ doc }) => ({ doc, kind: kindOf(doc) }));
    return {
      documents: join(first.concat(ranked)).concat(rest),
      async read(some) {
        return (await Promise.all(some.map(async answer => {
          const known = answer.path ? answer : await read(answer.doc);
          if (!known) return null;
          known.tokens = known.tokens || search.tokens(known.text);
          return { ...known, line: line(known, found.words) };
        }))).filter(Boolean);
      },
    };
  };
})();
