/// What an XLIFF document holds.
package struct XLIFFFile: Hashable, Sendable {
    /// The key of the article, from `original`.
    package var original: String
    /// `trgLang` of the document: `nl-NL`.
    package var targetLanguage = ""
    package var units: [Unit] = []

    /// A unit: one sentence pair.
    package struct Unit: Hashable, Sendable {
        package let id: String
        /// The sentence as it was exported, which tells whether the article has changed since.
        package let source: String
        /// Nil where there is no translation.
        package let target: String?
    }

    /// Why Naslag cannot read a document as XLIFF.
    package struct Problem: Error, CustomStringConvertible {
        /// From 1; 0 where the problem is the document as a whole.
        package let line: Int
        package let description: String
    }
}
