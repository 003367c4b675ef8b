package import Articles
internal import Diagnostics
internal import Languages

extension TranslatedFile {
    /// The words of the interface, `strings/en.yml`: a unit for each, and for each form of a plural that the language
    /// has.
    ///
    ///     search_label     search_results:few
    ///
    /// - Parameters:
    ///   - sources: files of English words; a later one adds to those before it, and overrides them.
    ///   - target: the language of the words to be written.
    ///   - done: words of that language that stand elsewhere and need no translation.
    ///   - own: the file of its words; those that stand in it are units nevertheless.
    package init(
        words sources: [(path: String, bytes: [UInt8])], original: String, to target: LocaleTag, done: [UInt8]? = nil,
        own: [UInt8]? = nil
    ) {
        self.original = original
        sourceLanguage = "en"
        targetLanguage = target.tag
        header = "# Words of the interface.\n"
        var problems: [Diagnostic] = []
        let editors = sources.compactMap { YAMLEditor($0.bytes, file: $0.path, &problems) }
        var order: [String] = []
        for key in editors.flatMap({ $0.keys([]) }) where !order.contains(key) { order.append(key) }
        func keys(_ bytes: [UInt8]?) -> Set<String> {
            Set(bytes.flatMap { YAMLEditor($0, file: original, &problems)?.keys([]) } ?? [])
        }
        let left = keys(done).subtracting(keys(own))
        let wanted = order.filter { !left.contains($0) }
        func text(_ path: [String]) -> String? { editors.reversed().lazy.compactMap { $0.text(path) }.first }
        let words = wanted.compactMap { key in
            text([key]).map {
                Unit(id: UnitName.token(key), name: key, kind: .text, source: $0, notes: Self.notes($0))
            }
        }
        let forms = PluralRule(target.tag).names
        let plurals = wanted.filter { text([$0]) == nil }.map { key in
            Group(
                path: [key], siblings: order, order: forms,
                units: forms.compactMap { form in
                    (text([key, form]) ?? text([key, "other"])).map {
                        Unit(
                            id: UnitName.token("\(key)/\(form)"), name: form, kind: .text, source: $0,
                            notes: ["The plural form '\(form)' of Unicode CLDR."])
                    }
                }, isFlow: true)
        }
        groups = [Group(path: [], order: order, units: words)] + plurals
    }

    private static func notes(_ text: String) -> [String] {
        let names = placeholders(in: text).sorted()
        return names.isEmpty
            ? [] : ["\(names.joined(separator: ", ")): kept as they are, and filled in by the program."]
    }

    /// What the program fills in: `{code}`.
    static func placeholders(in text: String) -> Set<String> {
        var names: Set<String> = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            names.insert(String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return names
    }
}
