internal import Articles
internal import Terms

/// Reads who can fix what a code reports.
enum WhoReader {
    /// - Parameters:
    ///   - who: the text of a section such as "Who can fix it".
    ///   - prose: all other text about the code, where no steps tell an administrator what to do.
    static func fixBy(who: String, prose: String) -> FixBy? {
        // The first sentence names who acts; what follows says who can not, or who helps.
        let text = who.prefix { $0 != "." && $0 != "\n" }
        if text.isEmpty { return Cues.asksSupport(prose) ? .support : nil }
        if Cues.namesAdministrator(text) { return Cues.namesRecipient(text) ? .recipientAdmin : .admin }
        return Cues.namesSupport(text) ? .support : .user
    }

    /// `audience: Admin` says who reads the article, and so who acts.
    static func fixBy(audience: String?) -> FixBy? {
        switch audience?.lowercased() {
        case "admin", "itpro", "it pro", "administrator": .admin
        case "end user", "enduser", "user", "consumer": .user
        default: nil
        }
    }
}
