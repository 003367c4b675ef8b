/// How much a word says about an article, from 0 to 5: what postings hold in place of counts and lengths.
enum SearchLevel {
    /// 0 to 2: in the body only, by how often; 3: in a heading; 4: in the title; 5: a large part of the title.
    static let count = 6

    /// - Parameters:
    ///   - isInTitle, isInHeading: where it stands besides the body.
    ///   - titleLength: the number of words of the title.
    ///   - frequency: how often it stands anywhere in the text, `length` words long.
    static func level(isInTitle: Bool, isInHeading: Bool, titleLength: Int, frequency: Int, length: Int) -> Int {
        if isInTitle { return titleLength <= 3 ? 5 : 4 }
        if isInHeading { return 3 }
        // BM25 with k1 = 1 and b = 0.75. The average length is a constant, so that an article's levels depend on it
        // alone: articles can be indexed in any order.
        let saturation = Double(frequency) / (Double(frequency) + 0.25 + 0.75 * Double(length) / 250)
        return saturation < 0.5 ? 0 : saturation < 0.75 ? 1 : 2
    }
}
