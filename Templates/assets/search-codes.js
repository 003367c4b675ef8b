// The codes that a query means: the readings of the generator's CodeQuery, asked of the codes that have a page.
(function () {
  'use strict';

  // Where a detail of three digits is looked for, the likeliest first.
  const subjects = ['5.7', '4.7', '5.4', '4.4', '5.1', '5.2', '5.0', '5.3', '5.6', '4.3', '4.5'];

  // Class, subject, detail or family, and the end of a range.
  const enhanced = new RegExp([
    /(^|[^\d.])([245x])\.(\d{1,3}|x)(?:\.(\d?x{1,3}|\d{1,3}))?/,
    /(?: ?(?:-|through|to|tot|bis|t\/m) ?(?:\d\.\d\.)?(\d{3}))?(?![\d.]*\d)/,
  ].map(part => part.source).join(''), 'g');

  // The places of codes among `names`, the likeliest first, and whether the query is nothing but a code.
  window.naslagSearch.codesOf = function (query, names) {
    const text = query.normalize('NFKC').toLowerCase().replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
      .replace(/[\u2010-\u2014]/g, '-').replace(/(\d)[,。·](?=\d)/g, '$1.').replace(/(\d\.) +(?=\d)/g, '$1')
      .replace(/(\d) +(?=x{2}\b)/g, '$1').replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    const small = names.map(name => name.toLowerCase());
    const found = [];
    const addAt = index => { if (index >= 0 && !found.includes(index)) found.push(index); };
    const add = name => addAt(small.indexOf(name));
    const compactOf = name => name.replace(/[\W_]/g, '');
    const addCompact = name => addAt(small.findIndex(other => compactOf(other) === name));
    // 18456 of MSSQLSERVER_18456, 5 of win32-5; but not the end of 5.7.700-749.
    const addNumbered = number => {
      const end = new RegExp('^[^.]*[-_]0*' + number + '$');
      small.forEach((name, index) => { if (end.test(name) && found.length < 8) addAt(index); });
    };
    const whole = () => ({ codes: found, isWhole: found.length > 0 });

    if (/^\d{1,8}$/.test(text)) {
      if (/^.$|^[2-5]..$/.test(text)) add(text);
      // A reply is itself, or where it has no page what its class says: `552` is not 5.5.2 (RFC 5321 section 4.2).
      const isReply = /^(?:2[0-5]|[45][0-7])\d$/.test(text);
      if (isReply) {
        if (!found.length) add(text[0]);
        addNumbered(text);
        return { codes: found, isWhole: found.length > 0, level: text[0] };
      }
      if (text.length === 3) subjects.forEach(subject => add(subject + '.' + text));
      add([text[0], text[1], text.slice(2)].filter(Boolean).join('.'));
      ['', 'aadsts', '0x'].forEach(prefix => add(prefix + text));
      addNumbered(text);
      return whole();
    }
    let isWhole = false;
    for (const match of text.matchAll(enhanced)) {
      const [all, , level, subject, detail = '', end] = match;
      const rest = text.replace(all, '').replace(/^#?[245]\d\d[- #]*/, '');
      isWhole = isWhole || !rest;
      if (!detail && rest) continue;
      (level === 'x' ? ['5', '4'] : [level]).forEach(first => {
        const stem = subject === 'x' ? first : first + '.' + subject;
        const number = detail.replace(/^x+$/, '').replace(/^(\d)x+$/, '$1xx');
        const before = found.length;
        add(number ? stem + '.' + number + (end ? '-' + end : '') : stem);
        if (found.length > before) return;
        // A code that has no page is explained by what it belongs to.
        small.forEach((name, index) => {
          const span = /^(.*)\.(\d+)-(\d+)$/.exec(name);
          if (span && span[1] === stem && +span[2] <= +number && +number <= +span[3]) addAt(index);
        });
        if (number.length === 3) add(stem + '.' + number[0] + 'xx');
        add(stem);
      });
    }
    const reply = /^([245]\d\d)[- #]/.exec(text);
    if (reply) add(reply[1]);
    (text.match(/aadsts\W?\d+|0x[\da-f]+/g) || []).forEach(name => addCompact(compactOf(name)));
    const event = /^(?:event|gebeurtenis)(?:[ -]?id)? (\d+)$/.exec(text);
    if (event) { add(event[1]); addNumbered(event[1]); }
    const compact = text.replace(/[^\p{L}\d]/gu, '');
    if (!found.length && /\d{3}/.test(compact)) [compact, '0x' + compact].forEach(addCompact);
    const isAll = index => [compact, '0x' + compact].includes(compactOf(small[index]));
    isWhole = isWhole || Boolean(event) || found.some(isAll);
    // What is still being typed.
    if (/^([245]\.|aadsts|0x)\S*$/.test(text)) {
      small.forEach((name, index) => { if (name.startsWith(text) && found.length < 8) addAt(index); });
    }
    return { codes: found, isWhole: isWhole && found.length > 0 };
  };
})();
