package import Articles

/// The words that Naslag itself adds inside an article, in the language of the article.
package struct ArticleWords: Sendable {
    package var alerts: [Alert: String]
    /// The label of the link to a heading.
    package var permalink: String
    /// The label of a table, before its number: `Table 2`.
    package var table: String
    /// The text of the link to a video.
    package var video: String
    /// The summary of `<details>` that has none.
    package var details: String
    /// What stands before the range of a moniker.
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
