// Why a bounce came back, who spoke, who can fix it: the rules of the generator's module Verdicts.
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

  // Numbers -----------------------------------------------------------------------------------------------

  const any = code => bounce.enhanced(code) ? 'X' + code.slice(1) : code;
  const registered = code => [code, any(code)].map(name => bounce.codes.find(use => !use.vendor && use.code === name)).find(Boolean);

  function useBy(code, vendor) {
    const uses = bounce.codes.filter(use => use.vendor === vendor);
    const read = bounce.enhanced(code);
    return uses.find(use => use.code === code) || uses.find(use => use.code === any(code)) || uses.find(use => {
      const range = bounce.enhanced(use.code);
      return read && range && range.isRange && bounce.holds(range, read);
    });
  }

  function useOf(code, vendors) {
    for (const vendor of vendors.names) {
      const use = useBy(code, vendor);
      if (use) return { ...use, vendor };
    }
    const read = bounce.enhanced(code);
    const own = read && read.from > 30 && useBy(code, 'exchange-online');
    return own ? { ...own, vendor: 'exchange-online' } : null;
  }

  // Words against numbers ------------------------------------------------------------------------------------

  const vague = new Set(['expired', 'server-busy', 'protocol', 'rule', 'mail-program-error']);
  const isVague = ({ reason }) => !reason || vague.has(reason);
  const loose = {
    'recipient-unknown': ['mailbox-full', 'suppressed', 'recipient-disabled'],
    'recipient-disabled': ['recipient-unknown', 'mailbox-full', 'no-answer'],
  };

  // Words that go before a number that is registered for a case.
  function allows(words, number, code) {
    const said = words.reason;
    if (!number || !said || said === number || words.isWeak) return false;
    if (words.weight >= 28 && !vague.has(said)) return true;
    const read = bounce.enhanced(code);
    if (read && read.subject === 7 && read.from < 100 && !['spf', 'reverse-dns', 'dkim'].includes(number) && !vague.has(said)) return true;
    if ((loose[number] || []).includes(said)) return true;
    return ['expired', 'server-busy', 'no-answer', 'dns-error'].includes(number) && !vague.has(said);
  }

  // Statements -----------------------------------------------------------------------------------------------

  const speaks = match => match.reason || match.code;

  function statement(source, words, matches, arrow, recipient) {
    const line = words.split(/\s+/).filter(Boolean).join(' ');
    const codes = bounce.scan(line, source === 'report' ? 'report' : 'literal').filter(({ code }) => !/^[23]/.test(code));
    const status = recipient && recipient.status ? (bounce.scan(recipient.status, 'literal')[0] || {}).code : '';
    const enhanced = codes.filter(({ isEnhanced }) => isEnhanced).map(({ code }) => code).concat(bounce.enhanced(status || '') ? status : []);
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
      statements.push({ ...statement('diagnostic', recipient.diagnostic || '', bounce.matches(plain).filter(speaks), plain.text.indexOf(' -> '), recipient), plain });
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

  // Rulings -----------------------------------------------------------------------------------------------------

  function best(matches) {
    return matches.reduce((top, match) => {
      if (!top) return match;
      if (isVague(top) !== isVague(match)) return isVague(top) ? match : top;
      return match.weight > top.weight || match.weight === top.weight && match.start < top.start ? match : top;
    }, null);
  }

  function evidence({ matches, arrow, code }, vendors, shortest) {
    const telling = matches.filter(({ vendor, weight }) => !vendor || vendors.has(vendor) || weight >= (vendors.names.length ? 25 : 12));
    const own = telling.filter(match => !telling.some(other => other.weight > match.weight && other.reason
      && other.start <= match.start && match.end <= other.end));
    const isCommon = match => telling.some(other => !other.vendor && !other.code && other.weight * 5 >= match.weight * 3
      && other.start < match.end && match.start < other.end);
    const isOwn = match => !match.isWeak && Boolean(match.vendor || match.code)
      && (!match.vendor || vendors.has(match.vendor) || match.role === 'literal' && match.weight >= 40 && !isCommon(match));
    const isOfCode = match => {
      if (!code || !match.code) return false;
      const [set, read] = [bounce.enhanced(match.code), bounce.enhanced(code)];
      return match.code === code || Boolean(set && read && set.isRange && bounce.holds(set, read));
    };
    const agrees = match => !/^[45]/.test(match.code) || !/^[45]/.test(code) || match.code[0] === code[0];
    const known = own.filter(match => isOwn(match) && match.reason && (!isVague(match) || match.role === 'literal')
      && (agrees(match) || match.weight >= 28));
    const lines = telling.filter(match => match.code).filter(match => !code ? match.weight >= shortest
      : bounce.enhanced(code) ? isOfCode(match) && isOwn(match) : match.weight >= shortest && isOwn(match));
    const most = Math.max(0, ...lines.map(({ weight }) => weight));
    return {
      literal: best(known.filter(isOfCode)) || best(known),
      inner: arrow >= 0 ? best(own.filter(match => !match.isWeak && !isVague(match) && match.start >= arrow)) : null,
      strong: best(own.filter(match => !match.isWeak && match.reason && match.weight >= 3)),
      weak: best(own.filter(match => match.isWeak)),
      lines: lines.filter(({ weight }) => weight === most), isOwn,
    };
  }

  function ruling(said, vendors, isLine) {
    const words = evidence(said, vendors, isLine ? 10 : 30);
    const { code } = said;
    const rule = (reason, basis, score, from, vendor) => ({
      reason: reason || '', basis, code, reply: said.reply, vendor: vendor || vendors.names[0] || '', said,
      fixBy: (from && from.fixBy) || bounce.fixBy[reason] || '', recipient: said.recipient ? said.recipient.address : '',
      lines: words.lines, isQuoted: words.lines.every(words.isOwn), score: score - (said.source === 'report' ? 5 : 0),
      marks: from && from.end ? [from] : [],
    });
    if (words.literal) return rule(words.literal.reason, 'literal', 100, words.literal, words.literal.vendor);
    if (words.inner) return rule(words.inner.reason, 'words', 92, words.inner);
    const use = code ? useOf(code, vendors) : null;
    if (use && use.reason) return rule(use.reason, 'vendor', 90, use, use.vendor);
    const number = code && bounce.enhanced(code) ? registered(code) : null;
    const isGeneric = Boolean(use) || !code || bounce.isGeneric(code);
    const { strong, weak } = words;
    if (strong && (isGeneric || !(number && number.reason) || allows(strong, number.reason, code))) {
      const party = !strong.vendor || vendors.has(strong.vendor) ? strong : { ...strong, fixBy: '' };
      return rule(strong.reason, 'words', isVague(strong) ? 55 : 80, party);
    }
    if (number && number.reason && !isGeneric) {
      const isSure = strong && strong.reason === number.reason;
      const score = isSure ? (vague.has(number.reason) ? 55 : 85) : vague.has(number.reason) ? 50 : 75;
      return { ...rule(number.reason, isSure ? 'words' : 'registered', score, number), marks: isSure ? [strong] : [] };
    }
    if (weak) return rule(weak.reason, 'words', 40, weak);
    if (number && number.reason && !use) return rule(number.reason, 'registered', 45);
    const bare = said.reply && !bounce.enhanced(code) ? registered(String(said.reply)) : null;
    if (bare && bare.reason) return rule(bare.reason, 'registered', 30, bare);
    return code || words.lines.length ? rule('', 'class', 10) : null;
  }

  // What happened to the message ---------------------------------------------------------------------------------

  const outcomes = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];
  const waiting = ['will be retried', 'will retry', 'will keep trying', 'delayed', 'still being', 'not yet been delivered',
    'no action is required', 'warning message only', 'do not need to resend', 'will continue to try'];

  function outcomeOf(verdict, found) {
    if (verdict.reason === 'delivered') return 'delivered';
    const action = (verdict.said.recipient || {}).action || (found.recipients[0] || {}).action;
    if (outcomes.includes(action)) return action;
    const { words } = found;
    if (/status=bounced|status=expired| \*\* /.test(words)) return 'failed';
    if (/status=deferred| == /.test(words)) return 'delayed';
    if (verdict.reason === 'expired') return 'failed';
    const digit = verdict.reply ? String(verdict.reply)[0] : '';
    const said = { 4: 'delayed', 5: 'failed' }[/[45]/.test(digit) ? digit : verdict.code[0]] || '';
    if (found.kind !== 'bounce' && found.kind !== 'dsn') return said || 'failed';
    const text = (words + ' ' + found.subject).toLowerCase();
    return waiting.some(part => text.includes(part)) ? 'delayed' : 'failed';
  }

  // No bounce: a complaint, an automatic answer, a report that all went well.
  function noBounce(found) {
    const plain = (reason, outcome = '') => [{ reason, outcome, basis: 'words', code: '', vendor: '', fixBy: bounce.fixBy[reason], marks: [], lines: [] }];
    if (found.kind === 'feedback') return plain(found.feedbackType === 'auth-failure' ? 'auth-report' : 'complaint');
    if (found.kind === 'auto-reply') return plain('auto-reply');
    if (found.kind === 'read-receipt') return plain('delivered', 'delivered');
    const actions = found.recipients.map(({ action }) => action);
    if (found.kind === 'dsn' && actions.length && actions.every(action => ['delivered', 'relayed', 'expanded'].includes(action))) return plain('delivered', actions[0]);
    return null;
  }

  // One verdict for each reason that a bounce gives; the one to read first comes first.
  bounce.verdicts = function (found) {
    const other = noBounce(found);
    if (other) return other;
    if (found.kind === 'other' && !found.codes.length && found.words.length > 600) return [];
    const vendors = speakers(found);
    const isLine = !found.isMessage && found.words.length < 200;
    const rulings = statementsOf(found).map(said => ruling(said, vendors, isLine)).filter(Boolean)
      .map((verdict, place) => ({ ...verdict, place })).sort((a, b) => b.score - a.score || a.place - b.place);
    if (!rulings.length && found.codes.length) return [byNumber(found, vendors)];
    const key = ({ reason, code }) => reason || code;
    return rulings.filter((verdict, index) => rulings.findIndex(first => key(first) === key(verdict)) === index)
      .map(verdict => {
        const quoting = rulings.find(first => key(first) === key(verdict) && first.lines.length) || verdict;
        return lead({ ...verdict, lines: quoting.lines, isQuoted: quoting.isQuoted, outcome: outcomeOf(verdict, found) }, found);
      });
  };

  // What the number alone means, where the words of a report that somebody passes on were left out.
  function byNumber(found, vendors) {
    const [{ code, reply }] = found.codes;
    const use = useOf(code, vendors) || registered(code) || {};
    const verdict = { code, reply, reason: use.reason || '', vendor: use.vendor || '', basis: use.vendor ? 'vendor' : 'registered', said: {}, marks: [], lines: [] };
    return { ...verdict, fixBy: use.fixBy || bounce.fixBy[use.reason] || '', outcome: outcomeOf(verdict, found) };
  }

  // A known line names the code that the server left out; without a reason the code that the report has first says most.
  function lead(verdict, found) {
    const meanings = [...new Map(verdict.lines.map(line => [`${line.code} ${line.reason} ${line.vendor}`, line])).values()];
    const line = meanings.length === 1 ? meanings[0] : null;
    const code = verdict.reason ? verdict.code : (found.codes[0] || verdict).code;
    if (!line || !verdict.isQuoted && verdict.reason || line.reason && verdict.reason && line.reason !== verdict.reason) return { ...verdict, code };
    return {
      ...verdict, basis: 'literal', reason: verdict.reason || line.reason, fixBy: line.fixBy || verdict.fixBy,
      code: bounce.enhanced(code) ? code : line.code, line,
    };
  }
})();
