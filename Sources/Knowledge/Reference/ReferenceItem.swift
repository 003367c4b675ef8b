internal import Articles
internal import Codes
internal import Diagnostics

/// One meaning as a file of reference data tells it, before `X` is written out and other files add to it.
struct ReferenceItem: Sendable {
    /// What a translation calls it: `5.7.26/spf`, or the code alone where there is no id.
    let key: String
    /// The code; for `X.1.1` all that it stands for.
    let codes: [Code]
    var entry: CodeEntry
    let place: Place
    /// The texts in the language of the file, which translations are made of.
    let source: SourceTexts

    var entries: [CodeEntry] { codes.map(entry.of) }
}

/// The texts that a translation is made from.
struct SourceTexts: Sendable {
    /// By the names that a translation gives them, each perhaps a list.
    let named: [(name: String, texts: [String])]

    /// What a translation keeps of them, to be told when they change: the first twelve hexadecimal digits of the XXH64
    /// of the texts, each behind a byte 0.
    var hash: String { SourceHash.of(named.flatMap(\.texts)) }

    /// The names of those that are there.
    var names: [String] { named.filter { $0.texts.contains { !$0.isEmpty } }.map(\.name) }
}
