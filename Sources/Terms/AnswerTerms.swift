/// What an answer rests on, the surest first.
package enum Basis: String, Sendable, CaseIterable, Comparable {
    /// The server's own words are known, verbatim.
    case literal
    /// The number, as the vendor who spoke uses it.
    case vendor
    /// The reason was read from the words.
    case words
    /// The number alone, as it is registered.
    case registered
    /// Nothing but the class of the number.
    case `class`

    /// The surer one first: `literal` < `vendor` < `words` < `registered` < `class`.
    package static func < (left: Basis, right: Basis) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

/// Who can end what keeps mail from being delivered.
package enum FixBy: String, Sendable, CaseIterable {
    /// The person who wrote the message.
    case user
    /// The administrator of the sending side.
    case admin
    /// The person that the message is for.
    case recipient
    /// The administrator of the recipient's side.
    case recipientAdmin = "recipient-admin"
    /// The support of the provider.
    case support
    /// It passes by itself, or there is nothing to do.
    case nobody
}

/// What happened to a message: the Action field of RFC 3464 section 2.3.3, or what the SMTP reply or the class of the
/// code say where there is no such field.
package enum Outcome: String, Sendable, CaseIterable {
    /// It is lost and will not be tried again, whatever the class of the code.
    case failed
    /// The sending server keeps it and tries again.
    case delayed
    case delivered
    /// It went on to a system that sends no reports.
    case relayed
    /// A list or an alias sent it on to its members.
    case expanded
}
