package import Articles
package import Languages
package import Terms

/// One language of the site: its words, its name and its place.
package final class SiteLocale: Sendable {
    package let tag: LocaleTag
    package let strings: Strings
    /// The name of the language in that language.
    package let name: String
    /// The title of the whole site, for its home and the end of page titles.
    package let siteTitle: String
    /// Which edition of the knowledge base the site is, with the date as this language writes it.
    package let edition: String?
    /// Which language its pages show of a text that is there in several.
    package let order: LanguageOrder
    /// The words that the renderer adds inside articles.
    package let words: ArticleWords

    /// - Parameters:
    ///   - order: which languages its pages fall back to.
    ///   - name: that of the language, in that language.
    ///   - edition: what is known of the knowledge base's version and date.
    package init(
        _ tag: LocaleTag, order: LanguageOrder, strings: Strings, name: String, siteTitle: String,
        edition: Edition = Edition()
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
        words = ArticleWords(strings)
    }

    /// What the element `<html>` says: the language of the words around all that has another one.
    package var language: LocaleTag { strings.tag }

    /// Who can fix what a code reports, in this language.
    package func fixByText(_ fixBy: FixBy) -> String {
        strings["fix_by_\(fixBy.rawValue.replacing("-", with: "_"))"]
    }
}

extension ArticleWords {
    /// The words that blocks of an article need, taken from the interface in one language.
    package init(_ strings: Strings) {
        self.init(
            alerts: Dictionary(uniqueKeysWithValues: Alert.allCases.map { ($0, strings["alert_\($0.rawValue)"]) }),
            permalink: strings["permalink_label"], table: strings["table_label"], video: strings["video_link"],
            details: strings["details_label"], appliesTo: strings["applies_to"])
    }
}
