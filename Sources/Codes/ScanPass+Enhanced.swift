extension ScanPass {
    /// Reads `5.7.705`, `5.7.7xx`, `5.7.x`, `5.7.700-749` and what their writers do to them. Nil where the run is no
    /// code.
    mutating func enhanced(_ run: Range<Int>) -> Int? {
        guard let shape = EnhancedShape(run, in: text) else { return nil }
        let before = CodePrefix(before: run.lowerBound, in: text, folded: kind.isQuoted)
        guard isFree(shape.range, lead: before) else { return nil }
        let verdict = verdict(on: shape, lead: before)
        last = (shape.range.upperBound, verdict)
        if let verdict {
            add(
                .smtpEnhanced, shape.code.spelling, shape.range, reply: before.reply, start: before.start, verdict)
        }
        return shape.range.upperBound
    }

    /// False for a part of something longer: a name, a path, a slug, a file.
    private func isFree(_ range: Range<Int>, lead: CodePrefix) -> Bool {
        let before = text[range.lowerBound - 1]
        let after = text[range.upperBound]
        let beyond = text[range.upperBound + 1]
        if ASCII.isWord(before) || before == UInt8(ascii: "@") || before == UInt8(ascii: "%") { return false }
        if before == UInt8(ascii: "-") || before == UInt8(ascii: "/") || before == UInt8(ascii: "\\"),
            lead.reply == nil
        {
            return false
        }
        if ASCII.isWord(after) || after == UInt8(ascii: "@") || after == UInt8(ascii: "%") { return false }
        switch after {
        case UInt8(ascii: "."):
            // `5.1.1.eml`, `5.7.1.4`; but a sentence may end, and another begin without a space.
            return !ASCII.isDigit(beyond) && (!ASCII.isLetter(beyond) || lead.isCertain)
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
            // `5.7.1-smtp` in an address, `5.7.1/24`; but `550 5.7.1-Denied`.
            return !ASCII.isWord(beyond) || (lead.isCertain && ASCII.upper(beyond) == beyond && ASCII.isLetter(beyond))
                || (after == UInt8(ascii: "/") && text[range.upperBound + 2] == UInt8(ascii: "."))
        default:
            return true
        }
    }

    /// Nil: the words around say that it is no code.
    private func verdict(on shape: EnhancedShape, lead: CodePrefix) -> CodeMatch.Confidence? {
        if lead.isCertain { return .certain }
        guard shape.code.subject ?? 0 <= 9 else { return nil }
        if continuesList(at: shape.range.lowerBound) { return last.verdict }
        if context.speaksOfVersions(before: shape.range.lowerBound) { return nil }
        if kind == .literal { return opensLiteral(shape.range.lowerBound) ? .certain : .likely }
        // A small detail that nobody registered is likelier a version, unless it is called a code.
        if shape.code.kind == .code, shape.code.details.lowerBound < 100, !shape.code.isRegistered {
            let word = text.string(context.word(before: shape.range.lowerBound)).lowercased()
            return CodeSpelling.isError(word) ? .likely : .possible
        }
        if context.speaksOfErrors(around: shape.range) { return .likely }
        if kind == .report, shape.code.statusClass != 2, opensLiteral(shape.range.lowerBound) { return .likely }
        let long = shape.code.details.lowerBound >= 100 && shape.code.statusClass != 2
        return long ? .likely : .possible
    }

    /// True after `, `, `/`, ` and ` or another single word between two codes.
    private func continuesList(at index: Int) -> Bool {
        guard last.end >= 0, index - last.end <= 8 else { return false }
        return !(last.end..<index).contains { text[$0] == 0x0A || ASCII.isDigit(text[$0]) }
    }

    /// True at the start of the text or of a line, and after `: `, `; `, `> ` or an opening quote.
    func opensLiteral(_ index: Int) -> Bool {
        var start = index
        while index - start < 80, text.blank(before: start) > 0 { start -= text.blank(before: start) }
        switch text[start - 1] {
        case 0, 0x0A, UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
            UInt8(ascii: "*"):
            return true
        case UInt8(ascii: ","):
            // `[192.0.2.5], 550 no such user`
            return text[start - 2] == UInt8(ascii: "]") || text[start - 2] == UInt8(ascii: ")")
        case UInt8(ascii: "#"):
            return !ASCII.isWord(text[start - 2])  // `#550 5.1.1`, but not the fragment of an address
        default:
            // Opening quotes of print, and Japanese brackets and colons.
            return ["‘", "’", "“", "”", "„", "«", "「", "『", "：", "；"].contains { (mark: StaticString) in
                text.matches(mark, at: start - mark.utf8CodeUnitCount)
            }
        }
    }
}
