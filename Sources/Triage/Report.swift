internal import Terms

/// What one message, or one line of a log, reports about mail.
struct Report {
    enum Content {
        /// A whole message, as it came.
        case message([UInt8])
        /// What a log says about one recipient, as `naslag explain` takes it.
        case line(String)
    }

    var content: Content
    var time: Instant?
    /// The addresses that it is about; empty where the content names them.
    var recipients: [String] = []
    /// What became of the message, where the log says so; nil where the content does.
    var outcome: Outcome?
    /// Where the form of the report says it, as that of a complaint; nil where the words must be read.
    var reason: Reason?
    /// The line of the input that it begins at.
    var line = 1
}
