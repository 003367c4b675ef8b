internal import Codes

/// A code with the place where it was found, in bytes of the text it was found in.
struct FoundCode {
    var code: Code
    /// 550 in `550 5.7.1`.
    let reply: Int?
    let range: Range<Int>
    /// Where the whole begins: at the `#` or the reply, else at the code.
    let start: Int
    let confidence: CodeMatch.Confidence
    /// Symbolic names that stand beside it.
    var names: [String] = []

    init(_ match: CodeMatch) {
        code = match.code
        reply = match.reply
        range = match.range
        start = match.start
        confidence = match.confidence
        names = match.names
    }

    init(_ code: Code, at range: Range<Int>) {
        self.code = code
        self.range = range
        reply = nil
        start = range.lowerBound
        confidence = .likely
    }

    /// The same code in a text that begins `length` bytes later; nil for one that began before.
    func behind(_ length: Int) -> FoundCode? {
        guard start >= length else { return nil }
        var moved = FoundCode(code, at: range.lowerBound - length..<range.upperBound - length)
        moved.names = names
        return moved
    }

    /// A number that stands in a literal alone may be a port, a version or a web status: a reply needs words behind
    /// it, a success code more than itself.
    func counts(inLiteralOf length: Int) -> Bool {
        let isAlone = range.upperBound - start >= length
        if code.scheme == .smtpReply { return !isAlone }
        return reply != nil || code.enhanced?.statusClass != 2 || !isAlone
    }

    /// True when nothing but words that announce a code precedes: `Error code: 450 4.4.312`.
    func opens(_ text: String) -> Bool {
        let before = String(decoding: text.utf8.prefix(start), as: UTF8.self).lowercased()
        return before.split { !$0.isLetter }.allSatisfy { Self.announcements.contains($0) || CodeTerms.isCalled($0) }
    }

    private static let announcements: Set<Substring> = [
        "error", "errors", "code", "codes", "errorcode", "status", "statuscode", "smtp", "ndr", "dsn", "event", "id",
        "message", "reply", "response", "reason", "bounce", "the", "fout", "foutcode", "foutcodes", "foutbericht",
        "statuscodes", "fehler", "fehlercode", "erreur", "gebeurtenis",
    ]
}

extension [FoundCode] {
    /// One for each code, in the order of the text.
    var uniqueCodes: [FoundCode] {
        var seen: Set<Code> = []
        return filter { seen.insert($0.code).inserted }
    }
}

extension Code {
    /// Of class 4 or 5, or of a scheme that knows only failures.
    var isFailure: Bool { enhanced?.statusClass != 2 }

    /// False for the schemes whose codes have no symbolic names.
    var takesNames: Bool { scheme != .smtpEnhanced && scheme != .smtpReply && !isSymbolic }
}
