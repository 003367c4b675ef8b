// The source of a sentence, where the pointer rests on it, where it is tapped, and where the keyboard is: one sentence of
// the article is a tab stop, and the arrow keys walk from there. Escape takes it away. Without this script the page
// side by side shows the same.
(function () {
  'use strict';

  const words = document.currentScript.dataset;
  const all = Array.from(document.querySelectorAll('article [data-source]'));
  if (!all.length) return;

  const tip = document.createElement('div');
  tip.id = 'naslag-source';
  tip.setAttribute('role', 'tooltip');
  tip.setAttribute('data-naslag-ui', '');
  tip.hidden = true;
  const label = document.createElement('b');
  label.textContent = words.label;
  const text = document.createElement('p');
  text.lang = words.lang;
  text.dir = words.dir;
  tip.append(label, text);
  document.querySelector('main').append(tip);

  let shown = null;
  // A sentence that was tapped or is reached by keyboard keeps its source when the pointer goes.
  let isKept = false;
  let timer;

  function show(sentence, keep, x) {
    clearTimeout(timer);
    if (shown && shown !== sentence) leave();
    shown = sentence;
    isKept = keep;
    sentence.classList.add('shown');
    sentence.setAttribute('aria-describedby', tip.id);
    text.textContent = sentence.dataset.source;
    tip.hidden = false;
    place(sentence.getBoundingClientRect(), sentence.getClientRects(), x);
  }

  // Below the sentence, or above it where there is more room; beside the pointer, but on the page.
  function place(whole, lines, x) {
    const width = document.documentElement.clientWidth;
    const isRight = getComputedStyle(document.documentElement).direction === 'rtl';
    const line = lines[lines.length - 1] || whole;
    const start = x === undefined ? (isRight ? line.right - tip.offsetWidth : line.left) : x - tip.offsetWidth / 2;
    const isBelow = whole.bottom + tip.offsetHeight < innerHeight || whole.top < tip.offsetHeight;
    tip.style.left = scrollX + Math.max(8, Math.min(start, width - tip.offsetWidth - 8)) + 'px';
    tip.style.top = scrollY + (isBelow ? whole.bottom : whole.top - tip.offsetHeight) + 'px';
  }

  function leave() {
    shown.classList.remove('shown');
    shown.removeAttribute('aria-describedby');
  }

  function hide() {
    clearTimeout(timer);
    if (!shown) return;
    leave();
    shown = null;
    isKept = false;
    tip.hidden = true;
  }

  function sentenceAt(target) {
    return target instanceof Element ? target.closest('[data-source]') : null;
  }

  // Pointer: a rest shows it, so that reading on does not; a moment's grace lets the pointer cross over to it ------

  document.addEventListener('pointerover', event => {
    if (event.pointerType === 'touch' || isKept) return;
    const sentence = sentenceAt(event.target);
    clearTimeout(timer);
    if (tip.contains(event.target) || shown && sentence === shown) return;
    if (sentence) timer = setTimeout(show, 400, sentence, false, event.clientX);
    else if (shown) timer = setTimeout(hide, 300);
  });

  document.addEventListener('pointerout', event => {
    if (!event.relatedTarget && !isKept) hide();
  });

  document.addEventListener('click', event => {
    if (tip.contains(event.target)) return;
    const sentence = sentenceAt(event.target);
    const isControl = event.target instanceof Element && event.target.closest('a, button, summary');
    // Who selects text wants to copy it.
    if (!sentence || isControl || !getSelection().isCollapsed || shown === sentence && isKept) hide();
    else show(sentence, true, event.clientX);
  });

  // Keyboard ----------------------------------------------------------------------------------------

  function isThere(sentence) { return sentence.getClientRects().length > 0; }

  let stop;
  function setStop(sentence) {
    if (stop) stop.removeAttribute('tabindex');
    stop = sentence;
    if (stop) stop.tabIndex = 0;
  }

  setStop(all.find(sentence => { return isThere(sentence) && !sentence.closest('a, summary'); }));

  document.addEventListener('focusin', event => {
    if (event.target === stop && stop.matches(':focus-visible')) show(stop, true);
    else if (isKept && event.target !== shown) hide();
  });

  document.addEventListener('focusout', event => {
    if (event.target === shown) hide();
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && shown) {
      hide();
      event.preventDefault();
      return;
    }
    if (event.target !== stop || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const list = all.filter(isThere);
    const at = list.indexOf(stop);
    const next = { ArrowDown: list[at + 1], ArrowUp: list[at - 1], Home: list[0], End: list[list.length - 1] }[event.key];
    if (!next) return;
    event.preventDefault();
    setStop(next);
    next.focus();
  });

  addEventListener('resize', hide);
  addEventListener('beforeprint', hide);
})();
