internal import Codes
internal import Lookup
internal import Terms
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
        guard match == .exact else { return match == .text ? .literal : .class }
        return meaning.vendor == nil ? .registered : .vendor
    }

    /// What the reason means; empty where the data does not tell.
    var reasonWords: ReasonSheet.Words { reason?.words.values.first ?? ReasonSheet.Words() }

    /// Its title, or else its identifier.
    var reasonTitle: String {
        reasonWords.title.isEmpty ? reason?.reason.rawValue ?? "" : reasonWords.title
    }
}
