/// Reads front matter that is simple lines alone, as nearly all of it is; the rest is for a YAML parser.
///
/// ```
/// title: Een titel
/// ms.custom:
/// - "9002542"
/// ms.lasthandoff: 04/15/2021
/// ```
/// A line is taken only where YAML 1.1 can mean one thing by it: a key of ASCII letters, digits, `.`, `_` and `-` at
/// the start of the line, and a value that ends on it and has neither an escape nor an indicator. To compose nodes
/// for such lines takes longer than the whole parse of a short article.
struct SimpleFrontMatter {
    private static let longestKey = 64
    /// Each key is compared with all before it.
    private static let mostKeys = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private var frontMatter = FrontMatter()
    private var keys: [Range<Int>] = []
    /// Whether the line before can be followed by an item of a list: a key without value, or another item.
    private var mayHaveItems = false

    /// - Parameter range: where the YAML stands; the line `---` that ends it stands behind.
    /// - Returns: what a YAML parser would read; nil for all that one must look at, faults among it.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> FrontMatter? {
        guard isPlainText(bytes, range) else { return nil }
        var reader = SimpleFrontMatter(bytes: bytes)
        let search = ByteSearch(in: bytes)
        var line = range.lowerBound
        while line < range.upperBound {
            let end = search.lineEnd(from: line)
            guard reader.take(line..<end) else { return nil }
            line = end + 1
        }
        // YAML without a key is no mapping, which is a fault to report.
        return reader.keys.isEmpty ? nil : reader.frontMatter
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        keys.reserveCapacity(32)
    }

    /// Without control characters, tabs, and the characters that YAML takes for line breaks or refuses: U+0080 to
    /// U+009F, U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF.
    private static func isPlainText(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        // Every one of these has two bytes behind its first, as a line '---' follows.
        for index in range {
            switch bytes[index] {
            case 0x0A: continue
            case 0..<0x20, 0x7F: return false
            case 0xC2: if bytes[index + 1] < 0xA0 { return false }
            case 0xE2: if bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return false }
            case 0xEF:
                if bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return false }
                if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return false }
            default: continue
            }
        }
        return true
    }

    private mutating func take(_ whole: Range<Int>) -> Bool {
        let line = trimmed(whole)
        if line.isEmpty { return true }
        if bytes[line.lowerBound] == UInt8(ascii: "-") {
            guard mayHaveItems, line.lowerBound == whole.lowerBound else { return false }
            return value(line.lowerBound + 1..<line.upperBound) != nil
        }
        let key = whole.lowerBound..<endOfKey(whole)
        guard !key.isEmpty, key.count <= Self.longestKey, key.upperBound < line.upperBound,
            bytes[key.upperBound] == UInt8(ascii: ":"), isNew(key),
            let value = value(key.upperBound + 1..<line.upperBound)
        else { return false }
        keys.append(key)
        mayHaveItems = value.isEmpty && line.upperBound == key.upperBound + 1
        if !value.isEmpty, let known = FrontMatter.Key(bytes[key]) {
            frontMatter.set(known, to: String(decoding: bytes[value], as: UTF8.self))
        }
        return true
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let start = range.first { bytes[$0] != UInt8(ascii: " ") } ?? range.upperBound
        var end = range.upperBound
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return start..<end
    }

    /// A key begins with a letter: no indicator, and no mark of a document's start or end.
    private func endOfKey(_ line: Range<Int>) -> Int {
        guard let first = line.first, bytes[first].isASCIIAlphanumeric, !bytes[first].isASCIIDigit else {
            return line.lowerBound
        }
        return line.first { index in
            let byte = bytes[index]
            return !byte.isASCIIAlphanumeric && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "_")
                && byte != UInt8(ascii: "-")
        } ?? line.upperBound
    }

    private func isNew(_ key: Range<Int>) -> Bool {
        keys.count < Self.mostKeys
            && !keys.contains { $0.count == key.count && bytes[$0].elementsEqual(bytes[key]) }
    }

    /// What stands behind the colon of a key or the hyphen of an item, without its quotes; nil if it is not simple.
    private func value(_ behind: Range<Int>) -> Range<Int>? {
        let text = trimmed(behind)
        guard let first = text.first else { return text }
        guard first > behind.lowerBound else { return nil }
        switch bytes[first] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(text)
        case let byte where byte.isASCIIAlphanumeric || byte >= 0x80: return isPlain(text) ? text : nil
        default: return nil
        }
    }

    /// The quote stands at both ends and nowhere else, and nothing is escaped.
    private func quoted(_ text: Range<Int>) -> Range<Int>? {
        let quote = bytes[text.lowerBound]
        guard text.count > 1, bytes[text.upperBound - 1] == quote else { return nil }
        let inner = text.lowerBound + 1..<text.upperBound - 1
        return bytes[inner].allSatisfy { $0 != quote && $0 != UInt8(ascii: "\\") } ? inner : nil
    }

    /// Neither a colon that could end a key nor a hash that could begin a comment.
    private func isPlain(_ text: Range<Int>) -> Bool {
        text.allSatisfy { index in
            switch bytes[index] {
            case UInt8(ascii: ":"): index + 1 < text.upperBound && bytes[index + 1] != UInt8(ascii: " ")
            case UInt8(ascii: "#"): bytes[index - 1] != UInt8(ascii: " ")
            default: true
            }
        }
    }
}
