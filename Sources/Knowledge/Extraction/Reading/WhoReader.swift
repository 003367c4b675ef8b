internal import Articles

/// Understands who can mend what a code reports.
enum WhoReader {
    /// - Parameters:
    ///   - who: the text of a section such as "Who can fix it".
    ///   - prose: all other text about the code, where no steps tell an administrator what to do.
    static func fixBy(who: String, prose: String) -> FixBy? {
        let text = who.lowercased()
        if !text.isEmpty {
            if text.contains("recipient") && text.hasAdmin || text.contains("geadresseerde") && text.hasAdmin {
                return .recipientAdmin
            }
            if text.hasAdmin { return .admin }
            if text.contains("support") || text.contains("ondersteuning") { return .support }
            return .user
        }
        return Cues.asksSupport(prose) ? .support : nil
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

extension String {
    fileprivate var hasAdmin: Bool { contains("admin") || contains("beheerder") }
}
