// The phrases of servers in a text: the same table as the generator's `explain` has, in assets/bounce-table.js.
(function () {
  'use strict';

  const bounce = window.naslagSearch.bounce;
  const encoder = new TextEncoder();
  const size = text => /^[\0-\x7f]*$/.test(text) ? text.length : encoder.encode(text).length;

  // Reading the table -----------------------------------------------------------------------------------

  // Five digits of base 85 are four bytes; the first letter says how many bytes at the end are none.
  function unpack(text) {
    const bytes = new Uint8Array((text.length - 1) / 5 * 4);
    for (let at = 1, to = 0; at < text.length; at += 5) {
      let value = 0;
      for (let next = at; next < at + 5; next++) value = value * 85 + (text[next] === 'y' ? 92 : text.charCodeAt(next)) - 35;
      for (let shift = 24; shift >= 0; shift -= 8) bytes[to++] = value >>> shift;
    }
    return bytes.subarray(0, bytes.length - Number(text[0]));
  }

  // A table, packed by gzip. There are two: one for all messages, and one for letters outside of ASCII.
  window.naslagSearch.bounceTable = function (packed) {
    const before = bounce.ready;
    bounce.ready = (async () => {
      await before;
      const stream = new Blob([unpack(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
      bounce.readTable(await new Response(stream).text());
    })();
  };

  bounce.words = { error: [], numbered: [], named: [], mail: [], say: [], unit: [], reply: [] };

  bounce.readTable = function (text) {
    const sections = Object.fromEntries(text.split('\f').slice(1).map(section => {
      const [name, ...lines] = section.replace(/\n$/, '').split('\n');
      return [name, name === 'phrases' ? lines.map(line => [line]) : lines.map(line => line.split('\t'))];
    }));
    if (sections.reasons) bounce.fixBy = Object.fromEntries(sections.reasons);
    if (sections.codes) {
      bounce.codes = sections.codes.map(([code, vendor = '', reason = '', fixBy = '']) => ({ code, vendor, reason, fixBy }));
    }
    sections.words.forEach(([role, word]) => (bounce.words[role] = bounce.words[role] || []).push(word));
    known.clear();
    const kinds = sections.kinds.map(([role, reason = '', vendor = '', weak = '', fixBy = '', code = '', meaning = '']) =>
      ({ role, reason, vendor, isWeak: weak === 'weak', fixBy, code, meaning }));
    const [marks] = sections.phrases.pop();
    let words = '';
    sections.phrases.forEach(([line], index) => {
      // Letters of two units are counted as one, but hardly any phrase has some.
      const shared = line.charCodeAt(0) - 32;
      words = (/[\ud800-\udbff]/.test(words) ? [...words].slice(0, shared).join('') : words.slice(0, shared)) + line.slice(1);
      const digit = place => marks.charCodeAt(2 * index + place) - 35;
      compile({ words, ...kinds[digit(0) + 90 * digit(1)] });
    });
  };

  // Plain text --------------------------------------------------------------------------------------------

  const plainLetters = { '‘': "'", '’': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '\u2010': '-', '\u2011': '-',
    '\u2012': '-', '\u2013': '-', '：': ':', '，': ',', '…': '...', '\u200e': '', '\u200f': '' };

  // Lower case, one space between words, a line feed for a blank line, plain quotes, without the numbers that each line
  // of a reply begins with; for each letter the place that it came from.
  bounce.plain = function (source) {
    const out = [], origins = [];
    let isSpace = false, lineEnds = 0, reply = '', isStart = true;
    const put = (letter, origin) => { for (const unit of letter.split('')) { out.push(unit); origins.push(origin); } };
    for (let at = 0; at < source.length;) {
      const letter = source[at];
      if (/[ \t\n\r\u00a0\u2000-\u200a\u202f\u3000]/.test(letter)) {
        if (letter === '\n') lineEnds++;
        isSpace = isStart = true;
        at++;
        continue;
      }
      if (lineEnds > 1) reply = '';
      const again = isStart && /^([2-5]\d\d)([- ])(?:[\d.]{5,})?/.exec(source.slice(at, at + 24));
      if (again) {
        const isKnown = again[1] === reply;
        if (again[2] === '-') reply = again[1]; else if (isKnown) reply = '';
        if (isKnown) {
          at += again[0].length > 4 && !again[0].slice(4).includes('.') ? 4 : again[0].length;
          continue;
        }
      }
      if (isSpace && out.length) put(lineEnds > 1 ? '\n' : ' ', at);
      isSpace = isStart = false;
      lineEnds = 0;
      const point = String.fromCodePoint(source.codePointAt(at));
      put(point in plainLetters ? plainLetters[point] : point.toLowerCase(), at);
      at += point.length;
    }
    const text = out.join('');
    return { text, origins, source, names: namesIn(text, origins, source) };
  };

  bounce.original = function ({ origins, source }, from, to) {
    if (from >= to) return '';
    return source.slice(origins[from], to < origins.length ? origins[to] : source.length);
  };

  // Addresses, host names and links: words in them are no evidence.
  function namesIn(text, origins, source) {
    const found = [];
    for (const run of text.matchAll(/[^\x00-\x20<>()[\]{}"',;|]+/g)) {
      const lead = /^[.:!?]*/.exec(run[0])[0].length;
      let word = run[0].slice(lead).replace(/[.:!?]+$/, '');
      const at = word.indexOf('@'), colon = at < 0 ? -1 : word.indexOf(':', at);
      if (colon >= 0) word = word.slice(0, colon);
      const start = run.index + lead;
      if (word && isName(word, index => source[origins[start + index]])) found.push([start, start + word.length]);
    }
    return found;
  }

  function isName(word, original) {
    if (word.includes('@') || word.startsWith('www.') || word.includes('://')) return true;
    const host = word.split(/[/:]/)[0];
    const labels = host.split('.');
    const end = labels[labels.length - 1];
    if (labels.length < 2 || end.length < 2 || end.length > 12) return false;
    let letters = '';
    for (let at = host.length - end.length; at < host.length; at++) letters += original(at);
    return (/^[a-z]+$/.test(letters) || /^[A-Z]+$/.test(letters)) && labels.every(label => /^[\w-]+$/.test(label));
  }

  // Phrases ----------------------------------------------------------------------------------------------

  const phrases = [];
  // Parts of phrases by the letters that they begin with: three, or all of shorter ones.
  const parts = new Map();

  // Thousands of phrases are plain but for their capitals.
  const plainPart = part => /^[ -~]*$/.test(part) && !/[2-5]\d\d[- ].*[2-5]\d\d[- ]/.test(part)
    ? part.trim().replace(/ +/g, ' ').toLowerCase() : bounce.plain(part).text;

  function compile(phrase) {
    const isOpen = phrase.words.includes('*') || phrase.role === 'literal';
    const fixed = phrase.words.split('*').map(plainPart)
      .map(part => isOpen ? part.replace(/[ .,;]+$/, '') : part)
      .filter(part => part.length > 1 || part > '\x7f').slice(0, 20);
    if (!fixed.length) return;
    const number = phrases.length;
    phrases.push({ ...phrase, parts: fixed, weight: fixed.reduce((sum, part) => sum + size(part), 0),
      isName: phrase.role === 'vendor' || fixed.some(part => /[.@:]/.test(part) && bounce.plain(part).names.length > 0) });
    fixed.forEach((part, index) => {
      const key = part.slice(0, 3);
      if (!parts.has(key)) parts.set(key, []);
      parts.get(key).push({ part, number, index });
    });
  }

  const gap = 160;
  const isWord = letter => /^[\da-z]$/.test(letter || '');

  // The phrases that stand in a plain text as whole words, in the order of their ends.
  bounce.matches = function (plain) {
    const { text } = plain;
    const hits = [];
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= 3; length++) {
        for (const entry of parts.get(text.slice(at, at + length)) || []) {
          if (entry.part.length < length || !text.startsWith(entry.part, at)) continue;
          hits.push({ ...entry, start: at, end: at + entry.part.length });
        }
      }
    }
    hits.sort((a, b) => a.end - b.end || a.start - b.start);
    const found = [];
    const open = new Map();
    hits.forEach(({ number, index, start, end }) => {
      const phrase = phrases[number], isSingle = phrase.parts.length === 1;
      let from = start;
      if (!isSingle) {
        const before = open.get(number);
        if (index === 0) {
          if (!before || before.index === 0 || end - before.end > gap) open.set(number, { index: 0, start, end });
          return;
        }
        if (!before || before.index !== index - 1 || end - before.end >= gap + phrase.weight) return;
        open.set(number, { index, start: before.start, end });
        if (index < phrase.parts.length - 1) return;
        open.delete(number);
        from = before.start;
        if (text.slice(from, end).includes('\n')) return;
      }
      if (isSingle && isWord(text[from]) && isWord(text[from - 1])) return;
      if (isWord(text[end - 1]) && isWord(text[end]) && size(text.slice(from, end)) <= 14) return;
      const [low, high] = isSingle ? [from, end] : [end - 1, end];
      if (!phrase.isName && plain.names.some(([first, last]) => first < high && low < last)) return;
      found.push({ ...phrase, start: from, end });
    });
    return found;
  };

  // Kinds of words ------------------------------------------------------------------------------------------

  const known = new Map();
  const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const escape = text => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

  // Whether some words of a role stand in a text, as whole words; `*` stands for the rest of one.
  bounce.says = function (role, text) {
    if (!known.has(role)) {
      const list = (bounce.words[role] || []).map(phrase => phrase.toLowerCase());
      const whole = list.filter(phrase => !unspaced.test(phrase)).map(phrase => phrase.trim().split(/\s+/)
        .map(word => escape(word).replace(/\*/g, '[\\p{L}\\p{N}]*')).join('\\s+'));
      known.set(role, {
        // A mark is a word of its own, so a phrase may end or begin beside one.
        whole: whole.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${whole.join('|')})(?![\\p{L}\\p{N}])`, 'iu') : /$^/,
        inner: list.filter(phrase => unspaced.test(phrase)),
      });
    }
    const { whole, inner } = known.get(role);
    return whole.test(text) || inner.some(phrase => text.toLowerCase().includes(phrase));
  };
})();
