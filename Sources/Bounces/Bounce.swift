package import Codes

/// What a message, a report or a line says about mail that was not delivered.
package struct Bounce: Sendable {
    /// What sort of message it is.
    package enum Kind: String, Sendable {
        /// A report that programs can read: RFC 3464.
        case deliveryStatus = "dsn"
        /// A report without a machine-readable part.
        case bounce
        /// One NDR line or a few, without a message around them.
        case line
        /// A complaint about spam: RFC 5965.
        case feedback
        /// Out of office, vacation and the like: RFC 3834.
        case autoReply = "auto-reply"
        /// A challenge: the mailbox asks the sender to confirm first.
        case challenge
        /// A request to be removed from a list.
        case unsubscribe
        /// A disposition notification: RFC 8098.
        case readReceipt = "read-receipt"
        /// None of these.
        case other
    }

    package var kind: Kind
    /// The Subject field, decoded (RFC 2047); nil for text without a header.
    package var subject: String?
    /// The host of the Reporting-MTA field (RFC 3464 section 2.2.2), without its type.
    package var reportingMTA: String?
    /// Of a complaint: `abuse`, `auth-failure` (RFC 5965 section 3.1, RFC 6591).
    package var feedbackType: String?
    /// In the order of the report; without delivery status, those that a header or the words name.
    package var recipients: [Recipient] = []
    /// The codes in the order a reader names them: each once, wrappers before what they wrap, the more specific one
    /// of two that disagree first.
    package var codes: [BounceCode] = []
    /// The recipients whose status field and diagnostic name two codes.
    package var disagreements: [Disagreement] = []
    /// What it says in words, without the returned message.
    package var words = ""
    /// What of it was not read.
    package var limits: Set<ReadingLimit> = []
}

/// One address that the report is about.
package struct Recipient: Hashable, Sendable {
    /// `Final-Recipient` without its type, or the original one (RFC 3464 section 2.3).
    package var address: String
    /// `failed`, `delayed`, `delivered`, `relayed` or `expanded` (RFC 3464 section 2.3.3).
    package var action: String?
    /// The Status field: an enhanced status code, `5.1.1` (RFC 3464 section 2.3.4).
    package var status: String?
    /// The text of Diagnostic-Code, without its type.
    package var diagnostic: String?
    /// The host of the Remote-MTA field, without its type (RFC 3464 section 2.3.5).
    package var remoteMTA: String?
}

/// A code with all that the report says about it.
package struct BounceCode: Hashable, Sendable {
    /// Where the code was read.
    package enum Source: String, Sendable {
        case diagnostic, status, text
    }

    package var code: Code
    /// 550 in `550 5.7.1`, or the reply of a diagnostic whose enhanced code stands in the status field.
    package var reply: Int?
    /// The server's own words, the codes included, on one line.
    package var literal: String
    package var source: Source
    /// `AS(7230)`, `S3150`: Microsoft's number for the rule that decided.
    package var subReason: String?
    /// 0 for the outermost of `A -> B`, 1 for what it wraps.
    package var depth: Int = 0
    /// The address it is about, when the report says so.
    package var recipient: String?
}

/// The status field and the server's words name two codes for one recipient.
package struct Disagreement: Hashable, Sendable {
    /// The more specific one, which `Bounce.codes` has first.
    package var preferred: Code
    /// The code that gave way.
    package var other: Code
    /// True when the preferred one stood in the status field.
    package var prefersStatus: Bool
}
