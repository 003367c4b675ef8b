package import Articles
package import Codes
package import Diagnostics
package import Terms

/// What `naslag.yml` in the content folder says; all of it is optional.
package struct Configuration: Sendable {
    /// The name of the site in each language.
    package var title: [LocaleTag: String] = [:]
    /// What the codes are about, in each language, for headings: `Error codes of Contoso apps`.
    package var subject: [LocaleTag: String] = [:]
    /// What this edition of the knowledge base is called, and its day.
    package var edition = Edition()
    /// The language that articles are translated from.
    package var sourceLocale = LocaleTag("en-US")!
    /// The languages that the site is in besides those of its articles: what is known of codes is told in these too.
    package var languages: [LocaleTag] = []
    /// The terms whose translation is checked.
    package var glossary: [GlossaryTerm] = []
    /// Code schemes of the user's own.
    package var schemes: [CodePattern] = []
    /// The former keys of articles.
    package var redirects: [Redirect] = []
    package var links = LinkBases()
    /// What of Naslag's own knowledge the site shows.
    package var reference = ReferenceChoice.mail
    /// How severe findings are, and which ones may stand.
    package var checks = WrittenChecks()

    package init() {}

    /// A term with the words that translations use for it, and those they must not use.
    package struct GlossaryTerm: Hashable, Sendable {
        /// In the source language.
        package var term: String
        package var translations: [LocaleTag: String] = [:]
        package var forbidden: [LocaleTag: [String]] = [:]
        /// A name that is written alike in every language.
        package var isKept = false

        package init(term: String) {
            self.term = term
        }
    }

    /// The key that an article had, and where the article that took its place is: `old/a: new/a#steps`.
    package struct Redirect: Hashable, Sendable {
        /// The former key, without `.md`.
        package let from: String
        /// As it is written, with or without an anchor.
        package let to: String
        /// Where the configuration says so.
        package let place: Place

        package init(from: String, to: String, place: Place) {
            self.from = Self.withoutSuffix(from)
            self.to = to
            self.place = place
        }

        /// The key that `to` names, whether or not there is such an article.
        package var key: String { Self.withoutSuffix(String(to.prefix { $0 != "#" })) }

        /// The anchor that `to` names; empty for the article as a whole.
        package var anchor: String { String(to.drop { $0 != "#" }.dropFirst()) }

        private static func withoutSuffix(_ key: String) -> String {
            key.hasSuffix(".md") ? String(key.dropLast(3)) : key
        }
    }

    /// Where links lead that leave the set of articles.
    package struct LinkBases: Hashable, Sendable {
        /// The public address below which articles stand that are not in the set.
        package var articles: String?
        /// The address of the site that links such as `/exchange/x` start at.
        package var site: String?
    }
}
