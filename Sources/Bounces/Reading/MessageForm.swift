/// Tells a message with its header from a line or a text without one.
enum MessageForm {
    /// True when the text begins with the fields of a message (RFC 5322 section 3.6): two of the names that messages
    /// have, or one that only messages have. `Diagnostic-Code: …` alone is a line of a report, not a message.
    static func isMessage(_ text: Substring) -> Bool {
        var known = 0
        for line in text.split(separator: "\n", maxSplits: 40, omittingEmptySubsequences: false).prefix(40) {
            if line.isEmpty { break }
            if let first = line.utf8.first, first == 0x20 || first == 0x09 { continue }
            if line.hasPrefix("From ") { continue }  // the separator of an mbox
            guard let field = FieldLines.field(line) else { break }
            if field.name == "content-type", field.value.contains("/") { return true }
            if names.contains(field.name) { known += 1 }
            if known == 2 { return true }
        }
        return false
    }

    private static let names: Set<String> = [
        "received", "return-path", "from", "to", "subject", "date", "message-id", "mime-version", "delivered-to", "sender",
        "reply-to", "cc", "auto-submitted", "content-transfer-encoding", "dkim-signature", "x-envelope-from", "envelope-to",
        "delivery-date", "x-failed-recipients", "x-original-to", "authentication-results", "received-spf",
        "arc-seal", "x-mailer", "references", "in-reply-to", "thread-topic", "content-language", "status",
    ]
}
