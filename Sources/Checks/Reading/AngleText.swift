internal import Articles

/// What stands at a `<`: a tag of HTML, an address or comment, a placeholder, or nothing but the sign.
enum AngleText {
    case tag(name: String, isEnd: Bool, stop: Int)
    /// `<tenantid>`, `<your domain>`: for the reader to fill in.
    case placeholder(stop: Int)
    /// An autolink or a comment.
    case hidden(stop: Int)
    case none

    static let placeholderLimit = 60

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> AngleText {
        let search = ByteSearch(in: bytes)
        if search.has("<!--", at: start) {
            return search.first("-->", from: start, to: end).map { .hidden(stop: $0 + 3) } ?? .none
        }
        guard let close = search.first(0x3E, from: start, to: end), close > start + 1 else { return .none }
        if let inner = search.first(0x3C, from: start + 1, to: close), inner < close { return .none }
        if isAutolink(bytes[(start + 1)..<close]) { return .hidden(stop: close + 1) }
        if let tag = HTMLTag(bytes, at: start), tag.isKnown {
            return .tag(name: tag.name, isEnd: tag.isEnd, stop: close + 1)
        }
        let first = bytes[start + 1]
        let opens = first.isASCIILetter || first >= 0x80
        let isShort = close - start <= placeholderLimit && search.first(0x0A, from: start, to: close) == nil
        return opens && isShort ? .placeholder(stop: close + 1) : .none
    }

    /// `https://a.b`, `mailto:a@b.c`, `a@b.c`, without blanks.
    private static func isAutolink(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var sign = false
        for byte in content {
            if byte <= 0x20 { return false }
            if byte == 0x3A || byte == 0x40 { sign = true }
        }
        return sign
    }
}
