package import Articles
internal import Languages
internal import Terms

/// One language of the site: its words, its name and its place.
package final class SiteLocale: Sendable {
    package let tag: LocaleTag
    package let strings: Strings
    /// The name of the language in that language.
    package let name: String
    package let siteTitle: String
    /// Which edition of the knowledge base the site is, with the date as this language writes it.
    private let edition: String?
    let words: ArticleWords
    /// Which language its pages show of a text that is there in several.
    let order: LanguageOrder

    init(
        _ tag: LocaleTag, order: LanguageOrder, strings: Strings, name: String, siteTitle: String, edition: Edition = Edition()
    ) {
        self.tag = tag
        self.order = order
        self.strings = strings
        self.name = name
        self.siteTitle = siteTitle
        self.edition = edition.text { iso in
            var format = LocaleFormat(tag)
            return format.date(iso)
        }
        words = ArticleWords(
            alerts: Dictionary(uniqueKeysWithValues: Alert.allCases.map { ($0, strings["alert_\($0.rawValue)"]) }),
            permalink: strings["permalink_label"], table: strings["table_label"], video: strings["video_link"],
            details: strings["details_label"], appliesTo: strings["applies_to"])
    }

    /// Who can mend what a code reports, in this language.
    func fixByText(_ fixBy: FixBy) -> String {
        strings["fix_by_\(fixBy.rawValue.replacing("-", with: "_"))"]
    }

    /// What is the same on every page of this locale.
    var constants: TemplateRecord {
        var record: TemplateRecord = [
            "lang": .text(tag.tag), "dir": .text(tag.direction), "siteTitle": .text(siteTitle),
        ]
        record.set("edition", text: edition)
        return record
    }
}
