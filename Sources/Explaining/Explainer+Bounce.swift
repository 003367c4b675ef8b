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
        explanation.limits = bounce.limits
        if !bounce.limits.isEmpty { explanation.notes.append(choice.language("explain_limits")) }
        let language = choice.language
        let verdict = classification.verdicts(of: bounce).first
        var lines = try lines(of: verdict)
        if isTyped, lines.isEmpty, bounce.codes.isEmpty, let part = try line(holding: bounce.words) { lines = [part] }
        let lead = try lead(verdict, lines.count == 1 ? lines[0] : nil, bounce)
        if let lead { explanation.answers.append(lead) }
        let isNamed = !lines.isEmpty && lead?.code?.scheme == .smtpEnhanced
        for code in bounce.codes where code.code != lead?.code {
            // The words have told more than the reply does.
            if isNamed, code.code.scheme == .smtpReply { continue }
            let finding = Answer.Finding(
                quote: code.literal, subReason: code.subReason,
                recipient: bounce.recipients.count > 1 ? code.recipient : nil, isInner: code.depth > 0)
            if let answer = try lookup.answer(code.code, finding: finding, vendor: verdict?.vendor) {
                explanation.answers.append(answer)
            }
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
            let isTold = lines.count == 1 && lead?.code == lines[0].code
            if !isTold, try !add(few: lines, to: &explanation) { suggest(lines, to: &explanation) }
            if lead?.verdict?.reason == nil, lines.isEmpty { try addWords(bounce, isTyped: isTyped, to: &explanation) }
        }
        let isReport = lead?.verdict?.reason.map { Self.noBounces.contains($0) } ?? false
        if isReport, let reason = lead?.verdict?.reason {
            explanation.notes.append(language("explain_\(Self.note(reason, bounce))"))
        }
        guard explanation.answers.isEmpty else { return }
        if isTyped, bounce.codes.isEmpty, try addReasons(within: bounce.words, to: &explanation) { return }
        if let code = bounce.codes.first?.code {
            try addNothing(code.spelling, to: &explanation)
        } else if isTyped, bounce.kind == .other {
            try addNothing(bounce.words, to: &explanation)
        } else {
            explanation.notes.append(language("explain_\(bounce.kind.key)"))
        }
    }

    /// Answers by the server's words alone, codes of the user's own schemes among them.
    private func addWords(_ bounce: Bounce, isTyped: Bool, to explanation: inout Explanation) throws(IndexError) {
        for match in CodeScanner(patterns: index.schemes).scan(bounce.words) where index.contains(match.code) {
            if let answer = try lookup.answer(match.code) { explanation.answers.append(answer) }
        }
        if isTyped, explanation.answers.isEmpty { _ = try addLiterals(holding: bounce.words, to: &explanation) }
    }
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
