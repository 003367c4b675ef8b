internal import Languages

/// What findings mean, by language: the files in `Descriptions`. Another language is another file, named here.
package enum CheckTexts {
    /// One language: its tag, the explanations by identifier, and the words around them by key.
    package struct Edition: Sendable {
        /// `nl-NL`.
        package let tag: String
        let explanations: [String: String]
        /// The rows `word/…` of the file, by what follows the slash.
        package let words: [String: String]
    }

    /// The source language first.
    package static let editions = [
        edition("en-US", PackageResources.en_tsv), edition("nl-NL", PackageResources.nl_tsv),
        edition("de-DE", PackageResources.de_tsv), edition("fr-FR", PackageResources.fr_tsv),
        edition("es-ES", PackageResources.es_tsv), edition("ja-JP", PackageResources.ja_tsv),
    ]

    /// The explanation that a reader of a language gets, with the language that it is in.
    static func explanation(of identifier: String, in tag: String) -> (text: String, tag: String) {
        let order = LanguageOrder(wanted: tag, source: editions[0].tag)
        let there = editions.filter { $0.explanations[identifier] != nil }
        guard let edition = order.best(there, tag: \.tag) else { return (identifier, editions[0].tag) }
        return (edition.explanations[identifier] ?? "", edition.tag)
    }

    private static func edition(_ tag: String, _ bytes: [UInt8]) -> Edition {
        var (explanations, words): ([String: String], [String: String]) = ([:], [:])
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.first != "#" {
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            if parts[0].hasPrefix("word/") {
                words[String(parts[0].dropFirst(5))] = parts[1]
            } else {
                explanations[parts[0]] = parts[1]
            }
        }
        return Edition(tag: tag, explanations: explanations, words: words)
    }
}
