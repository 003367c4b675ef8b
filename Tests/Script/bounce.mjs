// The reader of bounces in a window of its own, with the table of words of a site or of the project's own tables.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const folder = new URL('../../Templates/assets/', import.meta.url);

// HTML is read by a page's own parser; without one, tags become line ends.
class Parser {
  parseFromString(html) {
    const text = html.replace(/<(script|style|head|title)[^>]*>[^]*?<\/\1>/gi, '').replace(/<!--[^]*?-->/g, '')
      .replace(/<br[^>]*>|<\/?(?:p|div|tr|table|li|ul|h\d|pre|blockquote|body)[^>]*>/gi, '\n').replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, '\u00a0').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"')
      .replace(/&#(\d+);/g, (all, code) => String.fromCodePoint(+code)).replace(/&amp;/g, '&');
    return { querySelectorAll: () => [], body: { childNodes: [{ nodeType: 1, localName: 'pre', childNodes: [{ nodeType: 3, data: text }] }] } };
  }
}

export async function reader(...tables) {
  const window = { naslagSearch: {} };
  const context = vm.createContext({
    window, TextDecoder, TextEncoder, atob, unescape, Blob, Response, DecompressionStream, DOMParser: Parser,
  });
  const run = path => vm.runInContext(readFileSync(path, 'utf8').replace(/^naslagSearch/, 'window.naslagSearch'), context);
  ['text', 'mime', 'codes', 'words', 'reader', 'statements', 'judge'].forEach(name => run(new URL(`bounce-${name}.js`, folder)));
  for (const table of tables) run(table);
  await window.naslagSearch.bounce.ready;
  return window.naslagSearch.bounce;
}
