internal import Articles
internal import Codes
internal import Knowledge
internal import Languages
internal import Layout
internal import Terms

/// The texts of an entry as HTML for one page.
struct EntryText {
    let context: SiteContext
    let locale: SiteLocale
    let page: String

    var words: EntryWords { EntryWords(locale: locale) }

    /// What of it a template shows as `{{#name}}<div{{>content-lang}}>{{{html}}}</div>{{/name}}`: one member, or none.
    func html(_ texts: [LocaleTag: [Block]], of entry: CodeEntry) -> TemplateValue {
        guard let (blocks, language) = words.shown(texts), !blocks.isEmpty else { return .list([]) }
        var record: TemplateRecord = [.html: .html(html(blocks, of: entry, in: language))]
        setLanguage(language, &record)
        return .list([record])
    }

    /// Names the language of a text where it is not that of the words around it.
    func setLanguage(_ language: LocaleTag?, _ record: inout TemplateRecord) {
        let other = language == locale.language ? nil : language
        record.set(.contentLang, text: other?.tag)
        record.set(.contentDir, text: other?.direction)
    }

    /// Tells a template what is to be told about the translations it shows.
    func setCaution(_ caution: TextCaution, _ record: inout TemplateRecord) {
        record.set(.machine, .flag(caution.contains(.machine)))
        record.set(.stale, .flag(caution.contains(.stale)))
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
