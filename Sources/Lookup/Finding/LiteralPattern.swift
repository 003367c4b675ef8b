internal import Codes

/// A line that a server says, with what varies in it left open.
///
///     Access denied, sending domain [$SenderDomain] does not pass DMARC   two fixed parts
///     … -> <remote reply>, $range, <ip>                                   these vary
struct LiteralPattern {
    /// The parts that are always there, in their order.
    let parts: [[UInt8]]
    /// How many bytes of them there are: the more, the surer a match.
    let weight: Int
    private let words: Set<[UInt8]>

    init(_ literal: String) {
        var rest = PlainWords.of(Self.withoutCode(literal))[...]
        var parts: [[UInt8]] = []
        var part: [UInt8] = []
        while let byte = rest.first {
            let length = Self.variable(rest)
            if length > 0 {
                parts.append(part)
                part = []
                rest = rest.dropFirst(length)
            } else {
                part.append(byte)
                rest = rest.dropFirst()
            }
        }
        self.parts = (parts + [part]).map(Self.trimmed).filter { $0.count > 1 }
        weight = self.parts.reduce(0) { $0 + $1.count }
        words = Set(self.parts.flatMap(Self.words))
    }

    /// True when all parts stand in the text, one after the other.
    func matches(_ text: [UInt8]) -> Bool {
        guard weight > 0 else { return false }
        var start = 0
        for part in parts {
            guard let place = text.place(of: part[...], from: start) else { return false }
            start = place + part.count
        }
        return true
    }

    /// The share of the words that stand in the text, for one that differs in a number or a word.
    func likeness(_ text: [UInt8]) -> Double {
        guard !words.isEmpty else { return 0 }
        return Double(words.intersection(Self.words(text)).count) / Double(words.count)
    }

    private static func words(_ text: [UInt8]) -> [[UInt8]] {
        text.split { !PlainWords.isWord($0) }.filter { $0.count > 2 }.map(Array.init)
    }

    /// `550 5.7.705 Access denied` and `550-5.7.705 …` without what the code says already.
    private static func withoutCode(_ literal: String) -> String {
        let bytes = Array(literal.utf8)
        guard let first = CodeScanner().scan(literal, as: .literal).first, first.start < 4 else { return literal }
        return String(decoding: bytes[first.range.upperBound...], as: UTF8.self)
    }

    /// How long the variable piece is that the text begins with; 0 for none.
    private static func variable(_ text: ArraySlice<UInt8>) -> Int {
        switch text.first {
        case UInt8(ascii: "."): return text.starts(with: "...".utf8) ? 3 : 0
        case 0xE2: return text.starts(with: "…".utf8) ? 3 : 0
        case UInt8(ascii: "<"):
            guard let end = text.prefix(40).firstIndex(of: UInt8(ascii: ">")) else { return 0 }
            return end - text.startIndex + 1
        case UInt8(ascii: "%"): return Self.placeholder(text)
        case UInt8(ascii: "{"):
            // `{0}`, `{name}`
            let name = text.dropFirst().prefix(while: PlainWords.isWord)
            let end = text.startIndex + 1 + name.count
            return !name.isEmpty && end < text.endIndex && text[end] == UInt8(ascii: "}") ? name.count + 2 : 0
        case UInt8(ascii: "$"):
            let name = text.dropFirst().prefix(while: PlainWords.isWord)
            return name.isEmpty ? 0 : name.count + 1
        default: return 0
        }
    }

    /// What a program fills in: `%.*ls`, `%d`, `%S_MSG` (printf, SQL Server) and `%1`, `%2!s!` (FormatMessage).
    private static func placeholder(_ text: ArraySlice<UInt8>) -> Int {
        var rest = text.dropFirst()
        if let digit = rest.first, digit &- 0x30 < 10 {
            let digits = rest.prefix { $0 &- 0x30 < 10 }
            rest = rest.dropFirst(digits.count)
            if rest.first == UInt8(ascii: "!"), let end = rest.dropFirst().prefix(12).firstIndex(of: UInt8(ascii: "!"))
            {
                return end - text.startIndex + 1
            }
            if digits.count <= 2, rest.first.map({ !PlainWords.isWord($0) || $0 >= 0x80 }) ?? true {
                return digits.count + 1
            }
            rest = text.dropFirst()
        }
        // Markdown escapes the star of `%.*ls`.
        rest = rest.drop { "-+#0123456789.*\\".utf8.contains($0) }
        if rest.starts(with: "s_".utf8) {
            return text.count - rest.count + 2 + rest.dropFirst(2).prefix(while: PlainWords.isWord).count
        }
        let size = rest.prefix { "hlqwi".utf8.contains($0) || $0 &- 0x30 < 10 }.count
        let kind = rest.dropFirst(size).first
        if let kind, "diouxcspfeg".utf8.contains(kind) {
            let length = text.count - rest.count + size + 1
            let next = text.dropFirst(length).first
            if next.map({ !PlainWords.isWord($0) || $0 >= 0x80 }) ?? true { return length }
        }
        // `%i`, `%ld` whose letters were taken for a size.
        if size > 0, rest.dropFirst(size).first.map({ !PlainWords.isWord($0) }) ?? true {
            return text.count - rest.count + size
        }
        return 0
    }

    private static func trimmed(_ part: [UInt8]) -> [UInt8] {
        let marks = Set(" .,;:[]()".utf8)
        return Array(part.drop(while: marks.contains).reversed().drop(while: marks.contains).reversed())
    }
}
