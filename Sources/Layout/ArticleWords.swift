package import Articles

/// The words that Naslag itself adds inside an article, in the language of the article.
package struct ArticleWords: Sendable {
    package var alerts: [Alert: String]
    package var permalink: String
    package var table: String
    package var video: String
    package var details: String
    package var appliesTo: String
    /// The language that they are in, where it is not that of the article: its own are not there.
    package var foreign: LocaleTag?

    package init(
        alerts: [Alert: String], permalink: String, table: String, video: String, details: String, appliesTo: String
    ) {
        self.alerts = alerts
        self.permalink = permalink
        self.table = table
        self.video = video
        self.details = details
        self.appliesTo = appliesTo
    }
}
