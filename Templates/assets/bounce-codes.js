// Finds enhanced status codes (RFC 3463) and replies (RFC 5321 section 4.2) in what servers and reports say: the rules of
// the generator's CodeScanner, as far as mail needs them.
(function () {
  'use strict';

  const bounce = window.naslagSearch.bounce;
  const isWord = letter => /[\w]/.test(letter || '');
  const isDigit = letter => letter >= '0' && letter <= '9';
  const isBlank = letter => /[ \t\u00a0\u2000-\u200a\u202f\u3000]/.test(letter || '');
  const isReply = text => /^(?:2[0-5]|[45][0-7])\d$/.test(text);
  const last = [0, 10, 4, 6, 7, 6, 10, 30];

  // A code by what it names: class, subject and details from and to; null for other text.
  bounce.enhanced = function (spelling) {
    const match = /^([245])\.(0|[1-9]\d{0,2})(?:\.(?:(0|[1-9]\d{0,2})(?:-(\d{3}))?|([1-9])xx|x{1,3}))?$/i.exec(spelling);
    if (!match) return null;
    const [, first, subject, detail, end, hundreds] = match;
    const from = detail ? +detail : hundreds ? +hundreds * 100 : 0;
    const to = end ? +end : detail ? +detail : hundreds ? from + 99 : 999;
    return { first: +first, subject: +subject, from, to, isCode: detail !== undefined && !end, isRange: Boolean(end) };
  };

  bounce.holds = (set, code) =>
    set.first === code.first && set.subject === code.subject && set.from <= code.from && code.to <= set.to;

  // How much a code says: nothing, a subject, a case, one program's own case.
  bounce.specificity = function (code) {
    const read = bounce.enhanced(code);
    if (!read) return 0;
    return read.from >= 100 ? 3 : read.from > 0 ? 2 : read.subject > 0 ? 1 : 0;
  };

  // True where the number alone tells no case, or where so many servers use it for anything that their words go first.
  bounce.isGeneric = function (code) {
    const read = bounce.enhanced(code);
    if (!read || !read.isCode) return !read || !read.isRange;
    return { 0: read.from < 100, 5: read.from !== 3, 7: read.from < 2 }[read.subject] ?? read.from === 0;
  };

  // What stands before a code: a reply or `#`.
  function prefix(text, index) {
    let at = index, hash = false, reach = 6;
    while (index - at < reach && at > 0) {
      const letter = text[at - 1];
      if (letter === '\n') { reach = 24; at--; continue; }
      if (isBlank(letter)) { at--; continue; }
      if (/['"]/.test(letter) && at === index && text[at - 2] === 'b' && !isWord(text[at - 3])) { at -= 2; continue; }
      if (!/[-#([:/,]/.test(letter)) break;
      if (letter === '#' && at === index) hash = !isWord(text[at - 2]);
      at--;
    }
    const number = text.slice(at - 3, at);
    if (at < index && at >= 3 && isReply(number) && !/[\w.]/.test(text[at - 4] || '')) {
      return { reply: +number, isCertain: true, start: at - (text[at - 4] === '#' ? 4 : 3) };
    }
    return { reply: 0, isCertain: hash, start: hash ? index - 1 : index };
  }

  function isFree(text, start, end, lead) {
    const before = text[start - 1] || '', after = text[end] || '', beyond = text[end + 1] || '';
    if (/[\w@%]/.test(before) || /[-/\\]/.test(before) && !lead.reply) return false;
    if (/[\w@%]/.test(after)) return false;
    if (after === '.') return !isDigit(beyond) && (!/[a-z]/i.test(beyond) || lead.isCertain);
    if (!/[-/]/.test(after) || !isWord(beyond)) return true;
    return lead.isCertain && /[A-Z]/.test(beyond) || after === '/' && text[end + 2] === '.';
  }

  // At the start of the text or of a line, and after what opens a quotation.
  function opensLiteral(text, index) {
    const before = text.slice(Math.max(0, index - 80), index).replace(/[ \t\u00a0\u2000-\u200a\u202f\u3000]+$/, '');
    const letter = before[before.length - 1];
    if (!letter) return index < 80 || before.length === 0;
    if (letter === ',') return /[\])]/.test(before[before.length - 2] || '');
    if (letter === '#') return !isWord(before[before.length - 2]);
    return /[\n:;'"<>([\]\x60*‘’“”„«「『：；]/.test(letter);
  }

  function wordBefore(text, index) {
    const match = /([A-Za-z\u0080-\uffff]*)[\s:(["'*\x60=]{0,8}$/.exec(text.slice(Math.max(0, index - 40), index));
    return (match ? match[1] : '').toLowerCase();
  }

  const lineBefore = (text, index, reach) => text.slice(Math.max(0, index - reach), index).split('\n').pop().toLowerCase();
  const lineAfter = (text, index, reach) => text.slice(index, index + reach).split('\n')[0].toLowerCase();
  const hasErrorWord = text => bounce.words.error.some(word => text.includes(word));
  const isError = word => bounce.words.named.some(end => word.endsWith(end));

  // Matches in their order; `kind` is `literal` for what a server said, `report` for sentences with that in them.
  // `minimum` is how sure they have to be: 1 for possible, 2 for likely, 3 for certain.
  bounce.scan = function (text, kind, minimum = 2) {
    const found = [];
    let done = { end: -1, verdict: 0 };
    for (const run of text.matchAll(/[\d.xX]{2,}/g)) {
      const start = run.index;
      const spelling = run[0].replace(/\.+$/, '');
      const read = spelling.length >= 5 && spelling.length <= 11 ? bounce.enhanced(spelling) : null;
      const isShape = read && (read.from > 0 || read.to < 999 || /x$/i.test(spelling) || read.isCode);
      const lead = isShape ? prefix(text, start) : null;
      if (lead && isFree(text, start, start + spelling.length, lead)) {
        const end = start + spelling.length;
        const verdict = verdictOn(text, read, start, end, lead, kind, done);
        done = { end, verdict };
        const code = spelling.replace(/X/g, 'x').replace(/\.x+$/, '');
        if (verdict >= minimum) found.push({ code, isEnhanced: true, reply: lead.reply, start: lead.start, end });
      } else if (/^\d{3}\.*$/.test(run[0])) {
        const confidence = reply(text, start, kind);
        const code = run[0].slice(0, 3);
        if (confidence >= minimum) found.push({ code, isEnhanced: false, reply: 0, start, end: start + 3 });
      }
    }
    return found;
  };

  function verdictOn(text, read, start, end, lead, kind, done) {
    if (lead.isCertain) return 3;
    if (read.subject > 9) return 0;
    if (done.end >= 0 && start - done.end <= 8 && !/[\n\d]/.test(text.slice(done.end, start))) return done.verdict;
    const word = wordBefore(text, start);
    if (word && bounce.words.numbered.includes(word)) return 0;
    if (kind === 'literal') return opensLiteral(text, start) ? 3 : 2;
    const isRegistered = read.isCode && read.subject < last.length && read.from <= last[read.subject];
    if (read.isCode && read.from < 100 && !isRegistered) return isError(word) ? 2 : 1;
    if (hasErrorWord(lineBefore(text, start, 48)) || hasErrorWord(lineAfter(text, end, 24))) return 2;
    if (read.first !== 2 && opensLiteral(text, start)) return 2;
    return read.from >= 100 && read.first !== 2 ? 2 : 1;
  }

  function reply(text, start, kind) {
    const number = text.slice(start, start + 3), end = start + 3;
    if (!isReply(number) || /[\w/-]/.test(text[start - 1] || '') || /[A-Za-z_]/.test(text[end] || '')) return 0;
    // An enhanced code behind it carries it.
    const next = /^[^\w]{0,24}?(?=[245]\.\d)/.exec(text.slice(end, end + 30));
    if (next && prefix(text, end + next[0].length).reply) return 0;
    const after = text.slice(end).replace(/^[ \t\u00a0-]+/, '');
    const isCounted = isDigit(after[0]) ? !after.startsWith(number) || !isBlank(after[3])
      : bounce.words.unit.some(unit => after.toLowerCase().startsWith(unit) && !isWord(after[unit.length]));
    const isFailure = number >= '400' && !isCounted;
    const separates = end >= text.length || /[\s\u00a0-]/.test(text[end]);
    const opens = opensLiteral(text, start) && separates && isFailure;
    const word = wordBefore(text, text[start - 1] === '#' ? start - 1 : start);
    const isSaid = kind === 'report' && bounce.words.say.includes(word) && isFailure;
    const isOfMail = isError(word) && !lineBefore(text, start, 24).includes('http') && bounce.words.reply.includes(number);
    const named = text[end] !== '-' && (bounce.words.mail.includes(word) || isSaid || isOfMail);
    const quoted = isBlank(text[end]) && isFailure && /(?:['";‘“]|smtp; |said: )$/i.test(text.slice(0, start).slice(-7));
    return opens && kind === 'literal' ? 3 : opens || named || quoted ? 2 : 0;
  }
})();
