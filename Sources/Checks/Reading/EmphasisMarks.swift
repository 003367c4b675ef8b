internal import Articles

/// The runs of `*` and `_` of one text, and the bold and italic spans that come of them (CommonMark, section 6.2).
struct EmphasisMarks {
    private struct Mark {
        var range: Range<Int>
        let byte: UInt8
        let canOpen: Bool
        let canClose: Bool
        let length: Int
    }

    private var marks: [Mark] = []

    var count: Int { marks.count }

    /// - Parameter limit: the text; what stands outside of it counts as a blank.
    mutating func append(_ run: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, limit: Range<Int>) {
        let before = run.lowerBound > limit.lowerBound ? Self.kind(before: run.lowerBound, in: bytes) : .blank
        let after = run.upperBound < limit.upperBound ? Self.kind(at: run.upperBound, in: bytes) : .blank
        let left = after != .blank && (after == .letter || before != .letter)
        let right = before != .blank && (before == .letter || after != .letter)
        let byte = bytes[run.lowerBound]
        let isStar = byte == 0x2A
        marks.append(
            Mark(
                range: run, byte: byte, canOpen: left && (isStar || !right || before == .punctuation),
                canClose: right && (isStar || !left || after == .punctuation), length: run.count))
    }

    private enum Kind { case blank, punctuation, letter }

    private static func kind(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return kind(at: start, in: bytes)
    }

    /// Blank, punctuation or letter, also outside of ASCII: `**a**،` closes before the Arabic comma.
    private static func kind(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Kind {
        let byte = bytes[index]
        if byte < 0x80 { return byte <= 0x20 ? .blank : byte.isASCIIPunctuation ? .punctuation : .letter }
        let end = min(index + 4, bytes.count)
        guard let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first else {
            return .letter
        }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return .blank
        case .connectorPunctuation, .dashPunctuation, .closePunctuation, .finalPunctuation, .initialPunctuation,
            .otherPunctuation, .openPunctuation:
            return .punctuation
        default: return .letter
        }
    }

    /// Pairs the marks from `bottom` on and takes them off.
    mutating func resolve(from bottom: Int, into text: inout InlineText) {
        guard marks.count > bottom else { return }
        defer { marks.removeSubrange(bottom...) }
        var closer = bottom + 1
        while closer < marks.count {
            guard marks[closer].canClose, !marks[closer].range.isEmpty,
                let opener = opener(for: closer, from: bottom)
            else {
                closer += 1
                continue
            }
            let width = marks[opener].range.count >= 2 && marks[closer].range.count >= 2 ? 2 : 1
            let start = marks[opener].range.upperBound - width
            let stop = marks[closer].range.lowerBound + width
            let span = InlineText.Span(
                whole: start..<stop, content: marks[opener].range.upperBound..<marks[closer].range.lowerBound)
            if width == 2 { text.strong.append(span) } else { text.emphasis.append(span) }
            marks[opener].range = marks[opener].range.lowerBound..<start
            marks[closer].range = stop..<marks[closer].range.upperBound
            for between in (opener + 1)..<closer { marks[between].range = 0..<0 }
        }
    }

    private func opener(for closer: Int, from bottom: Int) -> Int? {
        var index = closer - 1
        while index >= bottom {
            let mark = marks[index]
            if mark.byte == marks[closer].byte, mark.canOpen, !mark.range.isEmpty {
                // The rule of three: `*a**b*` is no emphasis around `a`.
                let either = mark.canClose || marks[closer].canOpen
                let sum = mark.length + marks[closer].length
                if !either || sum % 3 != 0 || (mark.length % 3 == 0 && marks[closer].length % 3 == 0) { return index }
            }
            index -= 1
        }
        return nil
    }
}
