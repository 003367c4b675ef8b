internal import Bounces
internal import Codes
internal import Phrases
internal import Terms

/// Decides what one statement means.
struct Judge {
    let numbers: Numbers
    let vendors: Vendors
    /// True for a line or a question; a whole message holds short lines by chance.
    let isLine: Bool

    struct Ruling {
        var verdict: Verdict
        var statement: Statement
        /// How sure it is; more is surer.
        var score: Int

        /// The same for all rulings with one meaning.
        var key: String { verdict.reason?.rawValue ?? verdict.code?.spelling ?? "" }
    }

    /// A known literal, the vendor's use of the number, the words where the number tells no case, the registered
    /// meaning, loose words, the reply, the class: in this order. Nil for a statement that says nothing.
    func ruling(_ statement: Statement) -> Ruling? {
        let words = Evidence(statement, vendors, shortest: isLine ? 10 : 30)
        let lines = words.lines
        let code = statement.code
        func ruling(_ reason: Reason?, _ basis: Basis, _ score: Int, fixBy: FixBy? = nil, vendor: String? = nil)
            -> Ruling
        {
            var verdict = Verdict(
                reason: reason, vendor: vendor ?? vendors.names.first, code: code, reply: statement.reply, basis: basis,
                fixBy: fixBy, words: statement.words, recipient: statement.recipient?.address)
            verdict.lines = lines.compactMap(\.line)
            verdict.isQuoted = lines.allSatisfy(words.isOwn)
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
        // A vendor that uses the number for many cases makes it say nothing.
        let isGeneric = use != nil || code?.isGeneric ?? true
        if let strong = words.strong,
            isGeneric || registered?.reason == nil || Contradictions.allow(strong, over: registered?.reason, code)
        {
            return ruling(strong.reason, .words, words.isVague(strong) ? 55 : 80, fixBy: words.party(strong))
        }
        if let reason = registered?.reason, !isGeneric {
            // Words that say the same leave no doubt about the number.
            if words.strong?.reason == reason {
                return ruling(reason, .words, Contradictions.isVague(reason) ? 55 : 85, fixBy: registered?.fixBy)
            }
            return ruling(reason, .registered, Contradictions.isVague(reason) ? 50 : 75, fixBy: registered?.fixBy)
        }
        if let weak = words.weak { return ruling(weak.reason, .words, 40, fixBy: weak.fixBy) }
        // A vendor that uses the number in several ways does not mean what is registered.
        if let reason = registered?.reason, use == nil { return ruling(reason, .registered, 45) }
        if let reply = statement.reply.flatMap(numbers.reply), let reason = reply.reason, code?.scheme != .smtpEnhanced
        {
            return ruling(reason, .registered, 30, fixBy: reply.fixBy)
        }
        guard code != nil || !lines.isEmpty else { return nil }
        return ruling(nil, .class, 10)
    }

    private func use(of code: Code) -> (reason: CodeReason, vendor: String)? {
        for vendor in vendors.names {
            if let use = numbers.use(of: code, by: vendor) { return (use, vendor) }
        }
        // Numbers of three digits are one vendor's own.
        if let enhanced = code.enhanced, enhanced.details.lowerBound > 30,
            let use = numbers.use(of: code, by: "exchange-online")
        {
            return (use, "exchange-online")
        }
        return nil
    }
}
