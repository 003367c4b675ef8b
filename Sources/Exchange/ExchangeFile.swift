/// The texts of one article or file with their translations into one language, as formats of exchange hold them.
package struct ExchangeFile: Hashable, Sendable {
    /// The key of the article, or the name of the file: `mail/a`, `codes/gmail.yml`.
    package var original: String
    /// `en-US`; empty where a document does not say.
    package var sourceLanguage = ""
    /// `nl-NL`
    package var targetLanguage = ""
    /// The texts are Markdown, whose marks are protected; others are plain.
    package var isMarkdown = false
    package var units: [Unit] = []

    /// One text with its translation.
    package struct Unit: Hashable, Sendable {
        package let id: String
        /// The text as it was exported, which tells whether it has changed since.
        package let source: String
        /// Nil where there is no translation.
        package let target: String?
        package var state = State.translated
        /// What a translator should know.
        package var notes: [String] = []
    }

    /// How far a translation is, by the names of XLIFF 2.
    package enum State: String, Hashable, Sendable, Comparable {
        case initial, translated, reviewed

        /// The one that is less far first.
        package static func < (left: State, right: State) -> Bool {
            func rank(_ state: State) -> Int { state == .initial ? 0 : state == .translated ? 1 : 2 }
            return rank(left) < rank(right)
        }
    }

    /// Why Naslag cannot read a document.
    package struct Problem: Error, CustomStringConvertible {
        /// From 1; 0 where the problem is the document as a whole.
        package let line: Int
        package let description: String
    }
}
