internal import Terms
internal import Bounces
internal import Codes
internal import Lookup
internal import Verdicts

extension Explainer {
    /// Answers what a bounce says, code by code, or tells what kind of message it is.
    func addBounce(
        _ bytes: [UInt8], isTyped: Bool, to explanation: inout Explanation
    ) throws(IndexError) {
        let bounce = BounceReader.read(bytes)
        explanation.words = bounce.words
        let language = choice.language
        let lead = try lead(classification.verdicts(of: bounce).first, bounce)
        if let lead { explanation.answers.append(lead) }
        for code in bounce.codes where code.code != lead?.code {
            let finding = Answer.Finding(
                quote: code.literal, subReason: code.subReason,
                recipient: bounce.recipients.count > 1 ? code.recipient : nil, isInner: code.depth > 0)
            if let answer = try lookup.answer(code.code, finding: finding) { explanation.answers.append(answer) }
        }
        for disagreement in bounce.disagreements {
            let (status, told) =
                disagreement.prefersStatus
                ? (disagreement.preferred, disagreement.other) : (disagreement.other, disagreement.preferred)
            explanation.notes.append(
                language("explain_disagree", ["told": told.spelling, "status": status.spelling]))
        }
        // A reply alone says little: the words behind it may be known ones.
        if bounce.kind.isAboutDelivery, !bounce.codes.contains(where: { $0.code.scheme != .smtpReply }) {
            if let lead, lead.verdict?.reason != nil {
                try addLiterals(beside: lead, bounce, isTyped: isTyped, to: &explanation)
            } else {
                try addWords(bounce, isTyped: isTyped, to: &explanation)
            }
        }
        let isReport = lead?.verdict?.reason.map { Self.noBounces.contains($0) } ?? false
        if isReport, let reason = lead?.verdict?.reason { explanation.notes.append(language("explain_\(Self.note(reason, bounce))")) }
        guard explanation.answers.isEmpty else { return }
        if isTyped, bounce.codes.isEmpty, try addReasons(within: bounce.words, to: &explanation) { return }
        if let code = bounce.codes.first?.code {
            addNothing(code.spelling, to: &explanation)
        } else if isTyped, bounce.kind == .other {
            addNothing(bounce.words, to: &explanation)
        } else {
            explanation.notes.append(language("explain_\(bounce.kind.key)"))
        }
    }

    /// Adds the codes whose literal stands in the words. One alone that agrees with the reason that was read takes the
    /// first place, with it; others come after it, as what may be meant.
    private func addLiterals(
        beside lead: Answer, _ bounce: Bounce, isTyped: Bool, to explanation: inout Explanation
    ) throws(IndexError) {
        let weight = isTyped || bounce.kind == .line ? Self.typedWeight : Self.messageWeight
        let found = LiteralFinder(try index.literals()).literals(in: bounce.words, weight: weight)
        guard found.count == 1, var answer = try lookup.answer(found[0], finding: lead.finding),
            let meaning = answer.meanings.first, meaning.reason == nil || meaning.reason == lead.verdict?.reason
        else { return try add(found, to: &explanation) }
        let outcome = answer.outcome(meaning)
        answer.verdict = lead.verdict
        answer.verdict?.basis = .literal
        if lead.verdict?.reply == nil, bounce.recipients.isEmpty { answer.verdict?.outcome = outcome }
        explanation.answers[0] = answer
    }

    /// Answers by the server's words alone, codes of the user's own schemes among them.
    private func addWords(_ bounce: Bounce, isTyped: Bool, to explanation: inout Explanation) throws(IndexError) {
        for match in CodeScanner(patterns: index.schemes).scan(bounce.words) where index.contains(match.code) {
            if let answer = try lookup.answer(match.code) { explanation.answers.append(answer) }
        }
        guard explanation.answers.allSatisfy({ $0.code?.scheme == .smtpReply }) else { return }
        let finder = LiteralFinder(try index.literals())
        let weight = isTyped || bounce.kind == .line ? Self.typedWeight : Self.messageWeight
        let found = finder.literals(in: bounce.words, weight: weight)
        // Beside a reply they must leave no doubt: several codes would drown what the bounce itself says.
        let isSure = explanation.answers.isEmpty || found.count == 1
        if !found.isEmpty, isSure { return try add(found, to: &explanation) }
        if isTyped, explanation.answers.isEmpty { _ = try addLiterals(holding: bounce.words, to: &explanation) }
    }

    /// How many fixed bytes of a literal it takes: `mailbox full` in a whole message is any server's way to put it.
    private static let typedWeight = 10
    private static let messageWeight = 30
}

extension Bounce.Kind {
    /// The end of the key of the sentence that says what it is.
    fileprivate var key: String {
        switch self {
        case .deliveryStatus, .bounce, .line: "bounce"
        case .feedback: "feedback"
        case .autoReply: "auto_reply"
        case .challenge: "challenge"
        case .unsubscribe: "unsubscribe"
        case .readReceipt: "read_receipt"
        case .other: "other"
        }
    }

    fileprivate var isAboutDelivery: Bool { key == "bounce" || key == "other" }
}
