internal import Articles
internal import Diagnostics

/// A sentence that is far shorter than in all the other languages: something of it is gone.
///
/// Languages differ in how long they are, so each is measured by its own article; three others have to agree.
struct LengthHere: GroupCheck {
    static let description = CheckDescription(.warning, "text-short", mqm: "accuracy/omission")

    private static let fewestLetters = 40
    private static let fewestOthers = 2
    /// Shorter than this part of what the others lead to expect.
    private static let part = 0.62

    func check(_ group: GroupContext, _ report: inout FindingCollector) {
        guard group.members.count > Self.fewestOthers else { return }
        let measured = group.members.map { ($0, Self.lengths(of: $0)) }
        for (member, lengths) in measured {
            let others = measured.filter { other, _ in
                other.locale != member.locale
                    && other.article.frontMatter.sourceVersion == member.article.frontMatter.sourceVersion
            }
            guard others.count >= Self.fewestOthers, member.article.frontMatter.sourceVersion != nil else { continue }
            report.begin(member.article, member.lines)
            for pair in member.pairs {
                guard let own = lengths[pair.segment.id], own.source >= Self.fewestLetters else { continue }
                let twins = others.compactMap { $0.1[pair.segment.id] }.filter { $0.source == own.source }
                guard twins.count == others.count, let least = twins.map(\.share).min(),
                    let most = twins.map(\.share).max(), most < 1.6 * least, own.share < Self.part * least
                else { continue }
                report.add(
                    Self.description, pair,
                    "this is far shorter than in the \(others.count) other languages; see whether something is missing")
            }
        }
    }

    private struct Length {
        /// Letters of the source.
        let source: Int
        /// How long the target is for its source, against the whole article.
        let share: Double
    }

    private static func lengths(of article: ArticleContext) -> [String: Length] {
        let counts = article.pairs.map { (letters($0.target), letters($0.source)) }
        // The middle ratio: some sentences that are cut do not move it.
        let ratios = counts.filter { $0.1 >= 20 }.map { Double($0.0) / Double($0.1) }.sorted()
        guard !ratios.isEmpty else { return [:] }
        let usual = max(ratios[ratios.count / 2], 0.01)
        return Dictionary(
            zip(article.pairs, counts).map { pair, count in
                (pair.segment.id, Length(source: count.1, share: Double(count.0) / Double(max(count.1, 1)) / usual))
            }, uniquingKeysWith: { first, _ in first })
    }

    private static func letters(_ text: InlineText) -> Int {
        text.bytes[text.range].count { $0 & 0xC0 != 0x80 }
    }
}
