internal import Languages
package import Lookup

/// The language of an answer.
package struct LanguageChoice: Sendable {
    /// The language that was chosen.
    package let language: LookupLanguage
    /// What was asked for where nothing is in it.
    package var missing: String?

    /// What `-L` names: `nl-NL`, `nl_nl`, or the nearest region of it, as pages choose it too. Nil where there is none,
    /// as another language is not what was asked for.
    package static func strict(_ tag: String, among languages: [LookupLanguage]) -> LanguageChoice? {
        nearest(tag, languages).map { LanguageChoice(language: $0) }
    }

    /// What the environment wishes for: the list of LANGUAGE, then the first one set of LC_ALL, LC_MESSAGES and LANG,
    /// `nl_BE.UTF-8` finding `nl-NL`. Else the source language, English, or any.
    ///
    /// - Parameter variable: the value of a variable of the environment.
    package static func soft(
        among languages: [LookupLanguage], source: String, variable: (String) -> String?
    ) -> LanguageChoice {
        let list = (variable("LANGUAGE") ?? "").split(separator: ":").map(String.init)
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        // `C` and `POSIX` wish for nothing.
        let wishes = (list + [locale].compactMap(\.self)).compactMap { LanguageTag($0)?.description }
        for wish in wishes {
            if let found = nearest(wish, languages) { return LanguageChoice(language: found) }
        }
        let order = LanguageOrder(wanted: source, source: source)
        return LanguageChoice(language: order.best(languages, tag: \.tag) ?? languages[0], missing: wishes.first)
    }

    private static func nearest(_ tag: String, _ languages: [LookupLanguage]) -> LookupLanguage? {
        let order = LanguageOrder(wanted: tag, source: "")
        return order.best(languages, tag: \.tag).flatMap { order.isInWanted($0.tag) ? $0 : nil }
    }
}
