internal import Codes
internal import Phrases
internal import Terms

/// Where numbers and words disagree.
enum Contradictions {
    /// Reasons that stand beside the real one: what a server adds at the end, or says of anything.
    static func isVague(_ reason: Reason) -> Bool {
        switch reason {
        case .expired, .serverBusy, .protocol, .rule, .mailProgramError: true
        default: false
        }
    }

    /// Words that go before a number that is registered for a case: servers are known to use it in other ways.
    static func allow(_ words: PhraseMatch, over number: Reason?, _ code: Code?) -> Bool {
        guard let number, let said = words.reason, said != number, !words.isWeak else { return false }
        // A whole sentence is not loose.
        if words.weight >= 28, !isVague(said) { return true }
        // Of all numbers those of policy are used most loosely; but those that people search for by name are not.
        let policy = code?.enhanced.map { $0.subject == 7 && $0.details.lowerBound < 100 } ?? false
        if policy, number != .spf, number != .reverseDns, number != .dkim, !isVague(said) { return true }
        return switch (number, said) {
        case (.recipientUnknown, .mailboxFull), (.recipientUnknown, .suppressed),
            (.recipientUnknown, .recipientDisabled),
            (.recipientDisabled, .recipientUnknown), (.recipientDisabled, .mailboxFull),
            (.recipientDisabled, .noAnswer):
            true
        case (.expired, _), (.serverBusy, _), (.noAnswer, _), (.dnsError, _): !isVague(said)
        default: false
        }
    }
}
