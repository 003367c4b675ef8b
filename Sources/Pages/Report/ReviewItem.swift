package import Articles

/// One finding, as whoever reviews a translation looks at it.
package struct ReviewItem: Hashable, Sendable {
    package let identifier: String
    /// The key of the article.
    package let key: String
    package let locale: LocaleTag
    /// In English, as `naslag check` says it.
    package let message: String
    /// Line and column in the article's file, from 1: `12:5`; empty where it is about the whole file.
    package let place: String
    /// The sentence pair that it is about; nil where it is about none.
    package let pair: Pair?

    package init(identifier: String, key: String, locale: LocaleTag, message: String, place: String, pair: Pair?) {
        self.identifier = identifier
        self.key = key
        self.locale = locale
        self.message = message
        self.place = place
        self.pair = pair
    }

    /// A sentence pair, as Markdown.
    package struct Pair: Hashable, Sendable {
        /// The id of its unit in files for translation: `907da-104`.
        package let unit: String
        package let source: String
        /// The target in front of the place; all of it where the whole sentence is meant.
        package let before: String
        /// What is marked; empty where the whole sentence is meant.
        package let marked: String
        /// The target behind the mark.
        package let after: String

        package init(unit: String, source: String, before: String, marked: String, after: String) {
            self.unit = unit
            self.source = source
            self.before = before
            self.marked = marked
            self.after = after
        }
    }
}
