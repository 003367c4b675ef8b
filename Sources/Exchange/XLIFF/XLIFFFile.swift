/// What an XLIFF document holds.
package struct XLIFFFile: Hashable, Sendable {
    /// The key of the article, from `original`.
    package var original: String
    /// `trgLang` of the document: `nl-NL`.
    package var targetLanguage = ""
    package var units: [Unit] = []

    package struct Unit: Hashable, Sendable {
        package let id: String
        package let source: String
        /// nil where nobody has translated it.
        package let target: String?
    }

    /// Why a document is no XLIFF that Naslag can read.
    package struct Problem: Error, CustomStringConvertible {
        package let line: Int
        package let description: String
    }
}
