@testable import Articles

/// The words that a reader of an article must find on its page, read from the Markdown as it is written and by nothing
/// of Naslag's parsers: marks are passed over by their looks alone.
///
/// What no browser shows is no word: tags of HTML, comments, scripts, addresses of links, definitions, the names of
/// DocFX constructs, the numbers of list items.
struct WrittenWords {
    private let bytes: [UInt8]
    private var text: [UInt8] = []
    private var index = 0
    /// Only marks of quotes and lists were read on this line so far.
    private var isAtLineStart = true

    /// - Parameter markdown: without front matter; one language or both.
    static func of(_ markdown: [UInt8]) -> [String] {
        var prose: [UInt8] = []
        var text: [UInt8] = []
        var fence = FenceTracker()
        var isFenced = false
        func flush() {
            var reader = WrittenWords(bytes: prose)
            reader.read()
            text += reader.text + [0x20]
            prose = []
        }
        for line in markdown.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isCode = line.withUnsafeBufferPointer { fence.isCode($0[...]) }
            if !isCode {
                prose += line + [0x0A]
            } else {
                if !isFenced { flush() }
                let marks = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E || $0 == 0x2D || $0 == 0x2A }
                let isMark = marks.starts(with: "```".utf8) || marks.starts(with: "~~~".utf8) || !isFenced
                // A translators' tool wrote quotes so; in code too, they are quotes again.
                text += (isMark ? [] : Array(String(decoding: line, as: UTF8.self).replacing("&quot;", with: " ").utf8))
                text.append(0x20)
            }
            isFenced = isCode
        }
        flush()
        return TextTokens.of(String(decoding: text, as: UTF8.self))
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read() {
        while index < bytes.count {
            let byte = bytes[index]
            if isAtLineStart, byte != 0x3C, !Self.isMargin(byte) {
                if readStart() { continue }
                isAtLineStart = false
            }
            switch byte {
            case 0x0A:
                isAtLineStart = true
                put(0x20)
            case 0x5C
            where index + 1 < bytes.count && bytes[index + 1] > 0x20 && bytes[index + 1] < 0x7F
                && !bytes[index + 1].isASCIIAlphanumeric:
                index += 1
                // A hard break before the end tag of a pair, which the two languages share a line with.
                if !has("</span>"), !has("<span "), !has("](") { put(0x20) }
            case 0x60: readCode()
            case 0x3C: readTag()
            case 0x26: readEntity()
            case 0x5D: readTarget()
            case 0x5B: readMark()
            case 0x3A: readColons()
            case 0x40: readReference()
            default: put(byte)
            }
        }
    }

    private mutating func put(_ byte: UInt8) {
        text.append(byte)
        index += 1
    }

    private mutating func skip(to end: Int) {
        text.append(0x20)
        index = max(end, index + 1)
    }

    /// Passes over what becomes a name that Naslag finds elsewhere, and over letters that are written to it: `[!…]s`.
    private mutating func skip(toWord end: Int) {
        skip(to: end)
        while index < bytes.count, bytes[index].isASCIIAlphanumeric || bytes[index] >= 0x80 { index += 1 }
    }

    private static func isMargin(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x3E || byte == 0x2D || byte == 0x2A || byte == 0x2B || byte == 0x0A
    }

    /// A uid, which the title of its article takes the place of: `@a.b`, `@"a b"`; not the `@` of an address.
    private mutating func readReference() {
        let isWord = index > 0 && (bytes[index - 1].isASCIIAlphanumeric || bytes[index - 1] >= 0x80)
        guard !isWord, index + 1 < bytes.count else { return put(0x20) }
        if bytes[index + 1] == 0x22 {
            return skip(to: min(end(of: 0x22, from: index + 2) + 1, end(of: 0x0A, from: index)))
        }
        var end = index + 1
        while end < bytes.count, bytes[end].isASCIIAlphanumeric || ".-_:#*".utf8.contains(bytes[end]) { end += 1 }
        skip(to: end)
    }

    /// The number of a list item, or a definition of a link, which takes its line.
    private mutating func readStart() -> Bool {
        let line = index..<end(of: 0x0A, from: index)
        let digits = bytes[line].prefix { $0.isASCIIDigit }.count
        if digits > 0, digits <= 9, index + digits < line.upperBound, [0x2E, 0x29].contains(bytes[index + digits]) {
            skip(to: index + digits + 1)
            return true
        }
        guard bytes[index] == 0x5B, let close = bytes[line].firstIndex(of: 0x5D), close + 1 < line.upperBound,
            bytes[close + 1] == 0x3A, close > index + 1
        else { return false }
        skip(to: line.upperBound)
        return true
    }

    private func end(of byte: UInt8, from start: Int) -> Int {
        bytes[start...].firstIndex(of: byte) ?? bytes.count
    }

    /// Where the paragraph ends.
    private func paragraphEnd() -> Int { find("\n\n", from: index) ?? bytes.count }

    private func find(_ needle: String, from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { ByteSearch(in: $0).first(Array(needle.utf8), from: start) }
    }

    private mutating func readCode() {
        let length = bytes[index...].prefix { $0 == 0x60 }.count
        var candidate = index + length
        let limit = paragraphEnd()
        while candidate < limit {
            guard bytes[candidate] == 0x60 else {
                candidate += 1
                continue
            }
            let run = bytes[candidate...].prefix { $0 == 0x60 }.count
            if run == length {
                text += [0x20] + bytes[(index + length)..<candidate] + [0x20]
                index = candidate + run
                return
            }
            candidate += run
        }
        skip(to: index + length)
    }

    private mutating func readTag() {
        if has("<!--") { return skip(to: find("-->", from: index).map { $0 + 3 } ?? bytes.count) }
        if has("<xref:") { return skip(toWord: end(of: 0x3E, from: index) + 1) }
        if has("<span data-") { return skip(to: end(of: 0x3E, from: index) + 1) }
        let tag = bytes.withUnsafeBufferPointer { HTMLTag($0, at: index) }
        let isEnd = tag.map { $0.isEnd && HTMLVocabulary.role(of: $0.name, isBare: false) != .placeholder } ?? false
        guard let tag, tag.isKnown || isEnd,
            let close = closing(from: index), close < paragraphEnd()
        else { return put(0x3C) }
        if !tag.isEnd, ["script", "style", "svg"].contains(tag.name), let end = find("</\(tag.name)", from: index) {
            return skip(to: end)
        }
        skip(to: close + 1)
    }

    /// The `>` of a tag, quotes passed over.
    private func closing(from start: Int) -> Int? {
        var quote: UInt8?
        for position in start..<bytes.count {
            let byte = bytes[position]
            if quote == byte {
                quote = nil
            } else if quote == nil {
                if byte == 0x3E { return position }
                if byte == 0x22 || byte == 0x27 { quote = byte }
            }
        }
        return bytes[start...].firstIndex(of: 0x3E)
    }

    private func has(_ prefix: String) -> Bool { bytes[index...].starts(with: prefix.utf8) }

    private mutating func readEntity() {
        let name = bytes[(index + 1)...].prefix { $0.isASCIIAlphanumeric || $0 == 0x23 }
        // Without a semicolon, HTML has a character by it, and Markdown its letters.
        guard !name.isEmpty, name.endIndex < bytes.count, bytes[name.endIndex] == 0x3B else {
            return skip(to: name.endIndex)
        }
        if ["nbsp", "amp", "lt", "gt", "quot", "39"].contains(String(decoding: name, as: UTF8.self)) {
            return skip(to: name.endIndex + 1)
        }
        text += Words.of(html: Array("<p>x&".utf8) + name + Array(";x</p>".utf8)).joined(separator: " ").utf8
            .dropFirst()
            .dropLast()
        index = name.endIndex + 1
    }

    /// `](address)` and `][label]`.
    private mutating func readTarget() {
        guard index + 1 < bytes.count, bytes[index + 1] == 0x28 || bytes[index + 1] == 0x5B else { return put(0x5D) }
        let (open, close): (UInt8, UInt8) = bytes[index + 1] == 0x28 ? (0x28, 0x29) : (0x5B, 0x5D)
        var depth = 0
        for position in (index + 1)..<paragraphEnd() {
            if bytes[position] == open { depth += 1 }
            if bytes[position] == close { depth -= 1 }
            if depth == 0 { return skip(to: position + 1) }
        }
        put(0x5D)
    }

    /// `[!NOTE]`, `[!div class="x"]`, `[!INCLUDE [a](b)]`.
    private mutating func readMark() {
        guard has("[!") else { return put(0x5B) }
        let name = String(
            decoding: bytes[(index + 2)...].prefix { $0.isASCIILetter }.map(\.asciiLowercased), as: UTF8.self)
        switch name {
        case "note", "tip", "important", "warning", "caution", "div", "video":
            skip(to: end(of: 0x5D, from: index) + 1)
        case "include", "code", "notebook":
            guard let close = find(")", from: index) else { return put(0x5B) }
            skip(toWord: bytes.indices.contains(close + 1) && bytes[close + 1] == 0x5D ? close + 2 : close + 1)
        default: put(0x5B)
        }
    }

    /// `:::image source="a.png":::`, and `:warning:`.
    private mutating func readColons() {
        let line = end(of: 0x0A, from: index)
        if has(":::") {
            let construct = bytes.withUnsafeBufferPointer { TripleColon($0, at: index, to: line) }
            guard let construct, construct.isKnown else { return skip(to: index + 3) }
            return skip(to: construct.end)
        }
        if let close = bytes[(index + 1)..<line].firstIndex(of: 0x3A), close > index + 1 {
            let name = String(decoding: bytes[index...close], as: UTF8.self)
            if Emoji.replaced(in: name) != name { return skip(to: close + 1) }
        }
        put(0x3A)
    }
}
