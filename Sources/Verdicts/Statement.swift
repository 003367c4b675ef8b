internal import Bounces
internal import Codes
internal import Phrases

/// What one server said about one recipient, with the phrases that stand in it.
struct Statement {
    /// Where it was read, the surest first.
    enum Source: Int, Comparable {
        /// Diagnostic-Code of a delivery status.
        case diagnostic
        /// What a report, a log or a dialog passes on as a server's words.
        case quoted
        /// The report's own words.
        case report

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    var source: Source
    /// On one line, as it was written.
    var words: String
    var matches: [PhraseMatch]
    /// Where `->` stands in the text that the matches are in: what comes behind it another server said.
    var arrow: Int?
    /// Failures alone, in their order, each with the reply before it.
    var codes: [CodeMatch]
    /// The status field beside it.
    var status: Code?
    var recipient: Recipient?

    init(source: Source, words: String, matches: [PhraseMatch], arrow: Int? = nil, recipient: Recipient? = nil) {
        self.arrow = arrow
        self.source = source
        self.words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.matches = matches
        self.recipient = recipient
        let scanned = CodeScanner().scan(self.words, as: source == .report ? .report : .literal)
        codes = scanned.filter { $0.code.isFailure }
        status = recipient?.status.flatMap { CodeScanner().scan($0, as: .literal).first?.code }
    }

    /// The most specific code: the words' own before the status field's.
    var code: Code? {
        let enhanced = codes.map(\.code).filter { $0.scheme == .smtpEnhanced } + [status].compactMap(\.self)
        return enhanced.first { !$0.isGeneric } ?? enhanced.first ?? codes.first?.code
    }

    var reply: Int? {
        codes.lazy.compactMap { $0.reply ?? ($0.code.scheme == .smtpReply ? Int($0.code.spelling) : nil) }.first
    }
}

extension Code {
    fileprivate var isFailure: Bool {
        (scheme == .smtpEnhanced || scheme == .smtpReply) && permanence != .success
    }
}
