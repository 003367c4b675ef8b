/// Text in the form in which words of servers are looked for: lower case, one space between words, plain quotes, and
/// the numbers left out that each line of a reply begins with.
///
///     550-5.7.1 Our system⏎550-5.7.1  has “detected”   →   550-5.7.1 our system has "detected"
package struct PlainText: Sendable {
    /// The plain form, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// For each byte the place in the source that it came from.
    package private(set) var origins: [Int32] = []
    /// Addresses, host names and links: words in them are no evidence.
    package private(set) var names: [Range<Int>] = []
    /// The text as it was given, in UTF-8.
    package let source: [UInt8]

    /// A blank line becomes a line feed, which no phrase spans; other line ends become spaces.
    package init(_ text: String) {
        source = Array(text.utf8)
        bytes.reserveCapacity(source.count)
        origins.reserveCapacity(source.count)
        var reader = Reader(source: source)
        reader.read(into: &bytes, &origins)
        names = NameFinder.ranges(in: bytes, of: self)
    }

    /// The byte of the source at a place of the plain text.
    func original(_ index: Int) -> UInt8 { source[Int(origins[index])] }

    /// The range of the source for a range of the plain text.
    package func source(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        let end = range.upperBound < origins.count ? Int(origins[range.upperBound]) : source.count
        return Int(origins[range.lowerBound])..<max(end, Int(origins[range.lowerBound]))
    }

    /// The words of the source at a range of the plain text, as they were written.
    package func text(_ range: Range<Int>) -> String { String(decoding: source[source(of: range)], as: UTF8.self) }

    private struct Reader {
        let source: [UInt8]
        var index = 0

        mutating func read(into bytes: inout [UInt8], _ origins: inout [Int32]) {
            var space = false
            var lineEnds = 0
            var reply: ArraySlice<UInt8> = []
            var start = true  // of a word
            func put(_ byte: UInt8, _ origin: Int) {
                bytes.append(byte)
                origins.append(Int32(origin))
            }
            while index < source.count {
                let place = index
                let blank = Self.blank(source, index)
                if blank > 0 {
                    if source[index] == 0x0A { lineEnds += 1 }
                    index += blank
                    space = true
                    start = true
                    continue
                }
                if lineEnds > 1 { reply = [] }
                if start, let length = Self.continuation(source, index, of: &reply) {
                    index += length
                    continue
                }
                if space, !bytes.isEmpty { put(lineEnds > 1 ? 0x0A : 0x20, place) }
                space = false
                lineEnds = 0
                start = false
                index += Self.character(source, place) { put($0, place) }
            }
        }

        private static func blank(_ source: [UInt8], _ index: Int) -> Int {
            switch source[index] {
            case 0x20, 0x09, 0x0A, 0x0D: return 1
            case 0xC2: return index + 1 < source.count && source[index + 1] == 0xA0 ? 2 : 0
            case 0xE2:
                guard index + 2 < source.count, source[index + 1] == 0x80 else { return 0 }
                return source[index + 2] == 0xAF || source[index + 2] <= 0x8A ? 3 : 0
            case 0xE3:
                return index + 2 < source.count && source[index + 1] == 0x80 && source[index + 2] == 0x80 ? 3 : 0
            default: return 0
            }
        }

        /// The length of the reply code that repeats on a further line of a reply: `550-5.7.1` or the last `550 5.7.1`
        /// behind another of its kind.
        private static func continuation(_ source: [UInt8], _ index: Int, of reply: inout ArraySlice<UInt8>) -> Int? {
            guard index + 3 < source.count, source[index] >= 0x32, source[index] <= 0x35 else { return nil }
            let digits = source[index..<index + 3]
            guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            let mark = source[index + 3]
            let isOpen = mark == UInt8(ascii: "-")
            guard isOpen || mark == 0x20 else { return nil }
            let known = reply.elementsEqual(digits)
            if isOpen { reply = digits }
            guard known else { return nil }
            if !isOpen { reply = [] }
            var end = index + 4
            let code = source[end...].prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
            if code.count >= 5, code.contains(UInt8(ascii: ".")) { end = code.endIndex }
            return end - index
        }

        /// Writes one character in its plain form and gives its length in the source.
        private static func character(_ source: [UInt8], _ index: Int, _ put: (UInt8) -> Void) -> Int {
            let byte = source[index]
            if byte < 0x80 {
                put(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                return 1
            }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let end = min(index + length, source.count)
            for scalar in String(decoding: source[index..<end], as: UTF8.self).unicodeScalars {
                switch scalar.value {
                case 0x2018, 0x2019: put(UInt8(ascii: "'"))
                case 0x201C...0x201E, 0xAB, 0xBB: put(UInt8(ascii: "\""))
                case 0x2010...0x2013: put(UInt8(ascii: "-"))
                case 0xFF1A: put(UInt8(ascii: ":"))
                case 0xFF0C: put(UInt8(ascii: ","))
                case 0x2026: for _ in 0..<3 { put(UInt8(ascii: ".")) }
                case 0x200E, 0x200F: break
                default: for unit in String(scalar).lowercased().utf8 { put(unit) }
                }
            }
            return end - index
        }
    }
}
