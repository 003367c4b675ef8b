internal import Codes
internal import Lookup
package import Terms
internal import Verdicts

extension Answer {
    /// What the verdict says goes before what the meaning of a code says.
    func reason(_ meaning: Meaning) -> Reason? { verdict == nil ? meaning.reason : verdict?.reason }

    func fixBy(_ meaning: Meaning) -> FixBy? { verdict == nil ? meaning.fixBy : verdict?.fixBy }

    func outcome(_ meaning: Meaning) -> Outcome? {
        if let verdict { return verdict.outcome }
        if let outcome = meaning.outcome { return outcome }
        return switch code?.permanence {
        case .permanent: .failed
        case .temporary: .delayed
        case .success: .delivered
        case nil: nil
        }
    }

    func basis(_ meaning: Meaning) -> Basis {
        if let verdict { return verdict.basis }
        if isQuoted { return .literal }
        guard match == .exact else { return match == .text ? .literal : .class }
        return meaning.vendor == nil ? .registered : .vendor
    }

    /// The identifiers of an answer's first meaning, as the JSON formats write them.
    package struct Effects: Hashable, Sendable {
        package let reason: Reason?
        package let fixBy: FixBy?
        package let outcome: Outcome?
        package let vendor: String?
        /// The spelling of the code.
        package let code: String?
    }

    /// By the verdict where there is one, else by the first meaning and the class of the code.
    package var effects: Effects {
        let meaning = meanings.first ?? Meaning()
        return Effects(
            reason: reason(meaning), fixBy: fixBy(meaning), outcome: outcome(meaning),
            vendor: verdict == nil ? meaning.vendor : verdict?.vendor, code: code?.spelling)
    }

    /// What the reason means; empty where the data does not tell.
    var reasonWords: IndexedReason.Words { reason?.words.values.first ?? IndexedReason.Words() }

    /// Its title, or else its identifier.
    var reasonTitle: String {
        reasonWords.title.isEmpty ? reason?.reason.rawValue ?? "" : reasonWords.title
    }
}
