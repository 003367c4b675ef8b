// The pages need no script. This one adds six comforts: "/" goes to the search field, another language opens at the
// same heading, the tree of articles is open where it stands beside the text, what is wider than the page can be reached by keyboard in every browser, literal messages and commands
// get a copy button, and paper shows what is folded. Its words come from data attributes of <html>.
(function () {
  'use strict';

  const words = document.documentElement.dataset;

  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    const field = document.getElementById('search');
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // The place that is being read: the last heading, or the anchor that was asked for, that is not below the upper third.
  // Languages share their anchors.
  function placeInView() {
    let place = '';
    if (scrollY > 0) {
      document.querySelectorAll('main :is(h2, h3, h4, h5, h6)[id], main :target').forEach(element => {
        if (element.getBoundingClientRect().top < innerHeight / 3) place = element.id;
      });
    }
    return place;
  }

  function keepPlace(event) {
    const link = event.target instanceof Element && event.target.closest('.languages a');
    if (link) link.hash = encodeURIComponent(placeInView());
  }
  document.addEventListener('click', keepPlace);
  document.addEventListener('auxclick', keepPlace);

  // Most browsers let the keyboard reach what scrolls by itself; Safari does not.
  function reachWhatScrolls() {
    document.querySelectorAll('main pre, main .table-scroll').forEach(block => {
      if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
      else block.removeAttribute('tabindex');
    });
  }
  reachWhatScrolls();
  window.addEventListener('resize', reachWhatScrolls);

  const tree = document.querySelector('.tree');
  if (tree) tree.open = matchMedia('(min-width: 60rem)').matches;

  window.addEventListener('beforeprint', () => {
    document.querySelectorAll('main details').forEach(details => { details.open = true; });
  });

  // Browsers that keep navigator.clipboard from pages on disk still copy a selection.
  function copySelected(text) {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'hidden';
    area.setAttribute('aria-hidden', 'true');
    document.body.appendChild(area);
    area.select();
    let copied = false;
    try { copied = document.execCommand('copy'); } catch (error) { /* nothing to copy with */ }
    area.remove();
    return copied;
  }

  function copy(text, done) {
    function fallBack() { if (copySelected(text)) done(); }
    if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, fallBack);
    else fallBack();
  }

  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  status.setAttribute('data-naslag-ui', '');
  document.body.appendChild(status);

  function addButton(block, text) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.setAttribute('data-naslag-ui', '');
    // The text of an article in another language or direction does not change the button's own.
    button.lang = document.documentElement.lang;
    button.textContent = words.copy;
    button.addEventListener('click', () => {
      copy(text, () => {
        button.focus();
        button.textContent = status.textContent = words.copied;
        button.classList.add('done');
        setTimeout(() => {
          button.textContent = words.copy;
          status.textContent = '';
          button.classList.remove('done');
        }, 2000);
      });
    });
    const box = document.createElement('div');
    box.className = 'copy-box';
    block.replaceWith(box);
    box.append(block, button);
  }

  document.querySelectorAll('main pre > code').forEach(code => {
    addButton(code.parentElement, code.textContent.replace(/\n$/, ''));
  });

  // A literal message is often a paragraph of its own that is nothing but code.
  document.querySelectorAll('main p code:only-child').forEach(code => {
    const block = code.closest('p');
    if (block.textContent.trim() !== code.textContent.trim()) return;
    block.classList.add('literal');
    addButton(block, code.textContent);
  });
})();
