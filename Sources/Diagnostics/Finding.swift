/// Something that a check found in an article: a diagnostic with all that a tool needs to show and fix it.
package struct Finding: Hashable, Sendable {
    package var diagnostic: Diagnostic
    /// The article's key: its path below the locale's folder, without `.md`.
    package var key: String
    /// The language of the text, `nl-NL`; nil where it is not known.
    package var locale: String?
    /// The id of the sentence pair, `907da-104`.
    package var segment: String?
    /// The text that it is about, on one line.
    package var excerpt: String
    /// The fix, where it needs no decision by a person.
    package var fix: Fix?

    package init(
        _ diagnostic: Diagnostic, key: String, locale: String? = nil, segment: String? = nil, excerpt: String = "",
        fix: Fix? = nil
    ) {
        self.diagnostic = diagnostic
        self.key = key
        self.locale = locale
        self.segment = segment
        self.excerpt = excerpt
        self.fix = fix
    }

    package var severity: Severity { diagnostic.severity }
    package var identifier: String { diagnostic.identifier }
    package var place: Place { diagnostic.place }
}

/// A replacement of a few bytes of a source file.
package struct Fix: Hashable, Sendable {
    /// Byte offsets in the text of the file, which has no byte order mark and LF alone.
    package var range: Range<Int>
    /// The text to put in place of what stands from `start` to `end`.
    package var replacement: String
    /// The place of the first byte of the range.
    package var start: Place
    /// The place behind the last byte of the range.
    package var end: Place

    package init(range: Range<Int>, replacement: String, start: Place, end: Place) {
        self.range = range
        self.replacement = replacement
        self.start = start
        self.end = end
    }
}
