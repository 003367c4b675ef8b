"""Pages on a narrow screen: nothing is wider than it but what scrolls in a box of its own (WCAG 2.2, 1.4.10)."""

import glob
import os
import unittest

from browser import SITE, SiteTest

# A word at the end of each text that no line of 320 px can hold, such as German and Dutch have. What has words of
# Naslag's own or a code alone is left as it is.
LENGTHEN = """word => {
  const own = 'script, .site-head, nav:not(.toc), button, pre, .plate';
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.data.trim() && !text.parentElement.closest(own)) text.data += ' ' + word;
  }
}"""
TOO_WIDE = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const isOutside = box => box.right > innerWidth + 1 || box.left < -1;
  return [...document.querySelectorAll('main *')]
    .filter(element => !element.closest('.table-scroll') && isOutside(element.getBoundingClientRect()))
    .map(element => element.outerHTML.slice(0, 80));
}"""


class ReflowTest(SiteTest):
    def pages(self, locale):
        """Some of each kind of page."""
        for kind in ["*.html", "index/*.html", "codes/5.7*.html", "articles/*.html", "side-by-side/*.html"]:
            for path in sorted(glob.glob(f"{SITE}/{locale}/{kind}"))[:6]:
                yield os.path.relpath(path, SITE)

    def test_words_that_no_line_holds_are_broken(self):
        self.page.set_viewport_size({"width": 320, "height": 600})
        for locale in ["nl-nl", "de-de", "ar-sa"]:
            for path in self.pages(locale):
                with self.subTest(path=path):
                    self.open(path)
                    self.page.evaluate(LENGTHEN, "Verschlüsselungsalgorithmenaushandlungsverfahren")
                    self.assertEqual(self.page.evaluate(TOO_WIDE), [])


del SiteTest  # the base class is no test

if __name__ == "__main__":
    unittest.main()
