internal import Articles
internal import Codes

/// Finds the codes that a heading, a cell or the start of a definition names.
struct CodeFinder {
    let scanner: CodeScanner
    /// A bare number such as `4.5.3` at the start of a heading is a code, not the number of a section.
    let trustsBareNumbers: Bool
    private let speaksOfSMTP: Bool

    init(scanner: CodeScanner, article: LeafText, headings: [String]) {
        self.scanner = scanner
        let text = String(decoding: article.bytes, as: UTF8.self).lowercased()
        speaksOfSMTP = text.contains("smtp") || text.contains("mail")
        let isNumbered = headings.contains { heading in
            let start = heading.utf8.prefix(2)
            return start.count == 2 && start.last == UInt8(ascii: ".") && "13".utf8.contains(start.first!)
        }
        trustsBareNumbers =
            !isNumbered && ["mail", "smtp", "error", "ndr", "bounce", "fout"].contains { text.contains($0) }
    }

    /// The codes in words that name what follows.
    ///
    ///     5.7.705: Tenant has exceeded threshold   5.7.705
    ///     4.5.3 Too many recipients                4.5.3, although nothing around it speaks of errors
    ///     error 4.5.1 4.4.62 Mail sent to …        4.4.62: the first is its reply, 451, misspelled
    func named(in content: [Inline]) -> [FoundCode] {
        let text = content.plainText
        var matches = scanner.scan(text, minimum: .possible).map { FoundCode($0) }.filter {
            $0.confidence >= .likely || (trustsBareNumbers && $0.code.isFailure && $0.opens(text))
        }
        matches.removeAll { $0.code.scheme == .smtpReply && !speaksOfSMTP }
        matches = ListedNumbers.completing(matches, in: text)
        for literal in content.literals {
            let known = Set(matches.map(\.code))
            matches += literals(in: literal).filter { !known.contains($0.code) }
        }
        return matches.withoutMisspelledReplies(in: text)
    }

    /// The codes in a cell of a column that its header says holds codes: no other sign is needed.
    func listed(in text: String) -> [FoundCode] {
        scanner.scan(text, as: .literal, minimum: .likely).map { FoundCode($0) }
            .filter { $0.code.scheme != .smtpReply || (speaksOfSMTP && $0.counts(inLiteralOf: text.utf8.count)) }
    }

    /// A server's line: a code or a reply with words behind it.
    func literals(in text: String) -> [FoundCode] {
        scanner.scan(text, as: .literal, minimum: .certain).map { FoundCode($0) }.filter {
            $0.counts(inLiteralOf: text.utf8.count) && ($0.code.scheme != .smtpReply || speaksOfSMTP)
        }
    }
}

extension [Inline] {
    /// The code spans in it.
    var literals: [String] {
        flatMap { inline -> [String] in
            switch inline {
            case .code(let text, _): [text]
            case .styled(_, let children), .link(_, let children): children.literals
            case .text, .image, .anchor, .softBreak, .lineBreak: []
            }
        }
    }
}

extension [FoundCode] {
    /// Takes out `4.5.1` of `4.5.1 4.4.62`.
    fileprivate func withoutMisspelledReplies(in text: String) -> [FoundCode] {
        enumerated().filter { index, match in
            guard index + 1 < count, match.code.scheme == .smtpEnhanced, self[index + 1].code.scheme == .smtpEnhanced,
                match.code.spelling.utf8.count == 5
            else { return true }
            return self[index + 1].start - match.range.upperBound != 1
        }.map(\.element)
    }
}
