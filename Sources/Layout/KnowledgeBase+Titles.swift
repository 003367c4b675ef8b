package import Articles
package import Codes
package import Knowledge
package import Languages

extension KnowledgeBase {
    /// A code that is only mentioned has a page too: it tells where, and what its subject means.
    package var codesWithPages: [Code] {
        codes.map(\.code) + mentionedOnly.filter { $0.scheme == .smtpEnhanced }
    }

    /// What a code means, or else what the narrowest set that it belongs to means: no code is a dead end.
    package func nearestMeanings(of code: Code) -> [CodeEntry] {
        for candidate in [code] + parents(of: code) {
            if let meanings = record(for: candidate)?.meanings, !meanings.isEmpty { return meanings }
        }
        return []
    }

    /// The title of a code, which takes no side where the code has several meanings, with the language that it is in.
    /// It begins with a capital: the heading that it comes from may have begun with the code.
    package func title(of code: Code, _ order: LanguageOrder) -> (text: String, locale: LocaleTag?) {
        let titles = called(code).map(\.title).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        return order.shown(titles).map { ($0.value.capitalizedFirst, $0.locale) } ?? ("", nil)
    }
}

extension String {
    /// With a capital at the start: `tenant heeft` gives `Tenant heeft`; `eBay` and `dnssec-invalid:` are names.
    package var capitalizedFirst: String {
        let word = prefix { !$0.isWhitespace }
        return word.allSatisfy(\.isLetter) && word.allSatisfy(\.isLowercase)
            ? prefix(1).uppercased() + dropFirst() : self
    }
}

/// What kind of code it is, for the words of the interface.
package enum CodeKind {
    /// The key of the word in `strings`: `kind_family` for `5.7.7xx`, `kind_code` for single codes of any scheme.
    package static func key(of code: Code) -> String {
        switch code.enhanced?.kind {
        case .class: "kind_class"
        case .subject: "kind_subject"
        case .family: "kind_family"
        case .range: "kind_range"
        case .code, nil: "kind_code"
        }
    }
}

extension Sequence where Element: Hashable {
    /// Without later repetitions of an element.
    package func uniquedInOrder() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
