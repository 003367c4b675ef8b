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
