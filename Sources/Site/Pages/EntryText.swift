internal import Articles
internal import Codes
internal import Knowledge
internal import Languages

/// The texts of an entry for one page: each in the page's language, or else in the nearest to it that there is.
///
/// A text that is missing falls back alone: a Dutch page whose entry has a Dutch title and no Dutch summary shows that
/// title, and the summary of the source language with the language that it is in.
struct EntryText {
    let context: SiteContext
    let locale: SiteLocale
    let page: String

    /// The text to show with the language that it is in; nil where no language tells it.
    func shown<Value>(_ texts: [LocaleTag: Value]) -> (value: Value, language: LocaleTag)? {
        locale.order.shown(texts).map { ($0.value, $0.locale) }
    }

    /// Whether what is shown of a text is in another language than the page, whatever its region; nil where there is none.
    func isForeign<Value>(_ texts: [LocaleTag: Value]) -> Bool? {
        shown(texts).map { !locale.order.isInWanted($0.language) }
    }

    /// How much of a meaning another language than the page's tells; the key of the words that say so.
    enum Fallback: String {
        case whole = "code_fallback"
        case part = "code_fallback_part"

        /// Nil where the page's language tells all: another region of it is no other language.
        ///
        /// - Parameter foreign: of each text whether it is in another language, nil for one that is not there.
        init?(_ foreign: [Bool?]) {
            guard foreign.contains(true) else { return nil }
            self = foreign.contains(false) ? .part : .whole
        }
    }

    /// Whether the texts of a meaning are in another language.
    func foreign(_ entry: CodeEntry) -> [Bool?] {
        [
            isForeign(entry.title), isForeign(entry.summary), isForeign(entry.first), isForeign(entry.causes),
            isForeign(entry.steps),
        ]
    }

    /// What of it a template shows as `{{#name}}<div{{>content-lang}}>{{{html}}}</div>{{/name}}`: one member, or none.
    func html(_ texts: [LocaleTag: [Block]], of entry: CodeEntry) -> TemplateValue {
        guard let (blocks, language) = shown(texts), !blocks.isEmpty else { return .list([]) }
        var record: TemplateRecord = ["html": .html(html(blocks, of: entry, in: language))]
        setLanguage(language, &record)
        return .list([record])
    }

    /// Names the language of a text where it is not that of the words around it.
    func setLanguage(_ language: LocaleTag?, _ record: inout TemplateRecord) {
        let other = language == locale.language ? nil : language
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

    /// The title of a code, which takes no side where the code has several meanings, with the language that it is in. It
    /// begins with a capital: the heading that it comes from may have begun with the code.
    func title(of code: Code, _ order: LanguageOrder) -> (text: String, locale: LocaleTag?) {
        let titles = called(code).map(\.title).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        return order.shown(titles).map { ($0.value.capitalizedFirst, $0.locale) } ?? ("", nil)
    }
}

extension String {
    /// With a capital at the start: `tenant heeft` gives `Tenant heeft`; `eBay` and `dnssec-invalid:` are names.
    var capitalizedFirst: String {
        let word = prefix { !$0.isWhitespace }
        return word.allSatisfy(\.isLetter) && word.allSatisfy(\.isLowercase) ? prefix(1).uppercased() + dropFirst() : self
    }
}
