internal import Articles
internal import Diagnostics

/// Two neighbours whose targets stand at each other's place.
///
/// Names of products, numbers and words that both languages share tell: `Outlook` of the first source stands in the
/// second target, `Teams` of the second source in the first.
struct TargetsSwapped: ArticleCheck {
    static let description = CheckDescription(
        .warning, "targets-swapped", mqm: "accuracy/mistranslation",
        en: """
            The translations of two neighbouring sentences seem to stand at each other's place: the names and numbers of \
            each source are in the other's target. Compare both, and swap them back.
            """,
        nl: """
            De vertalingen van twee opeenvolgende zinnen lijken te zijn verwisseld: de namen en getallen van elke \
            brontekst staan in de vertaling van de andere. Vergelijk beide en wissel ze terug.
            """)

    func check(_ article: ArticleContext, _ report: inout Report) {
        guard article.pairs.count > 1 else { return }
        var previous: Words?
        for (index, pair) in article.pairs.enumerated() {
            let words = Words(pair)
            if let first = previous, first.isSwapped(with: words) {
                report.add(
                    Self.description, article.pairs[index - 1],
                    "this translation and the next one ('\(pair.segment.id)') seem to be swapped; compare them with their sources")
            }
            previous = words
        }
    }

    /// The words of a pair that both languages may share: those with a capital or a digit.
    private struct Words {
        private let source: Set<Int>
        private let target: Set<Int>

        init(_ pair: SegmentContext) {
            source = Self.names(in: pair.source)
            target = Self.names(in: pair.target)
        }

        func isSwapped(with next: Words) -> Bool {
            let own = source.intersection(target).count + next.source.intersection(next.target).count
            guard own == 0 else { return false }
            let first = source.subtracting(next.source).intersection(next.target).count
            let second = next.source.subtracting(source).intersection(target).count
            return first >= 1 && second >= 1
        }

        /// Hashes of the words: a set of small numbers costs less than one of texts.
        private static func names(in text: InlineText) -> Set<Int> {
            guard !text.has.isDisjoint(with: [.upper, .digit]) else { return [] }
            var result: Set<Int> = []
            for run in text.prose {
                var index = run.lowerBound
                while index < run.upperBound {
                    guard text.bytes[index].isASCIIAlphanumeric else {
                        index += 1
                        continue
                    }
                    var end = index
                    var isName = false
                    var hash = 5381
                    while end < run.upperBound, text.bytes[end].isASCIIAlphanumeric || text.bytes[end] >= 0x80 {
                        let byte = text.bytes[end]
                        if byte.isASCIIDigit || (0x41...0x5A).contains(byte) { isName = true }
                        hash = hash &* 33 &+ Int(byte.asciiLowercased)
                        end += 1
                    }
                    if isName, end - index >= 3 { result.insert(hash) }
                    index = end
                }
            }
            return result
        }
    }
}
