// What the words of a query find: the part of the search that reads the index. search.js loads it.
// The rules for words are those of the generator's WordScanner; those for letters come from it, in head.js.
(function () {
  'use strict';

  const search = window.naslagSearch;
  const shards = [];

  search.shard = (number, text) => { shards[number] = readShard(text); };

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

  // [document, level] pairs. Signs below 42 open a level, those above 92 say that the number goes on.
  function hits(line) {
    if (line.hits) return line.hits;
    line.hits = [];
    let level = 0, doc = 0, number = 0, scale = 1;
    for (let i = 0; i < line.postings.length; i++) {
      const sign = line.postings.charCodeAt(i);
      if (sign < 42) {
        level = sign - 35;
        doc = 0;
      } else if (sign > 92) {
        number += (sign - 93 + 50) * scale;
        scale *= 34;
      } else {
        doc += number + (sign - 42) * scale;
        line.hits.push([doc, level]);
        number = 0;
        scale = 1;
      }
    }
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

  function fold(word) {
    const { plain, replaced, dropped } = letters();
    return word.normalize('NFKC').toLowerCase()
      .replace(/[\u00aa-\u2e7f]/g, letter => letter.normalize('NFKD'))
      .replace(dropped, '')
      .replace(/[^\p{L}\p{Nd}\p{M}.]/gu, '')
      .replace(replaced, letter => plain[letter])
      .replace(/^(?:و?[فبك]?ال|و?لل)(?=.{3})/, '');
  }

  function wordsOf(text) {
    const words = [];
    const runs = text.replace(/(\d)\.(?=\d)/g, '$1·').match(/[\p{L}\p{Nd}\p{M}·]+/gu) || [];
    runs.forEach(run => run.split(letters().pairs).forEach((part, index) => {
      if (index % 2 === 0) {
        const word = fold(part.replace(/·/g, '.'));
        if (word && !/^[a-z]$/.test(word)) words.push(word);
      } else if (part.length === 1) {
        words.push(part);
      } else {
        for (let i = 0; i + 1 < part.length; i++) {
          if (!/^[\u3041-\u3096]{2}$/.test(part.slice(i, i + 2))) words.push(part.slice(i, i + 2));
        }
      }
    }));
    return words.filter((word, index) => words.indexOf(word) === index);
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

  const mostShards = 14;
  const levels = [1, 1.6, 2.2, 4, 8, 10];
  let budget = 0;

  function shardOf(word) {
    let low = 0, high = search.head.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (word < search.head.starts[middle]) high = middle; else low = middle;
    }
    return low;
  }

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
  async function linesOf(word, isLast) {
    // An Arabic article says nothing yet about the word that it begins.
    const isOpen = isLast && !/^(?:و?[فبك]?ال|و?لل).{0,2}$/.test(word);
    const isLong = word.length > 1 || letters().pairs.test(word);
    const prefix = key => {
      if (key === word) return 1;
      return isLong && key.startsWith(word) ? .3 + .4 * word.length / key.length : 0;
    };
    const found = isOpen
      ? await linesIn(range(word, isLong ? 4 : 1), prefix)
      : await linesIn([shardOf(word)], key => key === word ? 1 : 0);
    if (word.length < 3 || /^\d/.test(word) || found.some(({ weight }) => weight === 1)) return found;
    for (const [ending, rest] of search.head.endings) {
      const other = word.slice(0, -ending.length) + rest;
      if (!ending || !word.endsWith(ending) || other.length < 3) continue;
      const stemmed = await linesIn([shardOf(other)], key => key === other ? .8 : 0);
      if (stemmed.length) return found.concat(stemmed);
    }
    if (found.length) return found;
    const alike = word.length > 3 ? await linesIn(near(word), key => isNear(word, key) ? .5 : 0) : [];
    return alike.length || isOpen ? alike : linesIn(range(word, 2), prefix);
  }

  // Where the words are that differ by one letter: all that begin alike, as far as they are few.
  function near(word) {
    if (search.head.starts.length <= 8) return [...search.head.starts.keys()];
    const alike = range(word[0], 9);
    const [first, second, third] = word, rest = word.slice(2);
    const others = [second + rest, second + first + rest, first + rest, first + third + second];
    return [...new Set((alike.length < 7 ? alike : range(first + second, 4)).concat(others.map(shardOf)))];
  }

  // Documents, best first. One with all words of the query comes before one with some.
  search.documentsOf = async function (text, isOpen) {
    const words = wordsOf(text);
    budget = mostShards;
    const scores = new Map();
    let total = 0;
    for (const [index, word] of words.entries()) {
      const found = await linesOf(word, isOpen && index === words.length - 1);
      const best = new Map();
      let rarity = 0;
      found.sort((a, b) => a.weight - b.weight).forEach(({ line, weight }) => {
        rarity = Math.log(1 + search.head.documents / hits(line).length);
        hits(line).forEach(([doc, level]) => {
          best.set(doc, Math.max(best.get(doc) || 0, weight * rarity * levels[level]));
        });
      });
      total += rarity;
      best.forEach((score, doc) => {
        const sum = scores.get(doc) || [0, 0];
        scores.set(doc, [sum[0] + score, sum[1] + rarity]);
      });
    }
    const ranked = [...scores].map(([doc, [score, rarity]]) => {
      const share = rarity / total;
      return { doc, share, score: score * share ** 3 };
    });
    const whole = ranked.filter(result => result.share > .85);
    return (whole.length ? whole : ranked).sort((a, b) => b.score - a.score || a.doc - b.doc).map(result => result.doc);
  };
})();
