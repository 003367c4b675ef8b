/// The text of one side of a pair, as it stands in the file, with the features that checks compare.
///
///     **Save** `a`: see [help](x.md), <tenantid>, 5.7.705
///
/// gives one bold label, one code span, one link, one placeholder. All ranges are byte offsets in the file.
struct InlineText {
    /// The bytes of the whole file; valid while the article is checked.
    let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>
    var codeSpans: [Span] = []
    var links: [LinkSpan] = []
    var images: [LinkSpan] = []
    var strong: [Span] = []
    var emphasis: [Span] = []
    var tags: [TagSpan] = []
    var placeholders: [Range<Int>] = []
    /// Code, destinations, tags and bare addresses: no prose, in order.
    var opaque: [Range<Int>] = []
    /// Which kinds of bytes occur at all, so that a check can leave at once.
    var has: ByteKinds = []

    /// Something between two marks: `**content**`.
    struct Span {
        let whole: Range<Int>
        let content: Range<Int>
    }

    /// `[text](destination)` or `![text](destination)`.
    struct LinkSpan {
        let whole: Range<Int>
        let text: Range<Int>
        let destination: Range<Int>
    }

    /// `<b>`, `</b>`, `<br/>`.
    struct TagSpan {
        let range: Range<Int>
        let name: String
        let isEnd: Bool
    }

    struct ByteKinds: OptionSet {
        let rawValue: UInt8
        static let digit = ByteKinds(rawValue: 1)
        static let bracket = ByteKinds(rawValue: 2)
        static let upper = ByteKinds(rawValue: 4)
        static let symbol = ByteKinds(rawValue: 8)
        static let parenthesis = ByteKinds(rawValue: 16)
        static let nonASCII = ByteKinds(rawValue: 32)
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// The byte at an offset; a blank outside of the text.
    func byte(at offset: Int) -> UInt8 {
        range.contains(offset) ? bytes[offset] : 0x20
    }

    /// The character whose first byte stands at an offset; nil at the end of the text.
    func scalar(at offset: Int) -> Unicode.Scalar? {
        guard range.contains(offset) else { return nil }
        let byte = bytes[offset]
        if byte < 0x80 { return Unicode.Scalar(byte) }
        let end = min(offset + 4, range.upperBound)
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[offset..<end]), as: UTF8.self).unicodeScalars.first
    }

    /// Whether a place is inside code, a destination, a tag or an address.
    func isOpaque(_ offset: Int) -> Bool {
        opaque.contains { $0.contains(offset) }
    }

    /// Whether a reader sees what stands at a place: the destination of a link shows nothing.
    func isVisible(_ offset: Int) -> Bool {
        !links.contains { $0.destination.contains(offset) } && !images.contains { $0.whole.contains(offset) }
    }

    func isEqual(to other: InlineText) -> Bool {
        bytes[range].elementsEqual(other.bytes[other.range])
    }

    /// The runs of prose between what is opaque, in order.
    var prose: [Range<Int>] {
        guard !opaque.isEmpty else { return [range] }
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for hidden in opaque {
            if hidden.lowerBound > start { result.append(start..<hidden.lowerBound) }
            start = max(start, hidden.upperBound)
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }
}
