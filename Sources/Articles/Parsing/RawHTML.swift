internal import Markup

/// Mends blocks of raw HTML before libxml2 reads them.
enum RawHTML {
    /// Raw HTML with the `<` of every placeholder escaped, or nil where there is none.
    static func escapingPlaceholders(
        _ literal: UnsafeBufferPointer<UInt8>, _ opened: inout OpenedElements
    ) -> [CChar]? {
        var result: [UInt8] = []
        var copied = 0
        var position = 0
        let search = ByteSearch(in: literal)
        while let start = search.first(0x3C, from: position) {
            position = start + 1
            guard let tag = HTMLTag(literal, at: start), opened.isPlaceholder(tag) else { continue }
            result += literal[copied..<start]
            result += "&lt;".utf8
            copied = start + 1
        }
        guard copied > 0 else { return nil }
        result += literal[copied...]
        return result.map { CChar(bitPattern: $0) } + [0]
    }

    /// Raw HTML with a semicolon behind each name of a character that lacks one, and U+FFFD for each number of none, as
    /// browsers have it, outside of tags; nil where nothing is to be mended.
    static func closingEntities(_ literal: UnsafeBufferPointer<UInt8>) -> [CChar]? {
        let search = ByteSearch(in: literal)
        guard var next = search.first(0x26, from: 0) else { return nil }
        var result: [UInt8] = []
        var copied = 0
        var isInTag = false
        var seen = 0
        while true {
            for byte in literal[seen..<next] where byte == 0x3C || byte == 0x3E { isInTag = byte == 0x3C }
            seen = next
            let name = literal[(next + 1)...].prefix(while: \.isASCIIAlphanumeric)
            let isWhole = name.endIndex < literal.count && literal[name.endIndex] == 0x3B
            if !isWhole, !isInTag, let length = LegacyEntity.length(of: name) {
                result += literal[copied..<(next + 1 + length)] + [0x3B]
                copied = next + 1 + length
            } else if !isInTag, let end = endOfNoCharacter(literal, next) {
                result += literal[copied..<next] + Array("\u{FFFD}".utf8)
                copied = end
            }
            guard let found = search.first(0x26, from: next + 1) else { break }
            next = found
        }
        return copied == 0 ? nil : (result + literal[copied...]).map { CChar(bitPattern: $0) } + [0]
    }

    /// The end of `&#x110000;`, `&#0;` and their like, which libxml2 drops.
    private static func endOfNoCharacter(_ literal: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let rest = literal[(start + 1)...]
        guard rest.first == 0x23 else { return nil }
        let isHex = rest.dropFirst().first.map { $0 | 0x20 } == 0x78
        let digits = rest.dropFirst(isHex ? 2 : 1).prefix {
            isHex ? $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) : $0.isASCIIDigit
        }
        guard !digits.isEmpty else { return nil }
        let value = UInt32(String(decoding: digits.drop { $0 == 0x30 }, as: UTF8.self), radix: isHex ? 16 : 10)
        // No digits are left of zero, and too many overflow.
        if let value, Unicode.Scalar(value) != nil { return nil }
        return digits.endIndex < literal.count && literal[digits.endIndex] == 0x3B
            ? digits.endIndex + 1 : digits.endIndex
    }
}

/// The elements that were opened with attributes and may be meant as placeholders without: the end tag of such a one
/// has none, and is HTML nevertheless.
struct OpenedElements {
    private var names: Set<String> = []

    mutating func isPlaceholder(_ tag: HTMLTag) -> Bool {
        guard tag.role == .placeholder else {
            if !tag.isBare, HTMLVocabulary.role(of: tag.name, isBare: true) == .placeholder { names.insert(tag.name) }
            return false
        }
        return !(tag.isEnd && names.contains(tag.name))
    }
}
