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
