/// The script that the server adds to pages under `--watch`.
enum LiveScript {
    /// No published file has a name that begins with a dot.
    static let path = "/.naslag/live.js"
    static let events = "/.naslag/events"

    /// The style is set property by property, which the pages' policy allows; it allows no style attribute.
    static let text = """
        (function () {
          'use strict';
          const generation = new URL(document.currentScript.src).search.slice(1);
          let box = null;

          function element(name, text, style) {
            const made = document.createElement(name);
            if (text) made.textContent = text;
            Object.keys(style).forEach(key => { made.style[key] = style[key]; });
            return made;
          }

          function show(findings) {
            if (box) box.remove();
            box = null;
            if (!findings.length) return;
            box = element('section', '', {
              position: 'fixed', insetInline: '0', bottom: '0', zIndex: '2147483647', maxHeight: '50vh', overflow: 'auto',
              padding: '1rem', background: '#7a0c0c', color: '#fff', font: '14px/1.5 monospace', textAlign: 'left'
            });
            box.id = 'naslag-findings';
            box.lang = 'en';
            box.dir = 'ltr';
            box.setAttribute('role', 'alert');
            box.appendChild(element('strong', 'Not published: the last good site is shown.', {}));
            const list = element('ul', '', { margin: '0.5rem 0 0', paddingInlineStart: '1.25rem' });
            findings.forEach(finding => {
              list.appendChild(element('li', finding, { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }));
            });
            box.appendChild(list);
            document.body.appendChild(box);
          }

          new EventSource('\(events)').onmessage = event => {
            const state = JSON.parse(event.data);
            if (state.generation !== generation) location.reload(); else show(state.findings);
          };
        })();

        """
}
