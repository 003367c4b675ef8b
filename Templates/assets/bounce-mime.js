// Messages (RFC 5322, RFC 2045 to 2047): parts, transfer encodings, character sets, as far as reports of delivery need
// them. Damaged ones are read as far as they go.
(function () {
  'use strict';

  const bounce = window.naslagSearch.bounce;
  const deepest = 12;

  const names = new Set(('received return-path from to subject date message-id mime-version delivered-to sender reply-to cc '
    + 'auto-submitted content-transfer-encoding dkim-signature x-envelope-from envelope-to delivery-date '
    + 'x-failed-recipients x-original-to authentication-results received-spf arc-seal x-mailer references in-reply-to '
    + 'thread-topic content-language status').split(' '));

  // Two fields that messages have, or one that only messages have.
  bounce.isMessage = function (text) {
    let known = 0, isTraced = false;
    for (const line of text.split('\n', 40)) {
      if (!line) break;
      if (/^[ \t]|^From /.test(line)) continue;
      const field = bounce.field(line);
      if (!field) { if (isTraced) continue; else break; }
      isTraced = isTraced || known === 0 && /^(?:received|return-path)$/.test(field[0]);
      if (field[0] === 'content-type' && field[1].includes('/')) return true;
      if (names.has(field[0])) known++;
      if (known === 2) return true;
    }
    return false;
  };

  // The boundary when the text begins with one and the fields of a part come behind it.
  bounce.openingBoundary = function (text) {
    const match = /^--([^\n"\\]{1,70}?)\s*\ncontent-/i.exec(text);
    return match ? match[1] : '';
  };

  // Each byte is a letter here, until the character set of its part is known.
  const latin = bytes => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return text;
  };
  const bytesOf = text => Uint8Array.from(text, letter => letter.charCodeAt(0) & 0xff);

  function base64(text) {
    const letters = text.replace(/[^a-z\d+/]/gi, '');
    // One letter more than whole bytes is the rest of a text that was cut.
    return bytesOf(atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters));
  }

  // `=?utf-8?q?…?=` (RFC 2047); words beside each other are one.
  function decodeWords(value) {
    return value.replace(/(=\?[^?]+\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
      .replace(/=\?([^?*]+)[^?]*\?([bq])\?([^?]*)\?=/gi, (all, charset, encoding, text) => bounce.decode(
        encoding.toLowerCase() === 'b' ? base64(text) : bounce.quotedPrintable(text.replace(/_/g, ' ')), charset));
  }

  const parameter = (value, name) => {
    const match = new RegExp(`;\\s*${name}\\*?\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
    return match ? match[1] === undefined ? match[2] : match[1] : '';
  };

  // The header and the body. Folded lines that lost their blank are taken for what they were.
  function split(text) {
    const headers = [];
    let at = 0;
    while (at < text.length) {
      let end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      const line = text.slice(at, end);
      at = end + 1;
      if (!line.trim()) break;
      if (/^From /.test(line) && !headers.length) continue;
      const field = /^[ \t]|^boundary=/i.test(line) ? null : bounce.field(line);
      if (field) headers.push(field);
      else if (headers.length) headers[headers.length - 1][1] += ' ' + line.trim();
    }
    return { headers, body: text.slice(at) };
  }

  const isLatin = value => /[\u0080-\u00ff]/.test(value);
  const originals = new Set(('message/rfc822 message/global message/partial text/rfc822-headers text/rfc822-header '
    + 'message/rfc822-headers message/global-headers').split(' '));

  function part(text, depth, usual) {
    const { headers, body } = split(text);
    const header = name => (headers.find(([other]) => other === name) || ['', ''])[1];
    const kind = header('content-type');
    const type = (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(kind) || ['', usual])[1].toLowerCase();
    const found = {
      type, headers: headers.map(([name, value]) => [name, decodeWords(isLatin(value) ? bounce.decode(bytesOf(value)) : value)]),
      reportType: parameter(kind, 'report-type').toLowerCase(), text: '', parts: [], isOriginal: originals.has(type),
    };
    found.header = name => (found.headers.find(([other]) => other === name) || ['', ''])[1];
    if (depth >= deepest) return found;
    const encoding = header('content-transfer-encoding').trim().toLowerCase();
    if (type.startsWith('multipart/')) {
      found.parts = pieces(body, parameter(kind, 'boundary')).slice(0, 200)
        .map(piece => part(piece, depth + 1, type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'));
      return found;
    }
    const bytes = encoding === 'base64' ? base64(body) : encoding === 'quoted-printable' ? bounce.quotedPrintable(body) : null;
    if (found.isOriginal && type.startsWith('message/')) {
      found.parts = [part(bytes ? latin(bytes) : body, depth + 1, 'text/plain')];
    } else if (/^(?:text|message)\//.test(type)) {
      found.text = bounce.decode(bytes || bytesOf(body), parameter(kind, 'charset')).slice(0, bounce.limit);
    }
    return found;
  }

  // The parts between the lines of a boundary (RFC 2046 section 5.1.1).
  function pieces(body, boundary) {
    if (!boundary) return [];
    const found = [];
    let open = null;
    for (const line of body.split('\n')) {
      const isMark = line.startsWith('--' + boundary);
      const rest = isMark ? line.slice(boundary.length + 2).trim() : '';
      if (isMark && (rest === '' || rest === '--')) {
        if (open) found.push(open.join('\n'));
        open = rest ? null : [];
      } else if (open) {
        open.push(line);
      }
    }
    if (open) found.push(open.join('\n'));
    return found;
  }

  // - bytes: the message as it came; a text without header for one whose boundary opens it.
  bounce.message = function (bytes) {
    let text = latin(bytes).replace(/^\u00ef\u00bb\u00bf/, '').replace(/^[\0-\x20]+/, '').replace(/\r\n?/g, '\n');
    const boundary = bounce.openingBoundary(text);
    if (boundary) text = `Content-Type: multipart/mixed; boundary="${boundary}"\n\n${text}`;
    const message = part(text, 0, 'text/plain');
    if (message.type.startsWith('multipart/') && !message.parts.length) {
      message.type = 'text/plain';
      message.text = bounce.decode(bytesOf(split(text).body.split(/message\/rfc822|text\/rfc822-headers/)[0]))
        .split('\n').filter(line => !/^content-[\w-]+:/i.test(line)).join('\n');
    }
    return message;
  };
})();
