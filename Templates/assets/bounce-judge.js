// Why a bounce came back, who spoke, who can fix it: the rules of the generator's module Verdicts.
(function () {
  'use strict';

  const bounce = window.naslagSearch.bounce;

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
    const isPolicy = read && read.subject === 7 && read.from < 100;
    if (isPolicy && !['spf', 'reverse-dns', 'dkim'].includes(number) && !vague.has(said)) return true;
    if ((loose[number] || []).includes(said)) return true;
    return ['expired', 'server-busy', 'no-answer', 'dns-error'].includes(number) && !vague.has(said);
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
    const plain = (reason, outcome = '') => [
      { reason, outcome, basis: 'words', code: '', vendor: '', fixBy: bounce.fixBy[reason], marks: [], lines: [] },
    ];
    if (found.kind === 'feedback') return plain(found.feedbackType === 'auth-failure' ? 'auth-report' : 'complaint');
    if (found.kind === 'auto-reply') return plain('auto-reply');
    if (found.kind === 'read-receipt') return plain('delivered', 'delivered');
    const actions = found.recipients.map(({ action }) => action);
    const isDone = actions.length > 0 && actions.every(action => ['delivered', 'relayed', 'expanded'].includes(action));
    return found.kind === 'dsn' && isDone ? plain('delivered', actions[0]) : null;
  }

  // One verdict for each reason that a bounce gives; the one to read first comes first.
  bounce.verdicts = function (found) {
    const other = noBounce(found);
    if (other) return other;
    if (found.kind === 'other' && !found.codes.length && found.words.length > 600) return [];
    const vendors = bounce.speakers(found);
    const isLine = !found.isMessage && found.words.length < 200;
    const rulings = bounce.statementsOf(found).map(said => ruling(said, vendors, isLine)).filter(Boolean)
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
    const verdict = {
      code, reply, reason: use.reason || '', vendor: use.vendor || '', basis: use.vendor ? 'vendor' : 'registered',
      said: {}, marks: [], lines: [],
    };
    return { ...verdict, fixBy: use.fixBy || bounce.fixBy[use.reason] || '', outcome: outcomeOf(verdict, found) };
  }

  // A known line names the code that the server left out; without a reason the code that the report has first says most.
  function lead(verdict, found) {
    const meanings = [...new Map(verdict.lines.map(line => [`${line.code} ${line.reason} ${line.vendor}`, line])).values()];
    const line = meanings.length === 1 ? meanings[0] : null;
    const code = verdict.reason ? verdict.code : (found.codes[0] || verdict).code;
    const isOther = line && line.reason && verdict.reason && line.reason !== verdict.reason;
    if (!line || isOther || !verdict.isQuoted && verdict.reason) return { ...verdict, code };
    return {
      ...verdict, basis: 'literal', reason: verdict.reason || line.reason, fixBy: line.fixBy || verdict.fixBy,
      code: bounce.enhanced(code) ? code : line.code, line,
    };
  }
})();
