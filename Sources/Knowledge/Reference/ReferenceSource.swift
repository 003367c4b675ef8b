package import Articles
internal import Terms

/// A file of reference data as its translators see it: the texts in the language of the files.
package struct ReferenceSource: Sendable {
    /// What a translation of the file has at its top: `codes` or `reasons`.
    package let root: String
    /// Whose codes these are, `gmail`; `registered` for those of no vendor, `reason` for reasons.
    package let owner: String
    /// Each once, in the order of the file.
    package let entries: [Entry]

    /// One meaning of a code, or one reason.
    package struct Entry: Sendable {
        /// What a translation calls it: `5.7.26/spf`, `block-listed`.
        package let key: String
        /// Those that are there, by the names that a translation gives them.
        package let texts: [(name: String, text: Text)]
        /// What a translation of these texts is stamped with.
        package let hash: String
        /// What servers say, to the letter.
        package let messages: [String]
    }

    /// One text, or the items of a list.
    package enum Text: Hashable, Sendable {
        case one(String)
        case list([String])
    }

    /// - Parameter file: `codes/gmail.yml`.
    package static func read(_ bytes: [UInt8], file: String, language: LocaleTag) -> ReferenceSource {
        if file == "codes/\(ReasonReader.name).yml" {
            var reader = ReasonReader(file: file, language: language)
            let entries = reader.read(bytes).map { text in
                Entry(
                    key: text.reason.rawValue,
                    texts: [
                        ("title", text.title[language].map(Text.one)),
                        ("summary", text.summary[language].map(Text.one)),
                        ("steps", text.steps[language].map(Text.list)),
                        ("keywords", text.keywords[language].map(Text.list)),
                    ].compactMap { name, text in text.map { (name, $0) } }, hash: reader.source(of: text).hash,
                    messages: [])
            }
            return ReferenceSource(root: "reasons", owner: "reason", entries: entries.uniqued)
        }
        var reader = ReferenceReader(file: file, origin: .reference, language: language)
        let entries = reader.read(bytes).map { item in
            let notes = item.entry.notes[language]?.plainText ?? ""
            let texts = item.source.named.map { ($0.name, $0.texts[0]) } + [("notes", notes)]
            return Entry(
                key: item.key, texts: texts.filter { !$0.1.isEmpty }.map { ($0.0, .one($0.1)) }, hash: item.source.hash,
                messages: item.entry.messages)
        }
        return ReferenceSource(
            root: "codes", owner: reader.vendor?.id ?? EntryMerger.registered, entries: entries.uniqued)
    }

    /// What a kind of text says: `What to do first.`
    package func description(of name: String) -> String {
        let table = root == "reasons" ? ReferenceKeys.reason : ReferenceKeys.code
        return table.keys.first { $0.name == name }?.text ?? ""
    }
}

extension [ReferenceSource.Entry] {
    /// The first of those that are called the same: translations can tell no other.
    fileprivate var uniqued: Self {
        var seen: Set<String> = []
        return filter { seen.insert($0.key).inserted }
    }
}
