internal import Articles
internal import Codes
internal import Knowledge

/// The texts of an entry for one page: each in the page's language, or else in the nearest to it that there is.
///
/// A text that is missing falls back alone: a Dutch page whose entry has a Dutch title and no Dutch summary shows that
/// title, and the summary of the source language with the language that it is in.
struct EntryText {
    let context: SiteContext
    let locale: SiteLocale
    let page: String

    /// The one of several languages that the page shows: its own, another region of it (RFC 4647 section 3.4), the
    /// source language, or any.
    func language(of languages: some Collection<LocaleTag>) -> LocaleTag? {
        if languages.contains(locale.tag) { return locale.tag }
        let sorted = languages.sorted()
        if let near = sorted.first(where: { $0.language == locale.tag.language }) { return near }
        return languages.contains(context.sourceLocale) ? context.sourceLocale : sorted.first
    }

    /// The text to show with the language that it is in; nil where no language tells it.
    func shown<Value>(_ texts: [LocaleTag: Value]) -> (value: Value, language: LocaleTag)? {
        language(of: texts.keys).flatMap { language in texts[language].map { ($0, language) } }
    }

    /// What of it a template shows as `{{#name}}<div{{>content-lang}}>{{{html}}}</div>{{/name}}`: one member, or none.
    func html(_ texts: [LocaleTag: [Block]], of entry: CodeEntry) -> TemplateValue {
        guard let (blocks, language) = shown(texts), !blocks.isEmpty else { return .list([]) }
        var record: TemplateRecord = ["html": .html(html(blocks, of: entry, in: language))]
        setLanguage(language, &record)
        return .list([record])
    }

    /// Names the language of a text where it is not the page's.
    func setLanguage(_ language: LocaleTag?, _ record: inout TemplateRecord) {
        let other = language == locale.tag ? nil : language
        record.set("contentLang", text: other?.tag)
        record.set("contentDir", text: other?.direction)
    }

    func html(_ blocks: [Block], of entry: CodeEntry, in language: LocaleTag, isTight: Bool = false) -> [UInt8] {
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

    /// The title of a code in a language, which takes no side where the code has several meanings, or else in the source
    /// language, with the language that it is in. It begins with a capital: the heading that it comes from may have begun
    /// with the code.
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
