// Takes a bounce apart into what servers said, and tells who spoke.
(function () {
  'use strict';

  const bounce = window.naslagSearch.bounce;

  // Who may have spoken, by hosts and signatures; of two that run each other's servers either will do.
  const kin = { 'exchange-online': 'outlook-com', 'outlook-com': 'exchange-online', aol: 'yahoo', yahoo: 'aol' };

  function speakers(found) {
    const names = [];
    const texts = found.recipients.map(({ remoteMTA }) => remoteMTA).concat(
      found.recipients.map(({ diagnostic }) => diagnostic), found.words, found.reportingMTA);
    texts.filter(Boolean).forEach(text => bounce.matches(bounce.plain(text)).forEach(({ role, vendor }) => {
      if (role === 'vendor' && vendor && !names.includes(vendor)) names.push(vendor);
    }));
    return { names, has: vendor => names.some(name => name === vendor || kin[vendor] === name) };
  }

  // Statements -----------------------------------------------------------------------------------------------

  const speaks = match => match.reason || match.code;

  function statement(source, words, matches, arrow, recipient) {
    const line = words.split(/\s+/).filter(Boolean).join(' ');
    const codes = bounce.scan(line, source === 'report' ? 'report' : 'literal').filter(({ code }) => !/^[23]/.test(code));
    const status = recipient && recipient.status ? (bounce.scan(recipient.status, 'literal')[0] || {}).code : '';
    const enhanced = codes.filter(({ isEnhanced }) => isEnhanced).map(({ code }) => code)
      .concat(bounce.enhanced(status || '') ? status : []);
    const told = codes.find(({ reply, isEnhanced }) => reply || !isEnhanced);
    return {
      source, words: line, matches, arrow, recipient,
      code: enhanced.find(code => !bounce.isGeneric(code)) || enhanced[0] || (codes[0] || {}).code || '',
      reply: told ? told.reply || +told.code : 0,
    };
  }

  // Those of the delivery status first, then what the words pass on, then the words as a whole.
  function statementsOf(found) {
    const statements = [];
    found.recipients.slice(0, 20).filter(({ diagnostic, status }) => diagnostic || status).forEach(recipient => {
      const plain = bounce.plain(recipient.diagnostic || '');
      const matches = bounce.matches(plain).filter(speaks), arrow = plain.text.indexOf(' -> ');
      statements.push({ ...statement('diagnostic', recipient.diagnostic || '', matches, arrow, recipient), plain });
    });
    const plain = bounce.plain(found.words);
    const matches = bounce.matches(plain);
    const copy = matches.find(({ role, start }) => role === 'original' && start > plain.text.length / 4);
    const end = copy ? copy.start : plain.text.length;
    const told = matches.filter(match => match.end <= end);
    const only = found.recipients.length === 1 ? found.recipients[0] : null;
    const inside = (from, to) => told.filter(match => speaks(match) && match.start >= from && match.start < to && match.end <= to);
    quoted(told, plain.text, end).forEach(([from, to]) => {
      const arrow = plain.text.slice(0, to).indexOf(' -> ', from);
      statements.push({ ...statement('quoted', bounce.original(plain, from, to), inside(from, to), arrow, only), plain });
    });
    if (end > 0) statements.push({ ...statement('report', bounce.original(plain, 0, end), inside(0, end), -1, only), plain });
    return statements;
  }

  // From behind each frame that announces a server's words to the next one, to the end of the paragraph, or to a note.
  function quoted(matches, text, end) {
    let frames = matches.filter(({ role }) => role === 'diagnostic').sort((a, b) => a.start - b.start);
    frames = frames.filter(frame => !frames.some(other => other !== frame && other.start < frame.end && frame.start < other.end
      && other.end - other.start > frame.end - frame.start));
    const ranges = [];
    frames.forEach((frame, number) => {
      const start = frame.end;
      let stop = Math.min(number + 1 < frames.length ? frames[number + 1].start : end, start + 1200, end);
      if (start >= stop) return;
      const body = start + /^[\n ]*/.exec(text.slice(start, stop))[0].length;
      const blank = text.slice(0, stop).indexOf('\n', body);
      if (blank >= 0) stop = blank;
      ['(in reply to ', 'giving up on '].forEach(note => {
        const place = text.slice(0, stop).indexOf(note, start);
        if (place >= 0) stop = place;
      });
      if (start < stop) ranges.push([start, stop]);
    });
    return ranges;
  }

  Object.assign(bounce, { speakers, statementsOf });
})();
