package import Diagnostics

/// One meaning or reason in a file of translations, with the state of the source that it was made from.
package struct ReferenceTranslation: Hashable, Sendable {
    /// `5.7.26/spf`, or the id of a reason.
    package let key: String
    /// Where its key stands in the file of translations.
    package let place: Place
    /// What the file says; nil for one that nobody has stamped.
    package let hash: String?
    /// The hash of the source as it is now.
    package let sourceHash: String
    /// Where its first text stands, and a stamp belongs.
    package let first: Place
    /// It is written `{title: …, summary: …}` on one line.
    package let isFlow: Bool

    /// The line that says which source was translated, to be put in at `first`; quoted, as `12345678e012` would be a
    /// number.
    package var stamp: String {
        "source-hash: \"\(sourceHash)\"" + (isFlow ? ", " : "\n" + String(repeating: " ", count: first.column - 1))
    }
}

/// Words that the source has and a translation has not.
package struct ReferenceGap: Hashable, Sendable {
    /// `5.7.26/spf`; empty for a whole file.
    package let key: String
    /// In the translation where the key is there, else in the source.
    package let place: Place
    /// The file that they belong in.
    package let file: String
    /// `summary`, `first`; empty for all of them.
    package let names: [String]
}

/// The day of a copy that was read.
package struct ReferenceDate: Hashable, Sendable {
    package let key: String
    package let place: Place
    /// `2026-02-12`
    package let checked: String
}
