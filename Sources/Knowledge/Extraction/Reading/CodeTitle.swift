internal import Codes

/// Takes the code out of a heading, where the rest can stand without it.
///
///     5.7.705: Tenant has exceeded threshold                   →  Tenant has exceeded threshold
///     Error code: 450 4.4.312 DNS query failed                 →  DNS query failed
///     The application was unable to start (0xc0000142)         →  The application was unable to start
///     Fix delivery issues for error code 5.7.7xx in Exchange   →  the same
///     0x8004de40 error when launching OneDrive                 →  the same
///     5.7.705                                                  →  nil
struct CodeTitle {
    let scanner: CodeScanner

    func words(of heading: String) -> String? {
        let matches = ListedNumbers.completing(
            scanner.scan(heading, as: .title, minimum: .possible).map { FoundCode($0) }, in: heading)
        let bytes = Array(heading.utf8)
        let opening = opening(matches, of: heading, bytes)
        let ending = ending(matches, of: bytes)
        guard opening < ending else { return nil }
        let words = String(decoding: bytes[opening..<ending], as: UTF8.self).trimmedOfMarks
        guard words.contains(where: \.isLetter), !words.saysNoMore(than: matches) else { return nil }
        let isQuoted = matches.first?.reply != nil
        if opening > 0, !isQuoted, bytes.continues(at: opening), words.first?.isLowercase == true {
            return heading.trimmedOfMarks
        }
        return words
    }

    /// Behind the codes that the heading opens with, those of a list included.
    private func opening(_ matches: [FoundCode], of heading: String, _ bytes: [UInt8]) -> Int {
        var end = 0
        for match in matches {
            let between = String(decoding: bytes[end..<max(end, match.start)], as: UTF8.self)
            guard end == 0 ? match.opens(heading) : between.filter(\.isLetter).count <= 3 else { break }
            end = match.range.upperBound
        }
        return end
    }

    /// Before a code in brackets, or behind a comma or a colon, with which the heading ends.
    private func ending(_ matches: [FoundCode], of bytes: [UInt8]) -> Int {
        guard let last = matches.last else { return bytes.count }
        let behind = String(decoding: bytes[last.range.upperBound...], as: UTF8.self)
        guard behind.allSatisfy({ $0 < "0" || ":：）］】。".contains($0) }) else { return bytes.count }
        var before = String(decoding: bytes[..<last.start], as: UTF8.self)[...]
        if before.last == " " { before.removeLast() }
        guard let mark = before.last, "(,:-（，、：".contains(mark) else { return bytes.count }
        return before.utf8.count - mark.utf8.count
    }
}

extension String {
    /// Nothing but what codes of all kinds are called, and symbolic names: `Compiler Error`, `Event ID`.
    fileprivate func saysNoMore(than matches: [FoundCode]) -> Bool {
        if !matches.isEmpty || SymbolicName.isSpelledAsOne(self) {
            return split { !$0.isLetter && $0 != "_" && !$0.isNumber }.allSatisfy {
                CodeTerms.isCalled($0.lowercased()) || $0.utf8.count < 4 || !$0.contains(where: \.isLetter)
                    || SymbolicName.isSpelledAsOne(String($0)) || matches.map(\.code.spelling).contains(String($0))
            }
        }
        return false
    }
}

extension [UInt8] {
    /// A word follows with no punctuation in between, or grows together with the code: `AADSTS50000-foutcode`.
    fileprivate func continues(at index: Int) -> Bool {
        index + 1 < count && (self[index] == 0x20 || self[index] == UInt8(ascii: "-")) && self[index + 1] >= 0x41
    }
}

extension String {
    /// Without white space and the marks that hold a heading's parts together, the full-width ones of East Asian text
    /// included.
    var trimmedOfMarks: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace || ":;,.–—-)]/：；，。、）］】".contains(first) { text.removeFirst() }
        while let last = text.last, last.isWhitespace || ":;,–—-([：；，、（［【".contains(last) { text.removeLast() }
        return String(text)
    }
}
