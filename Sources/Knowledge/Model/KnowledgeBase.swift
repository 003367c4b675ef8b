package import Codes
package import Terms

/// The codes and articles of a whole site, related to each other.
package struct KnowledgeBase: Sendable {
    /// In the order in which a reader counts: `5`, `5.7`, `5.7.1`, `5.7.7xx`, `5.7.700-749`, `5.7.705`.
    package let codes: [CodeRecord]
    /// By key.
    package let articles: [ArticleSummary]
    /// In the order of their ids.
    package let reasons: [ReasonText]
    /// By name.
    package let vendors: [Vendor]
    /// The day on which a source was last read, as an ISO date; nil where no meaning names one.
    package let lastChecked: String?
    private let index: [Code: Int]
    private let memberLists: [Code: [Code]]
    private let mentionLists: [Code: [String]]
    private let codeLists: [String: [Code]]
    private let parentLists: [Code: [Code]]
    private let ranges: [EnhancedStatusCode]

    init(
        codes: [CodeRecord], articles: [ArticleSummary], members: [Code: [Code]], mentions: [Code: [String]],
        codesOfArticles: [String: [Code]], reasons: [ReasonText], vendors: [Vendor]
    ) {
        self.reasons = reasons.sorted { $0.reason.rawValue < $1.reason.rawValue }
        self.vendors = vendors.sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
        self.codes = codes
        lastChecked = codes.flatMap(\.meanings).compactMap(\.checked).max()
        self.articles = articles
        let index = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.code, $0) })
        let ranges = codes.compactMap(\.code.enhanced).filter { $0.kind == .range }
        self.index = index
        self.ranges = ranges
        // The pages ask for those of each code in each language.
        parentLists = Dictionary(
            Set(index.keys).union(mentions.keys).map { ($0, Self.parents(of: $0, ranges, index)) },
            uniquingKeysWith: { first, _ in first })
        memberLists = members
        mentionLists = mentions
        codeLists = codesOfArticles
    }

    /// Nil for a code that no article and no reference data is about.
    package func record(for code: Code) -> CodeRecord? {
        index[code].map { codes[$0] }
    }

    /// What is said of a reason; nil where nothing is.
    package func text(of reason: Reason) -> ReasonText? {
        reasons.first { $0.reason == reason }
    }

    /// The wider sets that the code belongs to, narrowest first; also for a code that has no record.
    ///
    ///     5.7.712   →  5.7.700-749, 5.7.7xx, 5.7, 5
    package func parents(of code: Code) -> [Code] {
        parentLists[code] ?? Self.parents(of: code, ranges, index)
    }

    private static func parents(of code: Code, _ ranges: [EnhancedStatusCode], _ index: [Code: Int]) -> [Code] {
        (code.enhanced?.parents(ranges: ranges) ?? []).map(\.code).filter { index[$0] != nil }
    }

    /// The codes directly below a class (its subjects), a subject (families, ranges, codes), a family or a range.
    package func members(of code: Code) -> [Code] {
        memberLists[code] ?? []
    }

    /// The keys of the articles whose text names the code without being about it.
    package func mentions(of code: Code) -> [String] {
        mentionLists[code] ?? []
    }

    /// The codes that articles name and that nothing is known about.
    package var mentionedOnly: [Code] {
        mentionLists.keys.filter { index[$0] == nil }.sorted()
    }

    /// The codes that an article names, those it is about first.
    package func codes(of key: String) -> [Code] {
        codeLists[key] ?? []
    }
}
