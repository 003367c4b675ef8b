internal import Articles
internal import Diagnostics
internal import Knowledge

/// A term that is translated otherwise than `naslag.yml` says.
struct Glossary: SegmentCheck {
    static let description = CheckDescription(
        .warning, "glossary", mqm: "terminology/inconsistent-with-terminology-resource",
        en: """
            The translation uses a word that the glossary in naslag.yml rules out for a term of the source. Use the \
            glossary's word, so that readers meet one word for one thing.
            """,
        nl: """
            De vertaling gebruikt een woord dat de woordenlijst in naslag.yml uitsluit voor een term uit de brontekst. \
            Gebruik het woord uit de lijst, zodat lezers één woord voor één ding zien.
            """)

    private struct Term {
        let term: String
        let bytes: [UInt8]
        let preferred: String?
        let forbidden: [(word: String, bytes: [UInt8])]
    }

    private let terms: [LocaleTag: [Term]]

    init(_ glossary: [Configuration.GlossaryTerm]) {
        var terms: [LocaleTag: [Term]] = [:]
        for entry in glossary {
            for (locale, words) in entry.forbidden where !words.isEmpty {
                terms[locale, default: []].append(
                    Term(
                        term: entry.term, bytes: Array(entry.term.lowercased().utf8),
                        preferred: entry.translations[locale],
                        forbidden: words.map { ($0, Array($0.lowercased().utf8)) }))
            }
        }
        self.terms = terms
    }

    func check(_ pair: SegmentContext, _ report: inout Report) {
        guard let terms = terms[pair.locale] else { return }
        let source = LowerText(pair.source)
        for term in terms where source.holds(term.bytes, asPrefix: true) {
            let target = LowerText(pair.target)
            for (word, bytes) in term.forbidden {
                guard let offset = target.offset(of: bytes, asPrefix: true), !pair.target.isOpaque(offset) else { continue }
                let advice = term.preferred.map { "write '\($0)'" } ?? "use another"
                report.add(
                    Self.description, pair, at: offset..<(offset + bytes.count),
                    "the glossary does not allow '\(word)' for '\(term.term)'; \(advice)")
            }
        }
    }
}

/// A text in lower case of ASCII, at the same offsets.
private struct LowerText {
    private let bytes: [UInt8]
    private let start: Int

    init(_ text: InlineText) {
        bytes = text.bytes[text.range].map(\.asciiLowercased)
        start = text.range.lowerBound
    }

    func holds(_ word: [UInt8], asPrefix: Bool) -> Bool { offset(of: word, asPrefix: asPrefix) != nil }

    /// Where a word stands, in the file. As a prefix, an ending may follow: `tenants`, `huurders`.
    func offset(of word: [UInt8], asPrefix: Bool) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            var position = 0
            while let found = search.first(word, from: position) {
                let before = found == 0 ? 0x20 : buffer[found - 1]
                let end = found + word.count
                let after = end < buffer.count ? buffer[end] : 0x20
                let opens = !before.isASCIIAlphanumeric && before < 0x80
                if opens, asPrefix || !(after.isASCIIAlphanumeric || after >= 0x80) { return start + found }
                position = found + 1
            }
            return nil
        }
    }
}
