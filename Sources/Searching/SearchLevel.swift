/// How much a word says about an article, in steps: what postings hold in place of counts and lengths.
///
/// The score of BM25F (Zaragoza and others, TREC 2004): a word counts by the field that it stands in, less in a long
/// field, and the more often it stands there the less each further time adds.
enum SearchLevel {
    static var count: Int { bounds.count + 1 }

    /// Where a word stands, and how long that field is.
    struct Field {
        var frequency = 0
        var length = 0
    }

    static func level(title: Field, headings: Field, body: Field) -> Int {
        let weight =
            weight(title, 8, usual: 7, slope: 0.5) + weight(headings, 2, usual: 15, slope: 0.6)
            + weight(body, 1, usual: 150, slope: 0.7)
        let score = weight / (1.2 + weight)
        return bounds.firstIndex { score < $0 } ?? bounds.count
    }

    /// The usual length is a constant, so that an article's levels depend on it alone: articles can be indexed in any
    /// order.
    private static func weight(_ field: Field, _ factor: Double, usual: Double, slope: Double) -> Double {
        guard field.frequency > 0 else { return 0 }
        return factor * Double(field.frequency) / (1 - slope + slope * Double(field.length) / usual)
    }

    /// Where one level ends and the next begins: closer together where titles are, since many titles share a word.
    private static let bounds = [
        0.2, 0.3, 0.38, 0.45, 0.51, 0.57, 0.63, 0.69, 0.74, 0.78, 0.81, 0.84, 0.87, 0.9, 0.93,
    ]

    /// What each level is worth, in hundredths, for the script.
    static var scriptField: (name: String, value: SearchScript.Value) {
        let worths = zip([0.1] + bounds, bounds + [0.97]).map { "\(Int((($0 + $1) * 50).rounded()))" }
        return ("levels", .text(worths.joined(separator: " ")))
    }
}
