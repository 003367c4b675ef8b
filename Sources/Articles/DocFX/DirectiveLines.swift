internal import Diagnostics
internal import Platform

/// Rewrites the triple-colon constructs of DocFX into Markdown before it is parsed: see `TripleColonRules.swift`.
///
/// Code is left alone. What DocFX refuses stays as it is written, with a finding. Line numbers stay.
struct DirectiveLines {
    private(set) var replacements: [Replacement] = []
    private(set) var findings: [TextFinding] = []

    private var open: [(name: String, offset: Int)] = []
    /// Of each name, how many were left as text because they would have stood too deep.
    private var leftOut: [String: Int] = [:]
    private var columns = ColumnIndent()

    private static let mark: StaticString = ":::"
    private static let escape: StaticString = "\\[!"

    static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> DirectiveLines {
        var result = DirectiveLines()
        let search = ByteSearch(in: bytes)
        let hasMarks = search.first(mark, from: start) != nil
        guard hasMarks || search.first(escape, from: start) != nil else { return result }
        var fence = FenceTracker()
        var indented = IndentedCodeTracker()
        var line = start
        while line < bytes.count {
            let end = search.lineEnd(from: line)
            let isFenced = fence.isCode(bytes[line..<end])
            if let margin = result.columns.margin(of: line..<end, in: bytes) {
                result.replacements.append(Replacement(range: margin, text: []))
                line = margin.upperBound
            }
            if !isFenced, !indented.isCode(bytes[line..<end]) {
                result.readEscapes(in: line..<end, bytes, search)
                if let found = search.first(mark, from: line, to: end) {
                    result.read(line: line..<end, at: found, in: bytes, search)
                }
            }
            line = end + 1
        }
        result.reportOpen()
        result.replacements.sort { $0.range.lowerBound < $1.range.lowerBound }
        return result
    }

    private mutating func read(
        line: Range<Int>, at found: Int, in bytes: UnsafeBufferPointer<UInt8>, _ search: ByteSearch
    ) {
        let opensLine = bytes[line.lowerBound..<found].allSatisfy(Self.isMargin)
        var spans = CodeSpans(in: bytes, line: line)
        var position: Int? = found
        while let start = position {
            var end = start + 3
            while end < line.upperBound, bytes[end] == 0x3A { end += 1 }
            if !spans.contain(start) {
                if let text = NoLocalization.read(bytes, at: start, to: line.upperBound) {
                    end = text.end
                    replacements.append(Replacement(range: start..<end, text: Array(text.markdown.utf8)))
                } else if let construct = TripleColon(bytes, at: start, to: line.upperBound) {
                    let isAlone =
                        opensLine && start == found
                        && bytes[construct.end..<line.upperBound].allSatisfy(\.isASCIIWhitespace)
                    end = read(
                        construct, at: start, end, isAlone: isAlone, opensLine: opensLine && start == found,
                        indent: start - line.lowerBound)
                }
            }
            position = search.first(Self.mark, from: end, to: line.upperBound)
        }
    }

    /// - Returns: where to go on reading.
    private mutating func read(
        _ construct: TripleColon, at start: Int, _ next: Int, isAlone: Bool, opensLine: Bool, indent: Int
    ) -> Int {
        let isClosing = construct.isEnd && TripleColon.containers.contains(construct.base)
        if isClosing, let count = leftOut[construct.base], count > 0 {
            leftOut[construct.base] = count - 1
            return next
        }
        var markdown = isAlone || opensLine && isClosing ? construct.markdownBlock() : nil
        if markdown == nil, construct.isTight, construct.isClosed { markdown = construct.markdownInline() }
        if isClosing, !open.contains(where: { $0.name == construct.base }) { markdown = nil }
        guard let markdown else {
            if opensLine || construct.isKnown && construct.isTight { refuse(construct, at: start) }
            return next
        }
        if TripleColon.containers.contains(construct.base) {
            if construct.isEnd {
                while let last = open.popLast(), last.name != construct.base { report(unclosed: last) }
            } else if open.count == NestingLimit.levels {
                leave(construct, at: start)
                return next
            } else {
                open.append((construct.name, start))
            }
            columns.track(construct, indent: indent)
        }
        replacements.append(Replacement(range: start..<construct.end, text: Array(markdown.utf8)))
        return construct.end
    }

    /// Leaves a container that would nest too deep as text, and reports the first one.
    private mutating func leave(_ construct: TripleColon, at start: Int) {
        if leftOut.isEmpty {
            findings.append(
                TextFinding(
                    .error, start, "too-complex",
                    "this ':::\(construct.name)' stands in more than \(NestingLimit.levels) others, so it is shown as text; "
                        + "close those that stand open"))
        }
        leftOut[construct.base, default: 0] += 1
    }

    private mutating func refuse(_ construct: TripleColon, at start: Int) {
        guard construct.isKnown else {
            findings.append(
                TextFinding(
                    .warning, start, "unknown-directive",
                    "':::\(construct.name)' is no construct of DocFX that Naslag knows; it is shown as text"))
            return
        }
        let reason =
            construct.isEnd
            ? "closes nothing; take it out or open '\(construct.base)' before it"
            : "lacks an attribute that it needs, or has one that is wrong; values stand in double quotes"
        findings.append(
            TextFinding(
                .warning, start, "invalid-directive",
                "DocFX does not read this ':::\(construct.name)', and it is shown as text: it \(reason)"))
    }

    private mutating func reportOpen() {
        for last in open { report(unclosed: last) }
    }

    private mutating func report(unclosed: (name: String, offset: Int)) {
        findings.append(
            TextFinding(
                .warning, unclosed.offset, "directive-not-closed",
                "this ':::\(unclosed.name)' is not closed; put ':::\(unclosed.name)-end' where it ends"))
    }

    /// `\[!NOTE]` and `\[!INCLUDE …]` are words: a comment between bracket and mark keeps them so.
    private mutating func readEscapes(
        in line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ search: ByteSearch
    ) {
        var spans = CodeSpans(in: bytes, line: line)
        var position = line.lowerBound
        while let found = search.first(Self.escape, from: position, to: line.upperBound) {
            position = found + 3
            let backslashes = bytes[line.lowerBound...found].reversed().prefix { $0 == 0x5C }.count
            guard !spans.contain(found), backslashes % 2 == 1 else { continue }
            replacements.append(
                Replacement(range: (found + 2)..<(found + 2), text: Array(DirectiveComment.escape.utf8)))
        }
    }

    /// White space and the marks of quotes and list items, behind which a line of its own begins.
    private static func isMargin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x30...0x39: true
        default: false
        }
    }
}

/// Something wrong in the text of an article, by byte offset.
struct TextFinding {
    let severity: Severity
    let offset: Int
    let identifier: String
    let message: String

    init(_ severity: Severity, _ offset: Int, _ identifier: String, _ message: String) {
        self.severity = severity
        self.offset = offset
        self.identifier = identifier
        self.message = message
    }
}
