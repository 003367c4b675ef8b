package import Lookup

/// The language of an answer.
package struct LanguageChoice: Sendable {
    package let language: LookupLanguage
    /// What was asked for where nothing is in it.
    package var missing: String?

    /// What `-L` names: `nl-NL`, `nl_nl`, or `nl` for the only or first Dutch. Nil where there is none, as another
    /// language is not what was asked for.
    package static func strict(_ tag: String, among languages: [LookupLanguage]) -> LanguageChoice? {
        guard let range = LanguageRange(tag) else { return nil }
        let found = languages.first { $0.tag.lowercased() == range.text }
            ?? languages.first { range.isBare && LanguageOrder.language($0.tag).lowercased() == range.text }
        return found.map { LanguageChoice(language: $0) }
    }

    /// What the environment wishes for: the list of LANGUAGE, then the first one set of LC_ALL, LC_MESSAGES and LANG;
    /// each by the look-up of RFC 4647 section 3.4, `nl_BE.UTF-8` finding `nl-NL`. Else the source language.
    ///
    /// - Parameter variable: the value of a variable of the environment.
    package static func soft(
        among languages: [LookupLanguage], source: String, variable: (String) -> String?
    ) -> LanguageChoice {
        let list = (variable("LANGUAGE") ?? "").split(separator: ":").map(String.init)
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        let wishes = (list + [locale].compactMap(\.self)).compactMap(LanguageRange.init)
        for wish in wishes {
            if let found = wish.lookUp(languages) { return LanguageChoice(language: found) }
        }
        let fallback = languages.first { $0.tag == source } ?? languages[0]
        return LanguageChoice(language: fallback, missing: wishes.first?.tag)
    }
}

/// A wish for a language, as the environment or a command line has it.
private struct LanguageRange {
    /// `nl-BE`, as it was written but for the underscore.
    let tag: String
    var text: String { tag.lowercased() }
    var isBare: Bool { !tag.contains("-") }

    /// Nil for `C` and `POSIX`, which wish for nothing, and for what is no tag.
    init?(_ locale: String) {
        let name = locale.prefix { $0 != "." && $0 != "@" }
        guard (2...35).contains(name.utf8.count), name != "POSIX",
            name.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x5F || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 })
        else { return nil }
        tag = String(name.map { $0 == "_" ? "-" : $0 })
    }

    /// The tag itself, then with its last part off, until one is there; then another region of the language.
    func lookUp(_ languages: [LookupLanguage]) -> LookupLanguage? {
        var range = text[...]
        while true {
            if let found = languages.first(where: { $0.tag.lowercased() == range }) { return found }
            guard let hyphen = range.lastIndex(of: "-") else { break }
            range = range[..<hyphen]
        }
        return languages.first { LanguageOrder.language($0.tag).lowercased() == range }
    }
}
