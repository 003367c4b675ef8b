package import Articles
package import Terms

/// What is said of one reason, in every language that tells it: `codes/reasons.yml`.
package struct ReasonText: Hashable, Sendable {
    package let reason: Reason
    /// `The sending server is on a block list`.
    package var title: [LocaleTag: String] = [:]
    /// What happened, who said it, what it is not.
    package var summary: [LocaleTag: String] = [:]
    /// What to do, in order.
    package var steps: [LocaleTag: [String]] = [:]
    /// How people ask for it: `blacklisted`, `RBL`.
    package var keywords: [LocaleTag: [String]] = [:]
    /// How far the translations can be trusted.
    package var marks: [LocaleTag: TranslationMark] = [:]

    package init(_ reason: Reason) {
        self.reason = reason
    }
}
