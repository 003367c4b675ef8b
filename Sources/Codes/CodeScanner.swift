/// Finds the codes of all schemes in UTF-8 text, in one pass and in linear time.
///
///     scan("550-5.7.705 Access denied")      →  5.7.705, reply 550, certain
///     scan("Fout 5.7.7 xx in Exchange")      →  5.7.7xx, likely
///     scan("codes 5.7.700 through 5.7.749")  →  5.7.700-749, likely
///     scan("error AADSTS50020, 0x80072EFD")  →  AADSTS50020, 0x80072EFD, certain
///     scan("Compiler Error C2065")           →  C2065, likely
///     scan("PowerShell 5.1.2, 192.5.7.1")    →  nothing
///
/// A bare `X.Y.Z` in prose counts (is at least `likely`) when one of these holds:
///  - a reply code or `#` stands right before it;
///  - a word for error, code, status or report stands within 48 bytes before or 24 bytes after it on its line, and
///    right before it if its detail is one of the small ones that are not registered (`error 5.7.64`);
///  - its detail has three digits and its class is 4 or 5 (`5.7.705`), or it is a family or range of those;
///  - the text is a literal, which the caller says;
///  - it continues a list whose last member counts (`5.7.1, 5.7.2 and 5.7.3`).
/// It never counts after a word such as version, section or TLS, as part of a longer number, name, path or host, or
/// with leading zeros. Reply codes count only before an enhanced code (as its `reply`), at the start of a literal, or
/// after such a word (`SMTP error 550`, `SMTP 421`).
package struct CodeScanner: Sendable {
    package let patterns: [CodePattern]

    /// `patterns` are the schemes of the user's own, from `naslag.yml`.
    package init(patterns: [CodePattern] = []) {
        self.patterns = patterns
    }

    /// The matches in the order of the text, none inside another.
    package func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, as kind: ScannedText = .prose, minimum: CodeMatch.Confidence = .likely
    ) -> [CodeMatch] {
        var pass = ScanPass(text: ByteText(bytes: bytes), kind: kind)
        pass.run()
        var matches = pass.matches.filter { $0.confidence >= minimum }
        for pattern in patterns {
            let own = pattern.matches(in: bytes)
            guard !own.isEmpty else { continue }
            // The user's own scheme wins over a built-in reading of the same characters.
            matches.removeAll { match in own.contains { $0.range.overlaps(match.range) } }
            matches = (matches + own).sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
        return matches
    }

    /// The same for a string; ranges are byte offsets in its UTF-8.
    package func scan(
        _ text: String, as kind: ScannedText = .prose, minimum: CodeMatch.Confidence = .likely
    ) -> [CodeMatch] {
        var text = text
        return text.withUTF8 { scan($0, as: kind, minimum: minimum) }
    }
}

/// One scan. Every code holds a digit, and most text holds few: eight bytes without one are passed over at once.
struct ScanPass {
    let text: ByteText
    let kind: ScannedText
    let context: ScanContext
    let schemes = SchemeTable.shipped
    var matches: [CodeMatch] = []
    /// The end of the last `X.Y.Z`, and what was decided about it: members of a list share a fate.
    var last: (end: Int, verdict: CodeMatch.Confidence?) = (-1, nil)

    init(text: ByteText, kind: ScannedText) {
        self.text = text
        self.kind = kind
        context = ScanContext(text: text)
    }

    mutating func run() {
        var done = 0
        while let index = nextDigit(from: done) {
            var start = index
            while start > done, Self.isNumeric(text[start - 1]) { start -= 1 }
            var end = index + 1
            while Self.isNumeric(text[end]) { end += 1 }
            done = max(end, token(start..<end))
        }
    }

    private func nextDigit(from start: Int) -> Int? {
        var index = start
        let bytes = text.bytes
        if let base = UnsafeRawPointer(bytes.baseAddress) {
            while index + 8 <= bytes.count {
                // Digits become 0 to 9; the rest is the test for a byte below ten among eight.
                let block = base.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ 0x3030_3030_3030_3030
                if (block &- 0x0A0A_0A0A_0A0A_0A0A) & ~block & 0x8080_8080_8080_8080 != 0 { break }
                index += 8
            }
        }
        while index < bytes.count, !ASCII.isDigit(bytes[index]) { index += 1 }
        return index < bytes.count ? index : nil
    }

    private static func isNumeric(_ byte: UInt8) -> Bool {
        ASCII.isDigit(byte) || byte == UInt8(ascii: ".") || ASCII.isX(byte)
    }

    /// Reads a run of digits, full stops and x; returns where the scan goes on.
    private mutating func token(_ run: Range<Int>) -> Int {
        let isGlued = text[run.lowerBound - 1] == UInt8(ascii: "_") || text[run.lowerBound - 2] == UInt8(ascii: "_")
        guard run.count >= 2 || kind == .title || isGlued else { return run.upperBound }
        if let end = enhanced(run) ?? hexadecimal(run) ?? number(run) { return end }
        return run.upperBound
    }

    mutating func add(
        _ scheme: CodeScheme, _ spelling: String, _ range: Range<Int>, reply: Int? = nil, start: Int? = nil,
        _ confidence: CodeMatch.Confidence
    ) {
        matches.append(
            CodeMatch(
                code: Code(scheme: scheme, spelling: spelling), range: range, reply: reply,
                start: start ?? range.lowerBound, confidence: confidence))
    }
}
