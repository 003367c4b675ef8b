internal import Articles
internal import Codes

/// Which sentences open a heading of an article whose headings may begin with bare codes: `# 4.5.3 Too many recipients`.
struct HeadingCodes {
    private let article: SplitArticle
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Asked of few articles: of those that have a heading with a number.
    private lazy var areCodes = SectionNumbers.areCodes(
        headings: article.segments.filter { opensHeading($0) }.map { article.file.text($0.source) },
        in: String(decoding: bytes, as: UTF8.self).lowercased())

    init(_ article: SplitArticle, _ bytes: UnsafeBufferPointer<UInt8>) {
        self.article = article
        self.bytes = bytes
    }

    /// Whether the first number of a sentence is a code by its place alone.
    mutating func mayOpen(_ segment: Segment) -> Bool {
        segment.source.first.map { bytes[$0].isASCIIDigit } == true && opensHeading(segment) && areCodes
    }

    /// Nothing but the marks of a heading and its anchor stand before it on its line.
    private func opensHeading(_ segment: Segment) -> Bool {
        var start = segment.whole.lowerBound
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        let marks = bytes[start..<segment.whole.lowerBound].prefix { $0 == 0x23 }
        guard (1...6).contains(marks.count) else { return false }
        let rest = bytes[marks.endIndex..<segment.whole.lowerBound].drop { $0 == 0x20 }
        return rest.isEmpty || (rest.starts(with: "<a ".utf8) && rest.last == 0x3E)
    }
}
