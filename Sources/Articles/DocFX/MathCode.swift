/// Sets TeX between dollars off as code, so that its `_`, `*` and `\\` mean nothing to Markdown.
///
/// ```
/// The state $\ket{a}_b$ is   →   The state `$\ket{a}_b$` is
///
/// $$                          →   ~~~~~~~~latex
/// a_1                             $$
/// $$                              a_1
///                                 $$
///                                 ~~~~~~~~
/// ```
/// Which dollars mean TeX is Markdig's rule (its extension for mathematics, which DocFX has on): a space or punctuation
/// stands outside of both, and a space inside of both or of neither. `$$` may also enclose several lines of a paragraph,
/// as its readers on the web have it.
struct MathCode {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let search: ByteSearch
    private var edits: [Replacement] = []

    static func edits(in text: MarkdownText) -> [Replacement] {
        text.bytes.withUnsafeBufferPointer { bytes in
            guard ByteSearch(in: bytes).first(0x24, from: 0) != nil else { return [] }
            var reader = MathCode(bytes: bytes, search: ByteSearch(in: bytes))
            reader.read()
            return reader.edits
        }
    }

    private mutating func read() {
        var position = 0
        for (line, isCode) in ProseLines(of: bytes) where !isCode && line.upperBound > position {
            guard search.first(0x24, from: line.lowerBound, to: line.upperBound) != nil else { continue }
            position = readBlock(line) ?? max(position, readInlines(max(line.lowerBound, position)..<line.upperBound))
        }
    }

    /// `$$` alone on its line, up to the next such line.
    ///
    /// - Returns: where that line ends; nil where there is no such block.
    private mutating func readBlock(_ line: Range<Int>) -> Int? {
        guard let start = fence(line) else { return nil }
        let margin = Array(bytes[line.lowerBound..<start])
        var next = line.upperBound + 1
        while next < bytes.count {
            let end = search.lineEnd(from: next)
            if let close = fence(next..<end) {
                let mark = Array("~~~~~~~~".utf8)
                insert(mark + Array("latex\n".utf8) + margin, at: start)
                insert([0x0A] + margin + mark, at: close + 2)
                return end
            }
            next = end + 1
        }
        return nil
    }

    private mutating func insert(_ text: [UInt8], at offset: Int) {
        edits.append(Replacement(range: offset..<offset, text: text))
    }

    /// Where `$$` stands on a line that has nothing else, but for the margin of quotes.
    private func fence(_ line: Range<Int>) -> Int? {
        guard let start = line.first(where: { bytes[$0] != 0x20 && bytes[$0] != 0x3E }), search.has("$$", at: start),
            bytes[(start + 2)..<line.upperBound].allSatisfy(\.isASCIIWhitespace)
        else { return nil }
        return start
    }

    /// - Returns: where to go on: behind the line, or behind TeX that goes on below it.
    private mutating func readInlines(_ line: Range<Int>) -> Int {
        var spans = CodeSpans(in: bytes, line: line)
        var index = line.lowerBound
        while index < line.upperBound {
            switch bytes[index] {
            case 0x5C: index += 2
            case 0x5D where search.has("](", at: index):
                index = search.first(0x29, from: index, to: line.upperBound) ?? index + 2
            case 0x3C where index + 1 < line.upperBound && bytes[index + 1].isASCIILetter:
                index = search.first(0x3E, from: index, to: line.upperBound) ?? index + 1
            case 0x24 where !spans.contain(index):
                guard let end = end(ofMathAt: index) else {
                    index += bytes[index..<line.upperBound].prefix { $0 == 0x24 }.count
                    continue
                }
                let inner = bytes[index..<end]
                let mark = [UInt8](repeating: 0x60, count: Self.longestRun(in: inner) + 1)
                insert(mark, at: index)
                insert(mark, at: end)
                index = end
            default: index += 1
            }
        }
        return max(index, line.upperBound)
    }

    private static func longestRun(in code: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        code.split { $0 != 0x60 }.map(\.count).max() ?? 0
    }

    private func end(ofMathAt start: Int) -> Int? {
        let dollars = search.has("$$", at: start) ? 2 : 1
        let outside = CharacterKind(before: start, in: bytes)
        guard outside != .other, start == 0 || bytes[start - 1] != 0x24 else { return nil }
        let first = start + dollars
        var index = first
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A: guard dollars == 2, goesOn(behind: index) else { return nil }
            case 0x5C: index += 1
            case 0x24:
                let run = bytes[index...].prefix { $0 == 0x24 }.count
                guard run >= dollars else { break }
                let isSpacedIn = CharacterKind(after: first, in: bytes) == .space
                let isSpacedOut = CharacterKind(before: index, in: bytes) == .space
                let behind = CharacterKind(after: index + run, in: bytes)
                return index > first && behind != .other && isSpacedIn == isSpacedOut ? index + run : nil
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether the line below goes on with the paragraph.
    private func goesOn(behind feed: Int) -> Bool {
        let end = search.lineEnd(from: feed + 1)
        guard feed + 1 < bytes.count else { return false }
        let text = bytes[(feed + 1)..<end].drop { $0 == 0x20 || $0 == 0x3E }
        return !text.isEmpty && BlockOpener.at(text.startIndex..<end, in: bytes) == nil
    }
}

/// What a character beside a mark is, as emphasis and TeX ask (CommonMark 0.29, section 6.4).
private enum CharacterKind {
    /// White space, or the start or end of the text.
    case space
    case punctuation
    case other

    init(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        var start = offset - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        self = start < 0 ? .space : Self.kind(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    init(after offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
        self =
            offset >= bytes.count
            ? .space : Self.kind(String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self))
    }

    private static func kind(_ text: String) -> Self {
        guard let scalar = text.unicodeScalars.first else { return .space }
        if scalar.properties.isWhitespace { return .space }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .punctuation
        default: return scalar.isASCII && "$+<=>^`|~".unicodeScalars.contains(scalar) ? .punctuation : .other
        }
    }
}
