/// Why mail was not delivered, in the words that answers, data and pages share: one identifier for each cause that a
/// person can act on, coarser than an enhanced status code and finer than its class.
///
/// The raw value is the identifier of `knowledge.json`, of the pages `reasons/block-listed.html` and of the manual
/// pages `bounce-block-listed(7)`; what it is called in each language is data.
package enum Reason: String, Sendable, CaseIterable {
    /// The address, mailbox or alias does not exist.
    case recipientUnknown = "recipient-unknown"
    /// The account exists but is suspended, disabled, expired or inactive.
    case recipientDisabled = "recipient-disabled"
    /// The recipient has another address.
    case recipientMoved = "recipient-moved"
    /// The recipient's mailbox is over quota.
    case mailboxFull = "mailbox-full"
    /// The recipient or their own filter does not take mail from this sender.
    case recipientRefuses = "recipient-refuses"
    /// A group, list or mailbox takes mail from some senders only, or wants approval.
    case notAllowedToGroup = "not-allowed-to-group"
    /// The domain of the recipient does not exist or has no mail server.
    case domainUnknown = "domain-unknown"
    /// The domain says that it takes no mail.
    case nullMx = "null-mx"
    /// The recipient's server cannot be reached or drops the connection.
    case noAnswer = "no-answer"
    /// The sending server gave up after trying for days.
    case expired
    /// Mail goes round between servers.
    case loop
    /// A DNS answer was wrong or did not come.
    case dnsError = "dns-error"
    /// The recipient's server is overloaded or has an internal error.
    case serverBusy = "server-busy"
    /// The recipient's server has no room.
    case serverFull = "server-full"
    /// A program behind the recipient's address failed.
    case mailProgramError = "mail-program-error"
    /// The sender sends too much too fast and is slowed.
    case tooFast = "too-fast"
    /// Too many connections at once.
    case tooManyConnections = "too-many-connections"
    /// One message or session names too many recipients.
    case tooManyRecipients = "too-many-recipients"
    /// The sender's own provider stops it: limit of the account or the tenant.
    case sendingLimit = "sending-limit"
    /// The sender's own provider blocked the account or the tenant for abuse.
    case senderRestricted = "sender-restricted"
    /// An unknown sender is put off for some minutes.
    case greylisted
    /// The sending IP address or domain stands on a block list.
    case blockListed = "block-listed"
    /// The receiver's own record of the sender is bad.
    case badReputation = "bad-reputation"
    /// The sending IP address has no name, or one that does not fit.
    case reverseDns = "reverse-dns"
    /// The name that the sending server gives itself is refused.
    case badHelo = "bad-helo"
    /// SPF did not pass.
    case spf
    /// DKIM is missing or did not pass.
    case dkim
    /// DMARC policy of the sender's domain says refuse.
    case dmarc
    /// The sender passes neither SPF nor DKIM, or what is asked of bulk senders.
    case senderUnauthenticated = "sender-unauthenticated"
    /// The connection was not encrypted.
    case tlsRequired = "tls-required"
    /// A certificate is missing, expired or of another name.
    case certificate
    /// A published DANE or MTA-STS policy cannot be kept.
    case daneMTASTS = "dane-mta-sts"
    /// The message looks like spam.
    case spamContent = "spam-content"
    /// An address in the message stands on a list.
    case phishingOrURL = "phishing-or-url"
    /// Malware in the message.
    case virus
    /// A kind of attachment is refused.
    case attachment
    /// The message is larger than a limit.
    case tooLarge = "too-large"
    /// The message or a header breaks the standard, or its format cannot be converted.
    case malformed
    /// The server is asked to pass mail on and will not.
    case relayDenied = "relay-denied"
    /// Sign-in is missing, failed or of a kind that is no longer taken.
    case signIn = "sign-in"
    /// The account may not send with this sender address.
    case sendAs = "send-as"
    /// The sender's address or domain does not exist or is refused as such.
    case senderAddress = "sender-address"
    /// The sender's mail service holds the recipient back because of earlier bounces or complaints.
    case suppressed
    /// A rule of the organization refused it.
    case rule
    /// A command came out of order or was not understood.
    case `protocol`
    /// A server says that its own set-up is wrong.
    case serverMisconfigured = "server-misconfigured"
    /// No bounce: a recipient marked the message as spam, or a spam trap or network reported it (RFC 5965).
    case complaint
    /// No bounce: a receiver reports that SPF, DKIM or DMARC failed (RFC 6591).
    case authReport = "auth-report"
    /// No bounce: an automatic answer.
    case autoReply = "auto-reply"
    /// No bounce: the message arrived, or was passed on.
    case delivered

    /// Who can usually end it; whose server spoke, or what one vendor means, can say otherwise.
    package var fixBy: FixBy {
        switch self {
        case .recipientUnknown, .recipientDisabled, .recipientMoved, .domainUnknown, .nullMx, .expired,
            .tooManyRecipients, .spamContent, .phishingOrURL, .virus, .attachment, .tooLarge, .malformed,
            .signIn, .senderAddress, .suppressed:
            .user
        case .mailboxFull, .recipientRefuses:
            .recipient
        case .notAllowedToGroup, .noAnswer, .serverFull, .mailProgramError, .daneMTASTS, .rule,
            .serverMisconfigured:
            .recipientAdmin
        case .loop, .dnsError, .tooFast, .tooManyConnections, .sendingLimit, .senderRestricted, .blockListed,
            .badReputation, .reverseDns, .badHelo, .spf, .dkim, .dmarc, .senderUnauthenticated, .tlsRequired,
            .certificate, .relayDenied, .sendAs, .protocol, .complaint, .authReport:
            .admin
        case .serverBusy, .greylisted, .autoReply, .delivered:
            .nobody
        }
    }
}
