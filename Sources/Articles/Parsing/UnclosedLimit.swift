/// What a paragraph opens in angle brackets and does not close: comments, instructions, declarations and CDATA, whose
/// ends the parser looks for up to the end of the paragraph, and tags with very many attributes.
struct UnclosedLimit {
    private var comments = 0
    private var instructions = 0
    private var declarations = 0
    private var isInTag = false
    private var words = 0

    private var isIdle: Bool { !isInTag && comments == 0 && instructions == 0 && declarations == 0 }

    /// - Returns: what is wrong with the line, if it passes a limit.
    mutating func excess(
        inLine line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ search: ByteSearch
    ) -> String? {
        if isIdle, search.first(0x3C, from: line.lowerBound, to: line.upperBound) == nil { return nil }
        var previous: UInt8 = 0x20
        var isBlank = true
        words += 1
        for index in line {
            let byte = bytes[index]
            if previous == 0x3C { open(byte) }
            if byte == 0x3E { close(previous) }
            if byte.isASCIIWhitespace { words += 1 } else { isBlank = false }
            previous = byte
            if isInTag, words > MarkdownLimits.attributes {
                return "this tag has more than \(MarkdownLimits.attributes) attributes; take some out"
            }
        }
        if isBlank { self = UnclosedLimit() }
        let most = max(comments, instructions, declarations)
        return most > MarkdownLimits.unclosed
            ? "this paragraph opens more than \(MarkdownLimits.unclosed) '<!' or '<?' and closes none; write '&lt;'"
            : nil
    }

    private mutating func open(_ next: UInt8) {
        switch next {
        case 0x3F: instructions += 1
        case 0x21:
            comments += 1
            declarations += 1
        case _ where next.isASCIILetter:
            isInTag = true
            words = 0
        default: break
        }
    }

    private mutating func close(_ previous: UInt8) {
        isInTag = false
        declarations = 0
        if previous == 0x3F { instructions = 0 }
        // `-->` and `]]>`.
        if previous == 0x2D || previous == 0x5D { comments = 0 }
    }
}
