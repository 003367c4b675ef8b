internal import Bounces
internal import Codes
internal import Phrases
internal import Terms

/// Decides what one statement means.
struct Judge {
    let numbers: Numbers
    let vendors: Vendors

    struct Ruling {
        var verdict: Verdict
        var statement: Statement
        /// How sure it is; more is surer.
        var score: Int
    }

    /// A known literal, the vendor's use of the number, the words where the number tells no case, the registered
    /// meaning, loose words, the reply, the class: in this order. Nil for a statement that says nothing.
    func ruling(_ statement: Statement) -> Ruling? {
        let words = Evidence(statement, vendors)
        let code = statement.code
        func ruling(_ reason: Reason?, _ basis: Basis, _ score: Int, fixBy: FixBy? = nil, vendor: String? = nil) -> Ruling {
            let verdict = Verdict(
                reason: reason, vendor: vendor ?? vendors.names.first, code: code, reply: statement.reply, basis: basis,
                fixBy: fixBy, words: statement.words, recipient: statement.recipient?.address)
            // The report's own words count less than what it passes on.
            return Ruling(verdict: verdict, statement: statement, score: score - (statement.source == .report ? 5 : 0))
        }
        if let literal = words.literal {
            return ruling(literal.reason, .literal, 100, fixBy: literal.fixBy, vendor: literal.vendor)
        }
        // What the next server said tells more than the number that a wrapper gave it.
        if let inner = words.inner { return ruling(inner.reason, .words, 92, fixBy: inner.fixBy) }
        let use = code.flatMap(use)
        if let use, let reason = use.reason.reason {
            return ruling(reason, .vendor, 90, fixBy: use.reason.fixBy, vendor: use.vendor)
        }
        let registered = code.flatMap { $0.scheme == .smtpEnhanced ? numbers.registered($0) : nil }
        // A vendor that uses the number for anything makes it say nothing.
        let isGeneric = use != nil || code.map(Numbers.isGeneric) ?? true
        if let strong = words.strong, isGeneric || registered?.reason == nil || Contradictions.allow(strong, over: registered?.reason, code) {
            return ruling(strong.reason, .words, words.isVague(strong) ? 55 : 80, fixBy: strong.fixBy)
        }
        if let reason = registered?.reason, !isGeneric {
            return ruling(reason, .registered, Contradictions.isVague(reason) ? 50 : 75, fixBy: registered?.fixBy)
        }
        if let weak = words.weak { return ruling(weak.reason, .words, 40, fixBy: weak.fixBy) }
        if let reason = registered?.reason { return ruling(reason, .registered, 45) }
        if let reply = statement.reply.flatMap(numbers.reply), let reason = reply.reason, code?.scheme != .smtpEnhanced {
            return ruling(reason, .registered, 30, fixBy: reply.fixBy)
        }
        guard code != nil else { return nil }
        return ruling(nil, .class, 10)
    }

    private func use(of code: Code) -> (reason: CodeReason, vendor: String)? {
        for vendor in vendors.names {
            if let use = numbers.use(of: code, by: vendor) { return (use, vendor) }
        }
        // Numbers of three digits are one vendor's own.
        if let enhanced = code.enhanced, enhanced.details.lowerBound > 30, let use = numbers.use(of: code, by: "exchange-online") {
            return (use, "exchange-online")
        }
        return nil
    }
}

/// The phrases of a statement, weighed.
struct Evidence {
    private let matches: [PhraseMatch]
    private let vendors: Vendors
    private let arrow: Int?

    init(_ statement: Statement, _ vendors: Vendors) {
        self.vendors = vendors
        arrow = statement.arrow
        let telling = statement.matches.filter { match in
            guard let vendor = match.vendor, !vendors.contains(vendor) else { return true }
            return match.weight >= (vendors.names.isEmpty ? 12 : 25)
        }
        // A part of a longer phrase says what the longer one says.
        matches = telling.filter { match in
            !telling.contains { other in
                other.weight > match.weight && other.range.lowerBound <= match.range.lowerBound
                    && match.range.upperBound <= other.range.upperBound
            }
        }
    }

    var literal: PhraseMatch? {
        best(matches.filter { match in
            guard !match.isWeak, match.vendor != nil, !isVague(match) || match.role == .literal else { return false }
            // What this vendor alone says, or a line so long that nobody else would.
            return match.vendor.map(vendors.contains) ?? false || (match.role == .literal && match.weight >= 40)
        })
    }

    var strong: PhraseMatch? { best(matches.filter { !$0.isWeak && ($0.weight >= 3) }) }

    /// Words behind `->`.
    var inner: PhraseMatch? {
        guard let arrow else { return nil }
        return best(matches.filter { !$0.isWeak && !isVague($0) && $0.range.lowerBound >= arrow })
    }

    var weak: PhraseMatch? { best(matches.filter(\.isWeak)) }

    func isVague(_ match: PhraseMatch) -> Bool { match.reason.map(Contradictions.isVague) ?? true }

    private func best(_ matches: [PhraseMatch]) -> PhraseMatch? {
        matches.max { left, right in
            let vague = (isVague(left), isVague(right))
            if vague.0 != vague.1 { return vague.0 }
            return (left.weight, -left.range.lowerBound) < (right.weight, -right.range.lowerBound)
        }
    }
}

/// Where numbers and words disagree.
enum Contradictions {
    /// Reasons that stand beside the real one: what a server adds at the end, or says of anything.
    static func isVague(_ reason: Reason) -> Bool {
        switch reason {
        case .expired, .serverBusy, .protocol, .rule, .mailProgramError: true
        default: false
        }
    }

    /// Words that go before a number that is registered for a case: servers are known to use it otherwise.
    static func allow(_ words: PhraseMatch, over number: Reason?, _ code: Code?) -> Bool {
        guard let number, let said = words.reason, said != number, !words.isWeak else { return false }
        // A whole sentence is not loose.
        if words.weight >= 28, !isVague(said) { return true }
        // Of all numbers those of policy are used most loosely; but those that people search for by name are not.
        let policy = code?.enhanced.map { $0.subject == 7 && $0.details.lowerBound < 100 } ?? false
        if policy, number != .spf, number != .reverseDns, number != .dkim, !isVague(said) { return true }
        return switch (number, said) {
        case (.recipientUnknown, .mailboxFull), (.recipientUnknown, .suppressed), (.recipientUnknown, .recipientDisabled),
            (.recipientDisabled, .recipientUnknown), (.recipientDisabled, .mailboxFull): true
        case (.expired, _), (.serverBusy, _), (.noAnswer, _), (.dnsError, _): !isVague(said)
        default: false
        }
    }
}
