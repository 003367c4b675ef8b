internal import Articles
internal import Diagnostics
internal import Knowledge

/// A term that is translated otherwise than `naslag.yml` says.
struct Glossary: SegmentCheck {
    static let description = CheckDescription(
        .warning, "glossary", mqm: "terminology/inconsistent-with-terminology-resource")

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

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard let terms = terms[pair.locale] else { return }
        let source = LowerText(pair.source)
        for term in terms where source.offset(ofWord: term.bytes) != nil {
            let target = LowerText(pair.target)
            for (word, bytes) in term.forbidden {
                guard let offset = target.offset(ofWord: bytes), !pair.target.isOpaque(offset) else { continue }
                let advice = term.preferred.map { "write '\($0)'" } ?? "use another"
                report.add(
                    Self.description, pair, at: offset..<(offset + bytes.count),
                    "the glossary does not allow '\(word)' for '\(term.term)'; \(advice)")
            }
        }
    }
}
