internal import Codes
package import Terms

extension CodeEntry {
    /// Who can fix it: the party that the text names, else the usual one for the reason. A guess from an article's
    /// audience counts for less than the reason.
    package var party: FixBy? {
        guessesWho ? reason?.fixBy ?? fixBy : fixBy ?? reason?.fixBy
    }

    /// What happens to the message: as the text says, else by the replies, else by the class of the code.
    ///
    ///     550 4.4.7   failed: a server that answers 5xx tries no more, whatever the class of the code
    ///     4.4.7       delayed
    package var effect: Outcome? {
        if let outcome { return outcome }
        let classes = Set(replies.map { $0 / 100 })
        switch classes.count == 1 ? classes.first : nil {
        case 4: return .delayed
        case 5: return .failed
        default: break
        }
        switch code.permanence {
        case .permanent: return .failed
        case .temporary: return .delayed
        case .success: return .delivered
        case nil: return nil
        }
    }
}
