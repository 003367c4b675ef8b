// Reads what somebody pastes or drops: a whole message, a report copied from a mail program, or one line.
(function () {
  'use strict';

  const bounce = window.naslagSearch.bounce;
  const isSuccess = code => /^[23]/.test(code);

  // The codes of a text in their order: replies beside enhanced codes belong to those.
  function codesIn(text, kind, minimum) {
    let matches = bounce.scan(text, kind, minimum);
    const failures = matches.filter(({ code }) => !isSuccess(code));
    if (failures.length) matches = failures;
    const paragraph = at => text.slice(0, at).split(/\n[ \t]*\n/).length;
    const enhanced = matches.filter(match => match.isEnhanced).map(match => ({ ...match }));
    const settled = enhanced.slice();
    matches.filter(match => !match.isEnhanced).forEach(match => {
      const home = enhanced.find(other => paragraph(other.start) === paragraph(match.start));
      if (home) home.reply = home.reply || +match.code;
      else if (!enhanced.some(({ reply }) => reply === +match.code)) settled.push(match);
    });
    settled.sort((a, b) => a.start - b.start);
    return settled.filter((match, index) => settled.findIndex(({ code }) => code === match.code) === index);
  }

  // Collects codes in the order in which a reader names them, each once.
  function codeList() {
    const codes = [];
    const append = code => { if (!codes.some(known => known.code === code.code) && codes.length < 50) codes.push(code); };
    const holds = (set, code) => {
      const [first, second] = [bounce.enhanced(set), bounce.enhanced(code)];
      return set === code || Boolean(first && second && bounce.holds(first, second));
    };

    function merge(status, told) {
      if (told.some(({ code }) => holds(code, status.code)) || !bounce.specificity(status.code) && told.length) return told;
      if (!told.length) return [status];
      return bounce.specificity(status.code) > bounce.specificity(told[0].code) ? [status, ...told] : [...told, status];
    }

    return {
      codes,
      addRecipient(recipient) {
        let told = recipient.diagnostic ? codesIn(recipient.diagnostic, 'literal') : [];
        if (told.length > 1) told = told.filter(code => code.isEnhanced);
        const found = recipient.status ? bounce.scan(recipient.status, 'literal')[0] : null;
        const status = found && { ...found, isStatus: true };
        const isBare = told.length <= 1 && told.every(code => !code.isEnhanced);
        (!status ? told : isBare ? [status] : merge(status, told)).forEach(append);
      },
      addText(text, isCertainOnly) {
        const spoke = codes.some(code => code.isEnhanced);
        const isSettled = codes.some(({ code }) => bounce.specificity(code) > 0);
        const told = codesIn(text, 'report', isSettled || isCertainOnly ? 3 : 2).filter(({ code, isEnhanced }) => !spoke
          || isEnhanced && bounce.specificity(code) > 0 && !codes.some(known => known.code !== code && holds(code, known.code)));
        if (codes.length === 1 && codes[0].isStatus && told.length) {
          const [status] = codes.splice(0);
          merge(status, told.filter(({ code }) => code === status.code).concat(told.filter(({ code }) => code !== status.code)))
            .forEach(append);
        } else {
          told.forEach(append);
        }
      },
    };
  }

  // The parts of a message that speak: the status, the words for people, and the copies to be left alone.
  function collect(message) {
    const parts = { statuses: [], texts: [], originals: [], types: new Set(), feedbackType: '' };
    const hasCode = text => bounce.scan(text, 'report').length > 0;

    function add(part) {
      const text = bounce.visible(part.type === 'text/html' ? bounce.htmlText(part.text) : part.text);
      const plain = text.split('\n').filter(line => !/^content-[\w-]+:/i.test(line)).join('\n');
      const status = bounce.deliveryStatus(bounce.cut(plain));
      if (status) {
        parts.statuses.push(status);
        parts.types.add('message/delivery-status');
      }
      parts.texts.push(text);
    }

    function walk(part) {
      parts.types.add(part.type);
      if (part.isOriginal) {
        parts.originals.push(...part.parts);
      } else if (part.type === 'multipart/alternative') {
        const plain = part.parts.find(({ type, text }) => type === 'text/plain' && text.length > 40);
        const rich = part.parts.find(({ type }) => type !== 'text/plain');
        if (plain) walk(plain);
        if (rich && (!plain || !hasCode(plain.text))) walk(rich);
      } else if (part.type === 'multipart/report') {
        let hasStatus = false;
        part.parts.forEach(inner => {
          if (hasStatus && inner.type.startsWith('text/')) return;
          hasStatus = hasStatus || inner.type.startsWith('message/') && !inner.isOriginal;
          walk(inner);
        });
      } else if (part.parts.length) {
        part.parts.forEach(walk);
      } else if (/^message\/(?:global-)?delivery-status$/.test(part.type)) {
        const status = bounce.deliveryStatus(part.text);
        if (status) parts.statuses.push(status);
      } else if (part.type === 'message/feedback-report') {
        const type = bounce.fields(part.text).find(([name]) => name === 'feedback-type');
        parts.feedbackType = type ? type[1].toLowerCase() : '';
      } else if (part.type.startsWith('text/')) {
        add(part);
      }
    }
    walk(message);
    return parts;
  }

  // What sort of message it is, by its structure first and by words last.
  function kindOf(message, parts) {
    const subject = message.header('subject').toLowerCase();
    const types = [message.reportType, (message.parts[0] || {}).reportType];
    const inner = [message, ...message.parts, ...message.parts.flatMap(part => part.parts)];
    if (parts.types.has('message/feedback-report') || types.includes('feedback-report')
      || inner.some(part => part.header('x-hmxmroriginalrecipient')) || subject.startsWith('complaint about message')) return 'feedback';
    if (parts.types.has('message/disposition-notification')) return 'read-receipt';
    if (parts.statuses.length || parts.types.has('message/delivery-status') || types.includes('delivery-status')) return 'dsn';
    if (message.header('x-failed-recipients') || message.header('x-ms-exchange-message-is-ndr')
      || bounce.says('daemon', message.header('from').toLowerCase()) || bounce.says('bounce', subject)) return 'bounce';
    const text = (parts.texts[0] || '').slice(0, 2000).toLowerCase();
    if (bounce.says('unsubscribe', subject)) return 'unsubscribe';
    if (bounce.says('challenge', subject) || message.headers.some(([name]) => name.startsWith('x-tmda'))) return 'challenge';
    const submitted = message.header('auto-submitted').toLowerCase();
    const isAutomatic = submitted && !submitted.startsWith('no') || message.header('precedence').toLowerCase() === 'auto_reply'
      || ['x-autoreply', 'x-autorespond', 'x-autogenerated'].some(name => message.header(name));
    if (isAutomatic || bounce.says('auto-reply', subject)) return bounce.says('bounce', text) ? 'bounce' : 'auto-reply';
    return 'other';
  }

  const mayHoldCodes = kind => /^(?:dsn|bounce|line|other)$/.test(kind);

  function readMessage(message, depth = 0) {
    const parts = collect(message);
    const found = {
      kind: kindOf(message, parts), subject: message.header('subject'), isMessage: true, feedbackType: parts.feedbackType,
      recipients: parts.statuses.flatMap(({ recipients }) => recipients), codes: [], words: '',
      reportingMTA: (parts.statuses.find(({ reportingMTA }) => reportingMTA) || { reportingMTA: '' }).reportingMTA,
    };
    if (!mayHoldCodes(found.kind)) return found;
    const list = codeList();
    found.codes = list.codes;
    found.recipients.slice(0, 1000).forEach(list.addRecipient);
    found.words = parts.texts.map(bounce.cut).join('\n\n');
    const isOther = found.kind === 'other';
    list.addText(found.words, isOther);
    if (!list.codes.length) list.addText(parts.texts.map(text => bounce.cut(bounce.unquoted(text))).join('\n\n'), isOther);
    if (!list.codes.length && isOther) parts.texts.map(bounce.forwarded).filter(Boolean).forEach(text => list.addText(text));
    if (!list.codes.length && found.subject) list.addText(found.subject, true);
    if (!found.recipients.length) {
      const failed = message.headers.filter(([name]) => name === 'x-failed-recipients').flatMap(([, value]) => value.split(/,\s*/));
      found.recipients = (failed.length ? failed : bounce.announced(found.words)).map(name => ({ address: name.trim() }));
    }
    // A report that somebody passes on as an attachment is meant, and not the message around it.
    const wraps = isOther || found.kind === 'dsn' && !parts.statuses.length;
    const inner = wraps && !list.codes.length && depth < 3
      && parts.originals.find(original => kindOf(original, collect(original)) !== 'other');
    if (inner) return readMessage(inner, depth + 1);
    if (isOther && list.codes.length) found.kind = 'bounce';
    return found;
  }

  function readText(pasted) {
    const text = bounce.visible(bounce.undoSoftEnds(pasted));
    const found = {
      kind: 'other', subject: '', isMessage: false, feedbackType: '', recipients: [], codes: [], reportingMTA: '',
      words: bounce.cut(text),
    };
    const list = codeList();
    found.codes = list.codes;
    const status = bounce.deliveryStatus(found.words);
    if (status) {
      Object.assign(found, status);
      status.recipients.forEach(list.addRecipient);
    }
    list.addText(found.words);
    if (!list.codes.length) list.addText(bounce.cut(bounce.unquoted(text)));
    if (!list.codes.length) list.addText(bounce.forwarded(text));
    if (!list.codes.length && text.includes('<')) list.addText(bounce.cut(bounce.htmlText(text)));
    if (!found.recipients.length) found.recipients = bounce.announced(found.words).map(address => ({ address }));
    found.kind = status ? 'dsn' : kindOfText(found.words, list.codes.length > 0);
    return found;
  }

  function kindOfText(text, hasCodes) {
    if (hasCodes) return text.trim().includes('\n\n') ? 'bounce' : 'line';
    const head = text.split('\n').filter(Boolean).slice(0, 12).join('\n').toLowerCase();
    return ['unsubscribe', 'auto-reply', 'bounce'].find(role => bounce.says(role, head)) || 'other';
  }

  // - source: the bytes of a file, or text that was pasted.
  bounce.read = function (source) {
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source.subarray(0, 8 << 20);
    const text = bounce.decode(bytes).replace(/^[\s\ufeff]+/, '');
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe || bytes[0] === 0xfe && bytes[1] === 0xff;
    if (bounce.openingBoundary(text) || bounce.isMessage(text)) {
      return readMessage(bounce.message(isWide ? new TextEncoder().encode(text) : bytes));
    }
    return readText(text.slice(0, bounce.limit));
  };
})();
