internal import Articles
internal import Codes
internal import Knowledge

/// The texts of an entry as HTML for one page: in the page's language, or else in the source language.
struct EntryText {
    let context: SiteContext
    let locale: SiteLocale
    let page: String

    /// The language that the entry's words are there in.
    func language(of entry: CodeEntry) -> LocaleTag? {
        let there = Set(entry.title.keys).union(entry.summary.keys)
        if there.contains(locale.tag) { return locale.tag }
        // Another region of the same language is better than another language (RFC 4647 section 3.4).
        if let near = there.sorted().first(where: { $0.language == locale.tag.language }) { return near }
        return there.contains(context.sourceLocale) ? context.sourceLocale : there.min()
    }

    /// The variables of `meaning` for a page that has none.
    static let nothing: TemplateRecord = [
        "messages": .list([]), "summary": .absent, "first": .absent, "vendor": .absent, "fixBy": .absent,
    ]

    func meaning(_ entry: CodeEntry) -> TemplateRecord {
        let language = language(of: entry)
        var record: TemplateRecord = [
            "messages": .list(entry.messages.map { ["text": .text($0)] })
        ]
        record.set("title", text: language.flatMap { entry.title[$0]?.capitalizedFirst })
        record.set("summary", html(entry.summary, entry, language))
        record.set("first", html(entry.first, entry, language))
        record.set("vendor", text: entry.vendor?.name)
        record.set("fixBy", text: entry.party.map(locale.fixByText))
        return record
    }

    /// Says which language the texts are in, where they are not in the page's.
    func setLanguage(of meanings: [CodeEntry], _ record: inout TemplateRecord) {
        let other = meanings.lazy.compactMap { language(of: $0) }.first.flatMap { $0 == locale.tag ? nil : $0 }
        record.set("contentLang", text: other?.tag)
        record.set("contentDir", text: other?.direction)
    }

    func setCausesAndSteps(of meanings: [CodeEntry], _ record: inout TemplateRecord) {
        let withCauses = meanings.first { !$0.causes.isEmpty }
        record.set("causes", .list(withCauses.map { causes($0) } ?? []))
        let withSteps = meanings.first { !$0.steps.isEmpty }.flatMap { steps($0) }
        record.set("steps", withSteps.map(TemplateValue.html) ?? .absent)
    }

    private func causes(_ entry: CodeEntry) -> [TemplateRecord] {
        guard let language = language(of: entry), let causes = entry.causes[language] else { return [] }
        return causes.map { ["html": .html(html([.paragraph($0)], entry, language, isTight: true))] }
    }

    private func steps(_ entry: CodeEntry) -> [UInt8]? {
        guard let language = language(of: entry), let steps = entry.steps[language], !steps.items.isEmpty else {
            return nil
        }
        return html([.list(steps)], entry, language)
    }

    private func html(
        _ texts: [LocaleTag: [Block]], _ entry: CodeEntry, _ language: LocaleTag?
    ) -> TemplateValue {
        guard let language, let blocks = texts[language], !blocks.isEmpty else { return .absent }
        return .html(html(blocks, entry, language))
    }

    private func html(
        _ blocks: [Block], _ entry: CodeEntry, _ language: LocaleTag, isTight: Bool = false
    ) -> [UInt8] {
        let key = entry.places.first?.key ?? ""
        let links = PageLinks(
            context.map, scanner: context.scanner, mentions: [], key: key, file: entry.base[language] ?? "", page: page,
            locale: locale.tag, isElsewhere: true)
        var renderer = ArticleRenderer(
            links: links, words: context.words(in: language, on: locale), isPart: true,
            isRightToLeft: language.isRightToLeft)
        return renderer.renderPart(blocks, isTight: isTight)
    }
}

extension KnowledgeBase {
    /// What a code means, or else what the narrowest set that it belongs to means: no code is a dead end.
    func nearestMeanings(of code: Code) -> [CodeEntry] {
        for candidate in [code] + parents(of: code) {
            if let meanings = record(for: candidate)?.meanings, !meanings.isEmpty { return meanings }
        }
        return []
    }

    /// The title of a code in a language, which takes no side where the code has several meanings, or else in the source language, with the language that it is in. It begins
    /// with a capital: the heading that it comes from may have begun with the code.
    func title(
        of code: Code, in locale: LocaleTag, _ sourceLocale: LocaleTag
    ) -> (text: String, locale: LocaleTag?) {
        let titles = called(code).map(\.title)
        for match in [
            { $0 == locale }, { $0.language == locale.language }, { $0 == sourceLocale }, { _ in true },
        ] as [(LocaleTag) -> Bool] {
            for title in titles {
                if let found = title.keys.sorted().first(where: match) {
                    return (title[found]?.capitalizedFirst ?? "", found)
                }
            }
        }
        return ("", nil)
    }
}

extension String {
    /// With a capital at the start: `tenant heeft` gives `Tenant heeft`; `eBay` and `dnssec-invalid:` are names.
    var capitalizedFirst: String {
        let word = prefix { !$0.isWhitespace }
        return word.allSatisfy(\.isLetter) && word.allSatisfy(\.isLowercase) ? prefix(1).uppercased() + dropFirst() : self
    }
}
