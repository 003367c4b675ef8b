/// The words by which `CodeScanner` decides, for the reader of bounces that runs in a page.
package enum ScannerWords {
    /// Each word with its role: `error`, `numbered`, `named`, `mail`, `say`, `unit`, `reply`.
    package static var rows: [(role: String, word: String)] {
        Vocabulary.errors.map { ("error", "\($0)") } + Vocabulary.numbered.sorted().map { ("numbered", $0) }
            + CodeSpelling.errorWords.map { ("named", $0) } + CodeSpelling.mailWords.sorted().map { ("mail", $0) }
            + CodeSpelling.sayWords.sorted().map { ("say", $0) } + CodeSpelling.units.map { ("unit", "\($0)") }
            + CodeSpelling.mailReplies.sorted().map { ("reply", "\($0)") }
    }
}
