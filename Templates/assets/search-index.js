// What the words of a query find: the part of the search that reads the index. search.js loads it.
// The rules for words are those of the generator's WordScanner; those for letters come from it, in head.js.
(function () {
  'use strict';

  const search = window.naslagSearch;
  const shards = [];
  const ends = [];

  search.shard = (number, text) => { shards[number] = readShard(text); };
  search.ends = (number, text) => { ends[number] = readEnds(text); };

  const turned = word => [...word].reverse().join('');

  // Words turned round, each with what it shares with the one before.
  function readEnds(text) {
    let word = '';
    return (text ? text.split('\t') : []).map(line => {
      word = [...word].slice(0, digit(line)).join('') + line.slice(1);
      return turned(word);
    });
  }

  // A line: letters shared with the stem before, the rest, forms, "!", postings.
  function readShard(text) {
    let stem = '';
    return (text ? text.split('\t') : []).map(line => {
      const [, shared, rest, forms, postings] = /^(.)([^ #!]*)([^!]*)!(.*)$/.exec(line);
      stem = stem.slice(0, digit(shared)) + rest;
      const keys = forms ? forms.split(/(?=[ #])/).map(form =>
        form[0] === ' ' ? stem + form.slice(1) : stem.slice(0, digit(form[1])) + form.slice(2)) : [];
      return { keys: [stem].concat(keys), postings };
    });
  }

  function digit(sign) { return sign.charCodeAt(0) - 42; }

  // Numbers, their digits of a mixed base: signs above 92 say that the number goes on. Those below 42 are no digits.
  function eachNumber(text, isNumber, isSign) {
    let number = 0, scale = 1;
    for (let i = 0; i < text.length; i++) {
      const sign = text.charCodeAt(i);
      if (sign < 42) {
        isSign(sign);
      } else if (sign > 92) {
        number += (sign - 93 + 50) * scale;
        scale *= 34;
      } else {
        isNumber(number + (sign - 42) * scale);
        number = 0;
        scale = 1;
      }
    }
  }

  search.numbers = text => {
    const found = [];
    eachNumber(text, number => found.push(number), () => {});
    return found;
  };

  // [document, level] pairs. A sign opens a level, which a blank before it raises by eight.
  function hits(line) {
    if (line.hits) return line.hits;
    line.hits = [];
    let level = 0, raised = 0, doc = 0;
    eachNumber(line.postings, number => line.hits.push([doc += number, level]), sign => {
      if (sign === 32) {
        raised = 8;
      } else {
        level = raised + Math.max(0, sign - 34);
        raised = doc = 0;
      }
    });
    return line.hits;
  }

  // Words -----------------------------------------------------------------------------------------

  // What head.js says of letters, ready for use.
  let rules;

  function letters() {
    if (rules) return rules;
    const set = name => search.head[name].split(' ').map(range =>
      range.split('-').map(code => String.fromCharCode(parseInt(code, 16))).join('-')).join('');
    const plain = Object.fromEntries(search.head.replaced.split(' ').map(pair => [pair[0], pair.slice(1)]));
    rules = {
      plain,
      replaced: new RegExp(`[${Object.keys(plain).join('')}]`, 'g'),
      dropped: new RegExp(`[${set('dropped')}]`, 'g'),
      pairs: new RegExp(`([${set('unspaced')}]+)`),
    };
    return rules;
  }

  const folds = new Map();

  // Texts have the same words over and over.
  function fold(word) {
    if (!folds.has(word)) folds.set(word, folded(word));
    return folds.get(word);
  }

  function folded(word) {
    const { plain, replaced, dropped } = letters();
    return word.normalize('NFKC').toLowerCase()
      .replace(/[\u00aa-\u2e7f]/g, letter => letter.normalize('NFKD'))
      .replace(dropped, '')
      .replace(/[^\p{L}\p{Nd}\p{M}.]/gu, '')
      .replace(replaced, letter => plain[letter])
      .replace(/^(?:و?[فبك]?ال|و?لل)(?=.{3})/, '');
  }

  // The words of a text in their order, with the places where they stand in it.
  function tokens(text) {
    const found = [];
    const add = (word, start, end) => { if (word && !/^[a-z]$/.test(word)) found.push({ word, start, end }); };
    for (const run of text.replace(/(\d)\.(?=\d)/g, '$1·').matchAll(/[\p{L}\p{Nd}\p{M}·]+/gu)) {
      let start = run.index;
      run[0].split(letters().pairs).forEach((part, index) => {
        const end = start + part.length;
        if (index % 2 === 0) add(fold(part.replace(/·/g, '.')), start, end);
        else if (part.length === 1) add(part, start, end);
        else addPairs(part, start, add);
        start = end;
      });
    }
    return found;
  }

  function addPairs(part, start, add) {
    const plain = part.normalize('NFKC');
    // Half-width letters with marks take two places; what they stand for one.
    const isSame = plain.length === part.length;
    for (let i = 0; i + 1 < plain.length; i++) {
      const pair = plain.slice(i, i + 2);
      if (!/^[\u3041-\u3096]{2}$/.test(pair)) add(pair, start + (isSame ? i : 0), start + (isSame ? i + 2 : part.length));
    }
  }

  // What head.js says of words: those that say little, and those that mean the same.
  let known;

  function language() {
    if (known) return known;
    const same = new Map();
    (search.head.same || '').split('\t').filter(Boolean).forEach(group => {
      const words = group.split(' ').map(word => word.split('_').map(fold).join('_'));
      words.forEach(word => same.set(word, (same.get(word) || []).concat(words.filter(other => !other.includes('_')))));
    });
    known = {
      stop: new Set((search.head.stop || '').split(' ').filter(Boolean).map(fold)),
      same,
      worth: search.head.levels.split(' ').map(level => level / 100),
    };
    return known;
  }

  // One letter more, less, another, or two changed over.
  function isNear(word, other) {
    if (Math.abs(word.length - other.length) > 1) return false;
    let i = 0;
    while (i < word.length && word[i] === other[i]) i++;
    const rest = other.slice(i + 1);
    return word.slice(i + 1) === rest || word.slice(i) === rest || word.slice(i + 1) === other.slice(i)
      || (word[i] === other[i + 1] && word[i + 1] === other[i] && word.slice(i + 2) === other.slice(i + 2));
  }

  // Finding ---------------------------------------------------------------------------------------

  // What one query may load, and how many words of it are looked for in other forms than they have.
  const mostShards = 8, mostForms = 6;
  let budget = 0;

  function placeOf(word, starts) {
    let low = 0, high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (word < starts[middle]) high = middle; else low = middle;
    }
    return low;
  }

  const shardOf = word => placeOf(word, search.head.starts);

  function range(prefix, most) {
    const numbers = [];
    const end = shardOf(prefix + '\uffff');
    for (let number = shardOf(prefix); number <= end && numbers.length < most; number++) numbers.push(number);
    return numbers;
  }

  async function loadShard(number) {
    if (!search.isAsked('t' + number) && --budget < 0) return null;
    await search.load('t' + number);
    return shards[number];
  }

  // The lines with a weight, of those that some key gives one.
  async function linesIn(numbers, weigh) {
    await Promise.all(numbers.map(loadShard));
    const found = [];
    numbers.forEach(number => (shards[number] || []).forEach(line => {
      const weight = Math.max(...line.keys.map(weigh));
      if (weight > 0) found.push({ line, weight });
    }));
    // A line without postings stands here for its forms: those are where its stem is.
    return Promise.all(found.map(async ({ line, weight }) => {
      const stem = line.keys[0], number = shardOf(stem);
      if (line.postings || !(await loadShard(number))) return { line, weight };
      return { line: shards[number].find(other => other.keys[0] === stem && other.postings) || line, weight };
    })).then(all => all.filter(({ line }) => line.postings));
  }

  // A word as it is; begun, when it is the last one; by its stem; with a typing error; as part of a longer one.
  async function linesOf(typed, isLast, isShort) {
    // An Arabic article says nothing yet about the word that it begins.
    const word = isLast ? typed.replace(/^(?:و?[فبك]?ال|و?لل)(?=.{2}$)/, '') : typed;
    const isOpen = isLast && !/^(?:و?[فبك]?ال|و?لل).?$/.test(word);
    const isLong = word.length > 1 || letters().pairs.test(word);
    const prefix = key => {
      if (key === word) return 1;
      return isLong && key.startsWith(word) ? .3 + .5 * word.length / key.length : 0;
    };
    const found = isOpen
      ? await linesIn(range(word, isLong ? 4 : 1), prefix)
      : await linesIn([shardOf(word)], key => key === word ? 1 : 0);
    if (!isShort || word.length < 3 || /^\d/.test(word) || found.some(({ weight }) => weight === 1)) return found;
    found.push(...await stemmed(word));
    if (found.length && found.some(({ weight }) => weight > .5)) return found;
    if (word.length > 3) found.push(...await near(word));
    return found.length || isOpen ? found : linesIn(range(word, 2), prefix);
  }

  // By its stem. What is left of a short word is the stem of others by chance.
  async function stemmed(word) {
    for (const [ending, rest] of search.head.endings) {
      const other = word.slice(0, -ending.length) + rest;
      if (!ending || !word.endsWith(ending) || other.length < 3) continue;
      const lines = await linesIn([shardOf(other)], key => key === other ? (other.length > 4 ? .8 : .4) : 0);
      if (lines.length) return lines;
    }
    return [];
  }

  // Words that differ by one letter: those that end alike, wherever they are, and those that begin alike.
  async function near(word) {
    const place = placeOf(turned(word), search.head.ends.split('\t'));
    if (search.isAsked('e' + place) || --budget >= 0) await search.load('e' + place);
    const others = [...new Set((ends[place] || []).filter(other => isNear(word, other)))];
    const homes = [...new Set(others.map(shardOf).concat(shardOf(word)))];
    const found = await linesIn(homes, key => isNear(word, key) ? .7 : 0);
    return found.length ? found : linesIn(range(word.slice(0, 2), 4), key => isNear(word, key) ? .7 : 0);
  }

  // The words of a query, and those that are looked for: words that say little are left out where others are. Long ones
  // come first, as they are rarer.
  function wordsOf(text) {
    const words = tokens(text).map(token => token.word);
    const telling = words.filter(word => !language().stop.has(word));
    const asked = new Set(telling.length > 1 ? telling : words);
    return { words, asked: [...asked].sort((a, b) => b.length - a.length) };
  }

  // Other words for one: of two that stand together too, `block list`.
  function othersFor(word, words) {
    const { same } = language();
    const next = words[words.indexOf(word) + 1];
    return [...new Set([word, word + '_' + next].flatMap(name => same.get(name) || []))].filter(other => other !== word);
  }

  async function linesOfAll(words, weight) {
    const lists = await Promise.all(words.map(word => linesIn([shardOf(word)], key => key === word ? weight : 0)));
    return lists.flat();
  }

  // How much a word tells: less the more documents have it.
  function rarityOf(line) {
    const count = hits(line).length;
    return Math.log(1 + (search.head.documents - count + .5) / (count + .5));
  }

  // Documents with their scores, best first: every one that has some word of the query, those that have more of it far
  // before those that have less.
  search.documentsOf = async function (text, isOpen) {
    const { words, asked } = wordsOf(text);
    const { worth } = language();
    budget = mostShards;
    const scores = new Map();
    const rarities = new Map();
    let total = 0;
    for (const word of asked) {
      const found = await linesOf(word, isOpen && word === words[words.length - 1], asked.length <= mostForms);
      found.push(...await linesOfAll(othersFor(word, words), .7));
      const share = language().stop.has(word) ? .2 : 1;
      const best = new Map();
      let rarity = 0, surest = 0;
      found.forEach(({ line, weight }) => {
        const telling = share * rarityOf(line);
        if (weight > surest) [rarity, surest] = [telling, weight];
        hits(line).forEach(([doc, level]) => {
          best.set(doc, Math.max(best.get(doc) || 0, weight * telling * worth[level]));
        });
      });
      if (!best.size) continue;
      total += rarity;
      rarities.set(word, rarity);
      best.forEach((score, doc) => {
        const sum = scores.get(doc) || [0, 0];
        scores.set(doc, [sum[0] + score, sum[1] + rarity]);
      });
    }
    const documents = [...scores].map(([doc, [score, rarity]]) => ({ doc, score: score * (rarity / total) ** 2 }));
    documents.sort((a, b) => b.score - a.score || a.doc - b.doc);
    // What this query did not need may be spent on looking closer at more documents.
    return { documents, words, rarities, spare: Math.max(0, budget) };
  };

  Object.assign(search, { tokens, isStop: word => language().stop.has(word) });
})();
