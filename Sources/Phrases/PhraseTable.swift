package import Terms

/// The phrases that `PhraseCompiler` made one automaton of. Nothing is built: the bytes are searched as they are.
package struct PhraseTable: Sendable {
    private let bytes: [UInt8]
    private let nodes: Int
    private let outputs: Int
    private let phrases: Int
    private let nodeCount: Int
    private let outputCount: Int
    private let phraseCount: Int
    private static let recordSize = 14
    private let names: [String]
    private let reasons: [Reason?]
    /// What numbers mean by themselves and at each vendor.
    package let codes: [CodeReason]

    /// A table without phrases.
    package init() { self.init(PhraseCompiler.bytes(of: []))! }

    /// Nil for bytes that are no such table.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 20 else { return nil }
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << ($1 * 8) }
        }
        self.bytes = bytes
        nodeCount = number(0, 4)
        outputCount = number(4, 4)
        phraseCount = number(8, 4)
        nodes = 20
        outputs = nodes + nodeCount * 11
        phrases = outputs + outputCount * 4
        var place = phrases + phraseCount * Self.recordSize
        guard place <= bytes.count else { return nil }
        var names: [String] = []
        for _ in 0..<number(12, 4) {
            guard place < bytes.count, place + 1 + Int(bytes[place]) <= bytes.count else { return nil }
            let end = place + 1 + Int(bytes[place])
            names.append(String(decoding: bytes[place + 1..<end], as: UTF8.self))
            place = end
        }
        self.names = names
        reasons = names.map(Reason.init)
        for record in stride(from: phrases, to: phrases + phraseCount * Self.recordSize, by: Self.recordSize) {
            guard Int(bytes[record + 1]) < names.count, Int(bytes[record + 9]) < names.count else { return nil }
        }
        let rows = number(16, 4)
        guard place + rows * 8 == bytes.count, nodeCount > 0 else { return nil }
        var codes: [CodeReason] = []
        for row in 0..<rows {
            let name = (0..<4).map { number(place + row * 8 + $0 * 2, 2) }
            guard name.allSatisfy(names.indices.contains) else { return nil }
            codes.append(
                CodeReason(
                    code: names[name[0]], vendor: name[1] == 0 ? nil : names[name[1]],
                    reason: Reason(rawValue: names[name[2]]),
                    fixBy: FixBy(rawValue: names[name[3]])))
        }
        self.codes = codes
    }

    /// The phrases that stand in a text as whole words, in the order of their ends. Those that touch an address, a host
    /// or a link are left out, unless they are one.
    package func matches(in text: PlainText) -> [PhraseMatch] {
        var found: [PhraseMatch] = []
        var open: [Int: (part: Int, start: Int, end: Int)] = [:]
        var node = 0
        let letters = text.bytes
        for (place, letter) in letters.enumerated() {
            node = step(node, letter)
            var output = field(node, 7)
            while output < outputCount {
                let record = outputs + output * 4
                let phrase = Int(bytes[record]) | Int(bytes[record + 1]) << 8
                add(phrase, part: Int(bytes[record + 2]), endingAt: place + 1, in: text, &open, &found)
                if bytes[record + 3] == 0 { break }
                output += 1
            }
        }
        return found
    }

    private func add(
        _ number: Int, part: Int, endingAt end: Int, in text: PlainText,
        _ open: inout [Int: (part: Int, start: Int, end: Int)], _ found: inout [PhraseMatch]
    ) {
        let record = phrases + number * Self.recordSize
        guard number < phraseCount, record + Self.recordSize <= bytes.count else { return }
        let parts = Int(bytes[record + 5])
        let weight = self.number(record + 6)
        var start = end - weight
        if parts > 1 {
            if part == 0 {
                if open[number]?.part ?? 0 == 0 {
                    open[number] = (0, end, end)
                } else if end - open[number]!.end > Self.gap {
                    open[number] = (0, end, end)
                }
                return
            }
            guard let before = open[number], before.part == part - 1, end - before.end < Self.gap + weight else {
                return
            }
            open[number] = (part, before.start, end)
            guard part == parts - 1 else { return }
            open[number] = nil
            start = before.start
            if text.bytes[start..<end].contains(0x0A) { return }
        }
        // A damaged table may give any weight.
        guard start >= 0, start < end, isWhole(start..<end, single: parts == 1, in: text.bytes) else { return }
        if bytes[record + 8] == 0, text.touchesName(parts == 1 ? start..<end : end - 1..<end) { return }
        found.append(
            PhraseMatch(
                range: start..<end, role: Phrase.Role(rawValue: bytes[record]) ?? .words,
                reason: reasons[Int(bytes[record + 1])],
                vendor: name(record + 2), isWeak: bytes[record + 4] == 1,
                weight: weight, fixBy: FixBy(rawValue: names[Int(bytes[record + 9])]), code: name(record + 10),
                line: self.number(record + 12) == 0 ? nil : self.number(record + 12) - 1))
    }

    private func name(_ place: Int) -> String? {
        let number = number(place)
        return number == 0 || number >= names.count ? nil : names[number]
    }

    private func number(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }

    /// How far apart the parts of a phrase may stand.
    private static let gap = 160

    private func isWhole(_ range: Range<Int>, single: Bool, in letters: [UInt8]) -> Bool {
        func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte &- 0x61 < 26 }
        if single, range.lowerBound > 0, isWord(letters[range.lowerBound]), isWord(letters[range.lowerBound - 1]) {
            return false
        }
        guard range.upperBound < letters.count, isWord(letters[range.upperBound - 1]), isWord(letters[range.upperBound])
        else { return true }
        // `mailbox` of `mailboxes`: longer phrases may go on.
        return range.count > 14
    }

    private func step(_ node: Int, _ letter: UInt8) -> Int {
        var node = node
        while true {
            var low = field(node, 1)
            var high = node + 1 < nodeCount ? min(field(node + 1, 1), nodeCount) : nodeCount
            while low < high {
                let middle = (low + high) / 2
                let other = bytes[nodes + middle * 11]
                if other == letter { return middle }
                if other < letter { low = middle + 1 } else { high = middle }
            }
            // The longest end of what was read that begins a phrase is shorter, so its node stands before.
            let shorter = field(node, 4)
            guard shorter < node else { return 0 }
            node = shorter
        }
    }

    private func field(_ node: Int, _ offset: Int) -> Int {
        let place = nodes + node * 11 + offset
        guard node < nodeCount, place + 3 <= bytes.count else { return 0 }
        return Int(bytes[place]) | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2]) << 16
    }
}

/// A phrase that stands in a text.
package struct PhraseMatch: Hashable, Sendable {
    /// In the bytes of the plain text.
    package let range: Range<Int>
    package let role: Phrase.Role
    package let reason: Reason?
    package let vendor: String?
    /// True for words that decide only where nothing else does.
    package let isWeak: Bool
    /// How many fixed bytes it has: the more, the surer.
    package let weight: Int
    package let fixBy: FixBy?
    /// Of a line that the data quotes for a code: the spelling of the code, and the number of the line.
    package let code: String?
    package let line: Int?
}

extension PlainText {
    fileprivate func touchesName(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < names.count && names[low].overlaps(range)
    }
}
