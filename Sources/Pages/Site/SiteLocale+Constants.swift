internal import Articles
internal import Layout

extension SiteLocale {
    /// What is the same on every page of this locale.
    var constants: TemplateRecord {
        [
            .lang: .text(tag.tag), .dir: .text(tag.direction), .wordsLang: .text(language.tag),
            .wordsDir: .text(language.direction), .siteTitle: .text(siteTitle), .edition: TemplateValue(text: edition),
        ]
    }
}
