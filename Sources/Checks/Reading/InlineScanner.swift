internal import Articles

/// Reads the inline marks of one side of a pair.
///
/// It follows CommonMark for what occurs inside a sentence: escapes, code spans, autolinks, tags, inline links and
/// images, emphasis. A tag that no HTML has is a placeholder, as everywhere in Naslag.
struct InlineScanner {
    private(set) var result: InlineText
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let search: ByteSearch
    private var marks = EmphasisMarks()
    private var brackets: [Bracket] = []

    private struct Bracket {
        let offset: Int
        let isImage: Bool
        let firstMark: Int
    }

    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> InlineText {
        var scanner = InlineScanner(bytes, range)
        scanner.run()
        return scanner.result
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        result = InlineText(bytes: bytes, range: range)
        self.bytes = bytes
        end = range.upperBound
        search = ByteSearch(in: bytes)
    }

    private mutating func run() {
        var index = result.range.lowerBound
        while index < end {
            let byte = bytes[index]
            switch byte {
            case 0x61...0x7A, 0x20, 0x2C, 0x2E:
                index = byte == 0x68 ? address(at: index) : index + 1
            case 0x41...0x5A:
                result.has.insert(.upper)
                index += 1
            case 0x30...0x39:
                result.has.insert(.digit)
                index += 1
            case 0x80...:
                result.has.insert(.nonASCII)
                index += 1
            case 0x5C: index = escape(at: index)
            case 0x26: index = search.has("&lt;", at: index) ? written(at: index, "&lt;", "&gt;") : index + 1
            case 0x60: index = code(at: index)
            case 0x3C: index = angle(at: index)
            case 0x2A, 0x5F: index = mark(at: index)
            case 0x21 where index + 1 < end && bytes[index + 1] == 0x5B:
                brackets.append(Bracket(offset: index, isImage: true, firstMark: marks.count))
                index += 2
            case 0x5B:
                result.has.insert(.bracket)
                brackets.append(Bracket(offset: index, isImage: false, firstMark: marks.count))
                index += 1
            case 0x5D: index = closing(at: index)
            case 0x28, 0x29:
                result.has.insert(.parenthesis)
                index += 1
            case 0x25: index = named(at: index, closing: 0x25)
            case 0x7B: index = named(at: index, closing: 0x7D)
            case 0x24, 0x23:
                result.has.insert(.symbol)
                index += 1
            default: index += 1
            }
        }
        marks.resolve(from: 0, into: &result)
        // Nested marks are found inside out; the rest relies on the order of the text.
        if result.strong.count > 1 { result.strong.sort { $0.whole.lowerBound < $1.whole.lowerBound } }
        if result.opaque.count > 1 { result.opaque.sort { $0.lowerBound < $1.lowerBound } }
    }

    /// `https://…` up to a blank: nobody's prose. Elsewhere a plain letter.
    private mutating func address(at index: Int) -> Int {
        guard search.has("http", at: index), let colon = search.first("://", from: index + 4, to: min(index + 8, end)),
            colon <= index + 5
        else { return index + 1 }
        var stop = colon + 3
        while stop < end, bytes[stop] > 0x20, bytes[stop] < 0x80, bytes[stop] != 0x29, bytes[stop] != 0x3C,
            bytes[stop] != 0x5D, bytes[stop] != 0x2A, bytes[stop] != 0x60, bytes[stop] != 0x22
        {
            stop += 1
        }
        result.opaque.append(index..<stop)
        return stop
    }

    private mutating func code(at start: Int) -> Int {
        result.has.insert(.symbol)
        var contentStart = start
        while contentStart < end, bytes[contentStart] == 0x60 { contentStart += 1 }
        let length = contentStart - start
        var index = contentStart
        while let tick = search.first(0x60, from: index, to: end) {
            var after = tick
            while after < end, bytes[after] == 0x60 { after += 1 }
            if after - tick == length {
                result.codeSpans.append(.init(whole: start..<after, content: contentStart..<tick))
                result.opaque.append(start..<after)
                return after
            }
            index = after
        }
        return contentStart
    }

    private mutating func angle(at start: Int) -> Int {
        switch AngleText.read(bytes, from: start, to: end) {
        case .tag(let name, let isEnd, let stop):
            result.tags.append(.init(range: start..<stop, name: name, isEnd: isEnd))
            result.opaque.append(start..<stop)
            return stop
        case .placeholder(let stop):
            result.placeholders.append(start..<stop)
            return stop
        case .hidden(let stop):
            result.opaque.append(start..<stop)
            return stop
        case .none:
            return start + 1
        }
    }

    private mutating func escape(at start: Int) -> Int {
        if search.has("\\<", at: start) { return written(at: start, "\\<", ">") }
        return start + (start + 1 < end && bytes[start + 1].isASCIIPunctuation ? 2 : 1)
    }

    /// A placeholder whose signs are written so that no HTML comes of them: `\<tenantid\>`, `&lt;tenantid&gt;`.
    private mutating func written(at start: Int, _ opening: StaticString, _ closing: StaticString) -> Int {
        let name = start + opening.utf8CodeUnitCount
        guard let close = search.first(closing, from: name, to: min(end, name + AngleText.placeholderLimit)),
            name < close, bytes[name].isASCIILetter || bytes[name] >= 0x80,
            search.first(0x3C, from: name, to: close) == nil, search.first(0x0A, from: name, to: close) == nil
        else { return name }
        let stop = close + closing.utf8CodeUnitCount
        result.placeholders.append(start..<stop)
        return stop
    }

    /// A placeholder of software: `{0}`, `{IncidentId}`, `%appdata%`.
    private mutating func named(at start: Int, closing: UInt8) -> Int {
        var stop = start + 1
        while stop < end, bytes[stop].isASCIIAlphanumeric || bytes[stop] == 0x5F { stop += 1 }
        guard stop < end, bytes[stop] == closing, stop > start + 1 else { return start + 1 }
        // `5 % of 10 %`, and `100%25%`: a percent sign after a digit is a percentage.
        if closing == 0x25, start > result.range.lowerBound, bytes[start - 1].isASCIIDigit { return start + 1 }
        result.placeholders.append(start..<(stop + 1))
        return stop + 1
    }

    private mutating func mark(at start: Int) -> Int {
        if bytes[start] == 0x5F { result.has.insert(.symbol) }
        var stop = start + 1
        while stop < end, bytes[stop] == bytes[start] { stop += 1 }
        marks.append(start..<stop, in: bytes, limit: result.range)
        return stop
    }

    private mutating func closing(at index: Int) -> Int {
        guard let bracket = brackets.popLast() else { return index + 1 }
        guard let tail = LinkTail.read(bytes, from: index + 1, to: end) else { return index + 1 }
        let textStart = bracket.offset + (bracket.isImage ? 2 : 1)
        let link = InlineText.LinkSpan(
            whole: bracket.offset..<tail.end, text: textStart..<index, destination: tail.destination)
        if bracket.isImage { result.images.append(link) } else { result.links.append(link) }
        result.opaque.append((index + 1)..<tail.end)
        marks.resolve(from: bracket.firstMark, into: &result)
        return tail.end
    }
}

extension UInt8 {
    /// What a backslash may stand before (CommonMark, section 2.4).
    var isASCIIPunctuation: Bool {
        (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
            || (0x7B...0x7E).contains(self)
    }
}
