/// One way to damage an article, as disks, merges, translators' tools and attackers do.
enum Mutation: CaseIterable {
    case flipBytes, cutLine, doubleLine, breakMarker, nestBlocks, damageFrontMatter, cutSpan, truncate, splice
    case hostileWord

    /// - Returns: the damaged article, never larger than four times the article and some.
    func applied(to article: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = article
        switch self {
        case .flipBytes:
            for _ in 0..<(1 + random.pick(8)) where !bytes.isEmpty {
                // Mostly ASCII, so that the file is still text and gets past the first check.
                let byte = UInt8(random.pick(random.pick(4) == 0 ? 256 : 127))
                bytes[random.pick(bytes.count)] = byte
            }
        case .cutLine: bytes.removeSubrange(random.line(of: bytes))
        case .doubleLine:
            let line = random.line(of: bytes)
            bytes.insert(contentsOf: bytes[line], at: random.line(of: bytes).lowerBound)
        case .breakMarker:
            let marks = bytes.indices.filter { "`*_[]()<>|:#\"-".utf8.contains(bytes[$0]) }
            for _ in 0..<4 where !marks.isEmpty {
                bytes[marks[random.pick(marks.count)]] = Array("`*_[]()<>|:#\" ".utf8)[random.pick(14)]
            }
        case .nestBlocks:
            let line = random.line(of: bytes)
            let opener = ["> ", "- ", "1. ", "<div>", "<details><summary>", "| ", ":::row:::\n", "> [!NOTE]\n> "]
            let mark = opener[random.pick(opener.count)]
            bytes.insert(contentsOf: String(repeating: mark, count: 1 + random.pick(40)).utf8, at: line.lowerBound)
        case .damageFrontMatter:
            let end = min(bytes.count, 400)
            let texts = ["\n---\n", ": ", "&a ", "*a", "\t", "[", "\"", "title: |\n", "\u{FEFF}", "!!binary ", "- "]
            if end > 0 { bytes.insert(contentsOf: texts[random.pick(texts.count)].utf8, at: random.pick(end)) }
        case .cutSpan:
            let spans = bytes.indices.filter { bytes[$0] == 0x3C }
            guard !spans.isEmpty else { return bytes }
            let start = spans[random.pick(spans.count)]
            bytes.removeSubrange(start..<min(bytes.count, start + 1 + random.pick(60)))
        case .truncate: bytes.removeLast(random.pick(bytes.count + 1))
        case .splice:
            let start = random.pick(bytes.count + 1)
            let part = bytes[start..<min(bytes.count, start + random.pick(2_000))]
            bytes.insert(contentsOf: part, at: random.pick(bytes.count + 1))
        case .hostileWord:
            bytes.insert(
                contentsOf: Self.words[random.pick(Self.words.count)].utf8, at: random.pick(bytes.count + 1))
        }
        return bytes
    }

    private static let words = [
        "<script>alert(1)</script>", "<ol start=\"9223372036854775807\"><li>a<li>b</ol>", "<!--", "]]>",
        "<svg><style>", "\u{0}", "\u{202E}", "[!INCLUDE [x](../../../etc/passwd)]", "[a](javascript:alert(1))",
        "<table><td colspan=99999>", "</span></span>", "<a name=\"search\"></a>", "```", "<plaintext>",
        "&#0;&#x110000;", "\n.so /etc/passwd\n", "![[]()", "5.7.99999999999999999999", "<h2 id=\"a b\">",
        "{{{article}}}", "\u{E000}<0>\u{E001}",
    ]
}

/// The same chances for a seed, on every machine: SplitMix64.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func pick(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// A line of the text with its line feed, where it is not the last.
    mutating func line(of bytes: [UInt8]) -> Range<Int> {
        guard !bytes.isEmpty else { return 0..<0 }
        let place = pick(bytes.count)
        let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start..<(bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count)
    }
}
