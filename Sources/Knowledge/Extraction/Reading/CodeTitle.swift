internal import Codes

/// Takes the code out of a heading.
///
///     5.7.705: Tenant has exceeded threshold                   →  Tenant has exceeded threshold
///     Error code: 450 4.4.312 DNS query failed                 →  DNS query failed
///     The application was unable to start (0xc0000142)         →  The application was unable to start
///     Fix delivery issues for error code 5.7.7xx in Exchange   →  the same: the sentence needs it
///     5.7.705                                                  →  nil
struct CodeTitle {
    let scanner: CodeScanner

    func words(of heading: String) -> String? {
        var bytes = Array(heading.utf8)
        let matches = scanner.scan(heading, minimum: .possible).map { FoundCode($0) }
        if let last = matches.last, bytes.isBracketed(last.start..<last.range.upperBound) {
            bytes.removeSubrange(last.start - 1...last.range.upperBound)
        }
        var end = 0
        for match in matches where match.range.upperBound <= bytes.count {
            let between = String(decoding: bytes[end..<max(end, match.start)], as: UTF8.self)
            let isNext = end == 0 ? match.opens(heading) : between.filter(\.isLetter).count <= 3
            guard isNext else { break }
            end = match.range.upperBound
        }
        let rest = String(decoding: bytes[end...], as: UTF8.self)
        let trimmed = rest.trimming { $0.isWhitespace || ":;,.–—-)]".contains($0) }.trimmed
        return trimmed.contains(where: \.isLetter) ? trimmed : nil
    }
}

extension [UInt8] {
    /// `(` right before and `)` right after.
    fileprivate func isBracketed(_ range: Range<Int>) -> Bool {
        range.lowerBound > 0 && range.upperBound < count && self[range.lowerBound - 1] == UInt8(ascii: "(")
            && self[range.upperBound] == UInt8(ascii: ")")
    }
}

extension String {
    /// Without the characters at its start that `isDropped` accepts.
    fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
        String(drop(while: isDropped))
    }
}
