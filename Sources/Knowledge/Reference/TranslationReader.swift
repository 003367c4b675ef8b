internal import Articles
internal import Diagnostics
internal import Yams
internal import Terms

/// Reads the translation of a file of reference data, `codes/nl/gmail.yml` of `codes/gmail.yml`.
///
///     codes:
///       "5.7.26/spf":
///         source-hash: 0123456789ab
///         title: "SPF van het domein van de afzender noemt andere servers"
struct TranslationReader {
    var yaml: YAMLReader
    private let languages: [LocaleTag]
    private(set) var translations: [ReferenceTranslation] = []
    private(set) var gaps: [ReferenceGap] = []
    /// What the file says of all of its translations.
    private var mark = TranslationMark()

    /// - Parameter languages: those of the site that the language of the folder stands for.
    init(file: String, languages: [LocaleTag]) {
        yaml = YAMLReader(file: file)
        self.languages = languages
    }

    /// Puts the words into the items that they belong to.
    mutating func read(_ bytes: [UInt8], into items: inout [ReferenceItem], of source: String) {
        for (key, name, mapping) in members("codes", of: bytes) {
            guard let index = items.firstIndex(where: { $0.key == name }) else {
                yaml.report(
                    ReferenceReader.unknown, key, "'\(name)' is no code of \(source); write it as there, with its id",
                    severity: .warning)
                continue
            }
            check(mapping, ["title", "summary", "first", "notes"])
            let mark = note(name, key, mapping, items[index].source)
            for language in languages {
                items[index].entry.marks[language] = mark
                items[index].entry.title[language] = text(mapping, "title") ?? items[index].entry.title[language]
                for (name, field) in Self.fields {
                    if let words = text(mapping, name) {
                        items[index].entry[keyPath: field][language] = CodeEntry.paragraph(words)
                    }
                }
            }
        }
        for item in items { noteGap(item.key, item.source, at: item.place) }
    }

    private static let fields: [(String, any WritableKeyPath<CodeEntry, [LocaleTag: [Block]]> & Sendable)] = [
        ("summary", \.summary), ("first", \.first), ("notes", \.notes),
    ]

    /// The same of the reasons, whose steps and keywords are lists.
    mutating func read(_ bytes: [UInt8], into reasons: inout [ReasonText], _ sources: [SourceTexts]) {
        for (key, name, mapping) in members("reasons", of: bytes) {
            guard let index = reasons.firstIndex(where: { $0.reason.rawValue == name }) else {
                yaml.report(
                    ReferenceReader.unknown, key, "'\(name)' is no reason of codes/reasons.yml", severity: .warning)
                continue
            }
            check(mapping, ["title", "summary", "steps", "keywords"])
            let mark = note(name, key, mapping, sources[index])
            let steps = texts(mapping, "steps")
            let keywords = texts(mapping, "keywords")
            for language in languages {
                reasons[index].marks[language] = mark
                reasons[index].title[language] = text(mapping, "title")
                reasons[index].summary[language] = text(mapping, "summary")
                reasons[index].steps[language] = steps.isEmpty ? nil : steps
                reasons[index].keywords[language] = keywords.isEmpty ? nil : keywords
            }
        }
        for (reason, source) in zip(reasons, sources) {
            noteGap(reason.reason.rawValue, source, at: Place(file: "codes/\(ReasonReader.name).yml"))
        }
    }

    /// Notes that the file lacks a key whose source has texts.
    private mutating func noteGap(_ key: String, _ source: SourceTexts, at place: Place) {
        guard !source.names.isEmpty, !translations.contains(where: { $0.key == key }) else { return }
        gaps.append(ReferenceGap(key: key, place: place, file: yaml.file, names: []))
    }

    private mutating func members(_ name: String, of bytes: [UInt8]) -> [(Node, String, Node.Mapping)] {
        guard let root = yaml.root(of: bytes, identifier: ReferenceReader.invalid) else { return [] }
        yaml.checkKeys(of: root, known: [name] + ReferenceKeys.marks, identifier: ReferenceReader.unknown)
        mark = self.mark(root)
        guard let mapping = root[name]?.mapping else {
            yaml.report(
                ReferenceReader.invalid, root[name], "'\(name)' of a translation names what it translates: '\"5.7.1\":'"
            )
            return []
        }
        var members: [(Node, String, Node.Mapping)] = []
        for (key, value) in mapping {
            if let name = key.scalar?.string, let mapping = value.mapping {
                members.append((key, name, mapping))
            } else {
                yaml.report(ReferenceReader.invalid, value, "a translation has the keys title, summary and so on")
            }
        }
        return members
    }

    private mutating func check(_ mapping: Node.Mapping, _ known: [String]) {
        yaml.checkKeys(of: mapping, known: ReferenceKeys.translation.names + known, identifier: ReferenceReader.unknown)
    }

    /// What a mapping says of its translations, over what the file says of all.
    private mutating func mark(_ mapping: Node.Mapping) -> TranslationMark {
        var mark = mark
        if let name = text(mapping, "translation") {
            mark.translation = FrontMatter.Translation(rawValue: name)
            if mark.translation == nil {
                yaml.report(
                    ReferenceReader.invalid, mapping["translation"],
                    "'\(name)' does not tell who translated; write HT, a person, or MT, a machine")
            }
        }
        if let date = text(mapping, "handoff") {
            mark.handoff = CalendarDay.isOne(date) ? date : nil
            if mark.handoff == nil {
                yaml.report(
                    ReferenceReader.invalid, mapping["handoff"], "'\(date)' is no date; write one such as 2026-02-12")
            }
        }
        return mark
    }

    /// Keeps what the file says about one translation.
    ///
    /// - Returns: how far it can be trusted.
    private mutating func note(
        _ name: String, _ key: Node, _ mapping: Node.Mapping, _ source: SourceTexts
    ) -> TranslationMark {
        // A mapping in braces begins at its brace, one in lines at its first key.
        let first = yaml.place(of: mapping.first?.key)
        let isFlow = (mapping.mark?.line, mapping.mark?.column) != (first.line, first.column)
        let hash = text(mapping, "source-hash")
        translations.append(
            ReferenceTranslation(
                key: name, place: yaml.place(of: key), hash: hash, sourceHash: source.hash, first: first,
                isFlow: isFlow))
        let missing = source.names.filter { mapping[$0] == nil }
        if !missing.isEmpty {
            gaps.append(ReferenceGap(key: name, place: yaml.place(of: key), file: yaml.file, names: missing))
        }
        var mark = self.mark(mapping)
        mark.isStale = hash.map { $0 != source.hash } ?? false
        return mark
    }

    private mutating func text(_ mapping: Node.Mapping, _ name: String) -> String? {
        yaml.text(mapping[name], name, identifier: ReferenceReader.invalid)
    }

    private mutating func texts(_ mapping: Node.Mapping, _ name: String) -> [String] {
        yaml.texts(mapping[name], name, identifier: ReferenceReader.invalid)
    }
}
