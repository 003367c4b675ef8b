internal import Articles
internal import Codes

/// Finds the codes that a heading, a cell or the start of a definition names.
struct CodeFinder {
    let scanner: CodeScanner
    /// A bare number such as `4.5.3` at the start of a heading is a code, not the number of a section.
    let trustsBareNumbers: Bool
    private let speaksOfSMTP: Bool
    private let words: ArticleWords
    /// The article is about logs of events.
    var speaksOfLogs: Bool { words.speaksOfLogs }

    init(scanner: CodeScanner, article: LeafText, headings: [String]) {
        self.scanner = scanner
        let text = String(decoding: article.bytes, as: UTF8.self).lowercased()
        speaksOfSMTP = text.contains("smtp") || text.contains("mail")
        words = ArticleWords(text)
        trustsBareNumbers = SectionNumbers.areCodes(headings: headings, in: text)
    }

    /// The codes in words that name what follows.
    ///
    ///     5.7.705: Tenant has exceeded threshold   5.7.705
    ///     4.5.3 Too many recipients                4.5.3, although nothing around it speaks of errors
    ///     error 4.5.1 4.4.62 Mail sent to …        4.4.62: the first is its reply, 451, misspelled
    ///
    /// - Parameter anchor: the id of a heading, the slug of its English words: it tells the codes of `12290 이벤트 ID`.
    func named(in content: [Inline], anchor: String = "") -> [FoundCode] {
        let text = content.plainText
        var matches = scanner.scan(text, as: .title, minimum: .possible).map { FoundCode($0) }.filter {
            $0.confidence >= .likely || (trustsBareNumbers && $0.code.isFailure && $0.opens(text))
        }
        let known = Set(matches.map(\.code))
        matches += spelled(anchor, in: text).filter { match in
            !known.contains(match.code) && !matches.contains { $0.range.overlaps(match.range) }
        }
        matches.sort { $0.start < $1.start }
        matches.removeAll { $0.code.scheme == .smtpReply && !speaksOfSMTP }
        matches = ListedNumbers.completing(matches, in: text)
        for literal in content.literals {
            let known = Set(matches.map(\.code))
            matches += literals(in: literal).filter { !known.contains($0.code) }
        }
        let found = matches.withoutMisspelledReplies(in: text).withoutRanges(in: text).map(adopt)
        return found.named(by: SymbolicName.names(in: text))
    }

    /// The codes in a cell of a column that its header says holds codes: no other sign is needed. Names come with the
    /// number that stands beside them, or are codes of their own.
    ///
    /// - Parameter trusts: any number and any name is a code, as the header, the heading or the title speaks of errors.
    /// - Parameter isOfWeb: the header speaks of the status of an answer.
    func listed(in text: String, trusts: Bool = false, isOfWeb: Bool = false) -> [FoundCode] {
        var found = scanner.scan(text, as: .literal, minimum: .likely).map { FoundCode($0) }
            .filter { $0.code.scheme != .smtpReply || (speaksOfSMTP && $0.counts(inLiteralOf: text.utf8.count)) }
        let names = trusts ? SymbolicName.tokens(of: text) : SymbolicName.names(in: text, takesCamel: true)
        // `8451 (0x2103)` is one number, and its decimal form names it.
        if found.allSatisfy({ $0.code.scheme == .hresult && $0.code.spelling.utf8.count < 10 }) {
            let numbers = numbers(in: text, trusts: trusts, isOfWeb && words.speaksOfWeb, name: names.first?.name)
            if !numbers.isEmpty { found = numbers }
        }
        return found.map(adopt).named(by: names)
    }

    /// `1001 (0x3E9)`, `0x80004005L`, `2102`: the number that a cell is, in hexadecimal where it is written so alone.
    private func numbers(in text: String, trusts: Bool, _ isOfWeb: Bool, name: String?) -> [FoundCode] {
        let scheme = name.flatMap(SymbolicName.scheme)
        guard trusts || scheme != nil || isOfWeb, let number = BareNumber(text) else { return [] }
        if isOfWeb, let value = Int(number.spelling), (300...599).contains(value) {
            return [FoundCode(Code(scheme: .http, spelling: number.spelling), at: number.range)]
        }
        guard trusts || scheme != nil else { return [] }
        if number.isHexadecimal {
            return [FoundCode(Code(scheme: .hresult, spelling: number.spelling), at: number.range)]
        }
        if scheme == .hresult, let value = HexadecimalNumber(decimal: number.spelling), value.isFailure {
            return [FoundCode(Code(scheme: .hresult, spelling: value.spelling), at: number.range)]
        }
        let isOfWindows = scheme == .win32 || scheme == .hresult
        return [FoundCode(Code(scheme: isOfWindows ? .win32 : .error, spelling: number.spelling), at: number.range)]
    }

    /// What the anchor names, where the heading has the same number.
    private func spelled(_ anchor: String, in text: String) -> [FoundCode] {
        guard anchor.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return [] }
        let slug = anchor.split(separator: "-").joined(separator: " ")
        let named = scanner.scan(slug, as: .title, minimum: .likely).map { FoundCode($0) }.withoutRanges(in: slug)
        return named.compactMap { match in
            guard match.code.scheme != .smtpEnhanced, match.code.scheme != .smtpReply,
                let place = text.place(ofNumber: match.code.number ?? match.code.spelling)
            else { return nil }
            return FoundCode(match.code, at: place)
        }
    }

    /// Where the article has the words of a scheme, a bare number is one of its codes.
    private func adopt(_ match: FoundCode) -> FoundCode {
        guard match.code.scheme == .error else { return match }
        return words.adopting.lazy.compactMap { CodeTerms.code(of: $0, adopting: match.code) }.first
            .map { FoundCode($0, at: match.range) } ?? match
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
    /// Without the ends of a range, `Compiler Errors C2000 Through C2099`: what is named is neither.
    fileprivate func withoutRanges(in text: String) -> [FoundCode] {
        let bytes = Array<UInt8>(text.utf8)
        func joins(_ left: FoundCode, _ right: FoundCode) -> Bool {
            guard left.code.scheme == right.code.scheme, left.code.scheme != .smtpEnhanced,
                left.range.upperBound < right.start
            else { return false }
            return CodeTerms.joinsRange(String(decoding: bytes[left.range.upperBound..<right.start], as: UTF8.self))
        }
        return enumerated().filter { index, match in
            !(index + 1 < count && joins(match, self[index + 1])) && !(index > 0 && joins(self[index - 1], match))
        }.map(\.element)
    }

    /// Gives a code the names beside it; where there is no number, each name is a code.
    fileprivate func named(by names: [(name: String, range: Range<Int>)]) -> [FoundCode] {
        let names = names.filter { name in !contains { $0.range.overlaps(name.range) } }
        guard !names.isEmpty else { return self }
        if isEmpty {
            return names.map { name, range in
                FoundCode(Code(scheme: SymbolicName.scheme(of: name) ?? .named, spelling: name), at: range)
            }
        }
        guard Set(map(\.code)).count == 1 else { return self }
        return map { match in
            guard match.code.takesNames else { return match }
            var match = match
            match.names = names.map(\.name)
            // `1001` beside ERROR_STACK_OVERFLOW is a system error.
            if match.code.scheme == .error, names.contains(where: { SymbolicName.scheme(of: $0.name) == .win32 }) {
                match.code = Code(scheme: .win32, spelling: match.code.spelling)
            }
            return match
        }
    }

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
