package import Articles
package import Knowledge

extension TranslatedFile {
    /// A file of reference data: a unit for each text, with what servers say and what the text is for as notes.
    ///
    ///     gmail:5.7.26:spf:title     reason:block-listed:steps:1
    ///
    /// - Parameters:
    ///   - original: `codes/gmail.yml`.
    ///   - target: the language of the folder of translations.
    package init(_ source: ReferenceSource, original: String, from language: LocaleTag, to target: LocaleTag) {
        self.original = original
        sourceLanguage = language.tag
        targetLanguage = target.tag
        header = "# Translation of \(original).\n"
        let keys = source.entries.map(\.key)
        groups = source.entries.map { entry in
            Group(
                path: [source.root, entry.key], siblings: keys, order: Self.marks + entry.texts.map(\.name),
                units: entry.texts.flatMap { Self.units($0.name, $0.text, of: entry, source) }, hash: entry.hash)
        }
    }

    /// The keys in front of the texts of an entry.
    static let marks = ["source-hash", "translation", "handoff"]

    private static func units(
        _ name: String, _ text: ReferenceSource.Text, of entry: ReferenceSource.Entry, _ source: ReferenceSource
    ) -> [Unit] {
        let id = "\(source.owner)/\(entry.key)/\(name)"
        let note = "\(name): \(source.description(of: name))"
        let notes = entry.messages + [note]
        switch text {
        case .one(let text):
            return [Unit(id: UnitName.token(id), name: name, kind: .text, source: text, notes: notes)]
        case .list(let items) where name == "keywords":
            // A language has as many as it needs.
            return [
                Unit(
                    id: UnitName.token(id), name: name, kind: .lines, source: items.joined(separator: "\n"),
                    notes: notes + ["One on each line, as many as the language needs."])
            ]
        case .list(let items):
            return items.enumerated().map { index, item in
                Unit(
                    id: UnitName.token("\(id)/\(index + 1)"), name: name, kind: .item(index), source: item, notes: notes
                )
            }
        }
    }
}
