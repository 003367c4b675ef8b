// Text of mail as a reader of bounces needs it: what was encoded is decoded, copies of the message that came back are
// left out. The rules are those of the generator's module Bounces; shared fixtures hold the two together.
(function () {
  'use strict';

  const bounce = window.naslagSearch.bounce = { limit: 262144 };

  // Bytes of unknown origin: UTF-16 with a mark, UTF-8, or else Latin-1.
  bounce.decode = function (bytes, charset) {
    const [first, second] = bytes;
    const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
    for (const name of [marked || charset || 'utf-8', marked ? '' : 'utf-8']) {
      try { return lines(new TextDecoder(name, { fatal: true }).decode(bytes)); } catch (error) { /* the next one */ }
    }
    return lines(new TextDecoder('windows-1252').decode(bytes));
  };

  const lines = text => text.replace(/\0/g, '').replace(/\r\n?/g, '\n');

  // Without the characters that take no room and may stand inside a code.
  bounce.visible = text => text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');

  // Quoted-printable (RFC 2045 section 6.7) as bytes.
  bounce.quotedPrintable = text => Uint8Array.from(
    text.replace(/[ \t]+\n/g, '\n').replace(/=\n/g, '')
      .replace(/=([\da-f]{2})/gi, (all, digits) => String.fromCharCode(parseInt(digits, 16))),
    letter => letter.charCodeAt(0));

  // The same in text that came without the header that says so.
  bounce.undoSoftEnds = function (text) {
    const soft = (text.match(/[^=]=\n/g) || []).length;
    const escapes = (text.match(/=[\dA-F]{2}/g) || []).length;
    if (!soft || !(escapes || soft > 1 || text.length < 2000)) return text;
    const latin = unescape(encodeURIComponent(text));
    return bounce.decode(Uint8Array.from(
      latin.replace(/=\n/g, '').replace(/=([\dA-F]{2})/g, (all, digits) => String.fromCharCode(parseInt(digits, 16))),
      letter => letter.charCodeAt(0)));
  };

  // The words of HTML. What is parsed is no page: nothing in it runs or loads.
  const hidden = 'script,style,head,title,noscript,template,xmp,textarea,svg,math,iframe,select';
  const breaking = new Set(('p div tr table li ul ol h1 h2 h3 h4 h5 h6 hr pre blockquote dl dt dd section body center br')
    .split(' '));

  bounce.htmlText = function (html) {
    const readable = html.replace(/<(?![!?]|\/?[a-z][\w:-]*[\s/>])/gi, '&lt;');
    const tree = new DOMParser().parseFromString(readable, 'text/html');
    tree.querySelectorAll(hidden).forEach(element => { if (element.localName !== 'head') element.remove(); });
    let out = '';
    const space = () => { if (out && !/[ \n]$/.test(out)) out += ' '; };
    const endLine = () => { out = out.replace(/ $/, '') + '\n'; };
    (function walk(node, isVerbatim) {
      node.childNodes.forEach(child => {
        if (child.nodeType === 3) {
          child.data.split(/([ \t\r\n])/).forEach(part => {
            if (!/^[ \t\r\n]$/.test(part)) out += part;
            else if (part === '\n' && isVerbatim) out += part;
            else space();
          });
        } else if (child.nodeType === 1) {
          const name = child.localName, isBlock = breaking.has(name);
          if (isBlock && name !== 'br') endLine(); else if (name === 'td' || name === 'th') space();
          walk(child, isVerbatim || name === 'pre');
          if (isBlock) endLine();
        }
      });
    })(tree.body, false);
    return out;
  };

  // Fields --------------------------------------------------------------------------------------------

  // `Status: 5.1.1` as [name, value]; null for a line of another form.
  bounce.field = function (line) {
    const match = /^([\w-]{1,47}):(.*)$/s.exec(line);
    return match && [match[1].toLowerCase(), match[2].trim()];
  };

  // Lines of fields, folded ones joined (RFC 5322 section 2.2); a blank line is a field without a name.
  bounce.fields = function (text) {
    const found = [];
    let isOpen = false;
    text.split('\n').forEach(line => {
      const isBlank = !line.trim();
      if (/^[ \t]/.test(line) && !isBlank) {
        if (isOpen) found[found.length - 1][1] += ' ' + line.trim();
        else if (bounce.field(line.trim())) found.push(bounce.field(line.trim()));
        return;
      }
      const field = isBlank ? ['', ''] : bounce.field(line);
      if (field) found.push(field);
      isOpen = Boolean(field) && !isBlank;
    });
    return found;
  };

  // What drops the type of `smtp; 550 no` (RFC 3464 section 2.1.2).
  const untyped = value => value.replace(/^\s*[a-z][\w-]{0,18}\s*;\s*/i, '').trim();
  const address = value => (/[^\s<>()[\],;:"@]+@[\w.\u0080-\uffff-]*[\w\u0080-\uffff]/.exec(value) || [])[0];

  // The fields of a message/delivery-status (RFC 3464 section 2); null for text that has no field of a recipient.
  bounce.deliveryStatus = function (text) {
    const status = { reportingMTA: '', recipients: [] };
    let known = {};
    const end = () => {
      const names = Object.keys(known);
      if (names.length > 1 || known['diagnostic-code'] || known['final-recipient']) {
        const name = known['final-recipient'] || known['original-recipient'] || '';
        status.recipients.push({
          address: address(untyped(name)) || untyped(name), action: (known.action || '').toLowerCase(),
          status: known.status, diagnostic: known['diagnostic-code'] && untyped(known['diagnostic-code']),
          remoteMTA: known['remote-mta'] && untyped(known['remote-mta']),
        });
      }
      known = {};
    };
    bounce.fields(text).forEach(([name, value]) => {
      if (name === 'reporting-mta') {
        status.reportingMTA = status.reportingMTA || untyped(value);
      } else if (/^(?:final-recipient|original-recipient|action|status|diagnostic-code|remote-mta)$/.test(name)) {
        if (name in known) end();
        known[name] = value;
      } else if (!name && known.status && (known['final-recipient'] || known['original-recipient'])) {
        end();
      }
    });
    end();
    return status.recipients.length ? status : null;
  };

  // The addresses that a report names in a line of their own.
  bounce.announced = function (text) {
    const found = text.split('\n').map(line => /^[<(]?([^\s<>()[\],;:"@]+@[\w.\u0080-\uffff-]*[\w\u0080-\uffff])>?(?:[:(. ]|$)/
      .exec(line.trim())).filter(Boolean).map(match => match[1]);
    return [...new Set(found)].slice(0, 100);
  };

  // The copy of the message --------------------------------------------------------------------------------

  const traces = new Set(('received return-path delivered-to dkim-signature domainkey-signature mime-version '
    + 'authentication-results received-spf x-mailer x-received x-originating-ip x-ms-exchange-organization-scl '
    + 'content-type content-transfer-encoding').split(' '));

  function isRule(line) {
    const text = line.trim().toLowerCase();
    return line.length < 120 && /^(?:--|==|__|\*\*)|(?:follows[.:]?|headers:)$/.test(text) && bounce.says('original', text);
  }

  function isTrace(line) {
    const [name] = bounce.field(line) || [''];
    return traces.has(name) || name.startsWith('arc-');
  }

  // The text up to the copy, without lines that are quoted.
  bounce.cut = function (text) {
    const all = text.split('\n');
    const end = all.findIndex(line => isRule(line) || isTrace(line));
    return all.slice(0, end < 0 ? all.length : end).filter(line => line[0] !== '>').join('\n');
  };

  bounce.unquoted = text => text.replace(/^[> ]+/gm, '');

  // The report in a message that somebody passes on; empty where there is none.
  bounce.forwarded = function (text) {
    const all = text.split('\n');
    const rule = all.findIndex(isRule);
    const rest = all.slice(rule + 1);
    const head = rest.slice(0, 12).join('\n').toLowerCase();
    return rule >= 0 && (bounce.says('daemon', head) || bounce.says('bounce', head)) ? bounce.cut(rest.join('\n')) : '';
  };
})();
