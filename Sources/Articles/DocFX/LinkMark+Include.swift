extension LinkMark {
    /// All includes of a text, with where they stand.
    static func includes(in bytes: UnsafeBufferPointer<UInt8>) -> [(mark: LinkMark, range: Range<Int>)] {
        let search = ByteSearch(in: bytes)
        var found: [(mark: LinkMark, range: Range<Int>)] = []
        var position = 0
        while let start = search.first("[!", from: position) {
            position = start + 2
            guard let (mark, end) = include(in: bytes, at: start) else { continue }
            found.append((mark, start..<end))
            position = end
        }
        return found
    }

    /// Reads the include at `[!`: `[!INCLUDE [title](path "name")]`, also with `+` or `-` behind the word.
    ///
    /// - Returns: the mark and where it ends; nil where there is none, or where a backslash stands before it.
    static func include(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (mark: LinkMark, end: Int)? {
        var escapes = start
        while escapes > 0, bytes[escapes - 1] == 0x5C { escapes -= 1 }
        guard (start - escapes) % 2 == 0 else { return nil }
        var cursor = IncludeCursor(bytes: bytes, index: start + 2)
        guard cursor.takeWord() else { return nil }
        let isInline = cursor.take(0x2D)
        if !isInline { _ = cursor.take(0x2B) }
        cursor.skipSpace()
        guard cursor.take(0x5B), let title = cursor.bracketed(open: 0x5B, close: 0x5D), cursor.take(0x28),
            let address = cursor.bracketed(open: 0x28, close: 0x29)
        else { return nil }
        guard cursor.take(0x5D) else { return nil }
        let mark = LinkMark(
            kind: isInline ? .inlineInclude : .include, path: path(of: bytes[address]),
            title: String(decoding: bytes[title], as: UTF8.self),
            written: String(decoding: bytes[start..<cursor.index], as: UTF8.self))
        return (mark, cursor.index)
    }

    /// `<a b.md> "title"` is `a b.md`: without the title, and without the backslash before a mark.
    private static func path(of address: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        var rest = address.drop(while: \.isASCIIWhitespace)
        let isQuoted = rest.first == 0x3C
        if isQuoted { rest.removeFirst() }
        var path: [UInt8] = []
        while let byte = rest.popFirst() {
            if isQuoted ? byte == 0x3E : byte.isASCIIWhitespace { break }
            let isEscape = byte == 0x5C && rest.first.map { $0 > 0x20 && $0 < 0x7F && !$0.isASCIIAlphanumeric } ?? false
            path.append(isEscape ? rest.removeFirst() : byte)
        }
        return String(decoding: path, as: UTF8.self)
    }
}

/// A place in a text, and the parts of an include that can be read from there.
private struct IncludeCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    var index: Int

    /// Longer titles and addresses are none.
    private static let longest = 2_048

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    mutating func takeWord() -> Bool {
        let word: StaticString = "include"
        let end = index + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for (offset, position) in (index..<end).enumerated() {
            guard bytes[position].asciiLowercased == word.utf8Start[offset] else { return false }
        }
        index = end
        return true
    }

    mutating func skipSpace() {
        while index < bytes.count, bytes[index].isASCIIWhitespace { index += 1 }
    }

    /// What stands up to the bracket that closes, brackets in it in pairs; no blank line stands in it, nor another mark.
    mutating func bracketed(open: UInt8, close: UInt8) -> Range<Int>? {
        let start = index
        var depth = 1
        while index < min(bytes.count, start + Self.longest) {
            switch bytes[index] {
            case 0x5C: index += 1
            case open: depth += 1
            case close: depth -= 1
            case 0x21 where index > start && bytes[index - 1] == 0x5B: return nil
            case 0x0A where index + 1 < bytes.count && bytes[index + 1] == 0x0A: return nil
            default: break
            }
            index += 1
            if depth == 0 { return start..<(index - 1) }
        }
        return nil
    }
}
