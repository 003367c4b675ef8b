/// Separates what the mail system says from the copy of the message that it returns as plain text.
enum OriginalText {
    /// The text up to the copy: up to a ruled line that announces it (`----- Original message -----`), or up to the
    /// trace fields that such a copy begins with (RFC 5322 section 3.6.7). Lines quoted with `>` are left out.
    static func cut(_ text: String) -> String {
        var kept: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.utf8.count < 120, isRule(line) { break }
            if isTrace(line) { break }
            if isQuoted(line) { continue }
            kept.append(line)
        }
        return kept.joined(separator: "\n")
    }

    /// The text without the marks of quoting, for reports that somebody forwarded or answered.
    static func unquoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == ">" || $0 == " " } }.joined(separator: "\n")
    }

    /// The report in a message that a person forwards inline: what stands behind the ruled line, when it begins like
    /// a report (a mail system as its sender, a subject that says undeliverable). Nil when it does not.
    static func forwarded(_ text: String) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let rule = lines.firstIndex(where: { $0.utf8.count < 120 && isRule($0) }) else { return nil }
        let rest = lines[(rule + 1)...]
        let head = rest.prefix(12).joined(separator: "\n").lowercased()
        guard MessageWords.daemon.stand(in: head) || MessageWords.bounce.stand(in: head) else { return nil }
        return cut(rest.joined(separator: "\n"))
    }

    private static func isQuoted(_ line: Substring) -> Bool {
        line.utf8.first == UInt8(ascii: ">")
    }

    /// `Received:` and the like, from which on all is the original message.
    private static func isTrace(_ line: Substring) -> Bool {
        guard let name = FieldLines.field(line)?.name else { return false }
        return traces.contains(name) || name.hasPrefix("arc-")
    }

    private static let traces: Set<String> = [
        "received", "return-path", "delivered-to", "dkim-signature", "domainkey-signature", "mime-version",
        "authentication-results", "received-spf", "x-mailer", "x-received", "x-originating-ip",
        "x-ms-exchange-organization-scl",
        "content-type", "content-transfer-encoding",
    ]

    /// A line that opens with dashes, or ends with a colon or `follows`, and speaks of an original or a copy.
    private static func isRule(_ line: Substring) -> Bool {
        let text = Trim.blanks(String(line)).lowercased()
        let ruled = text.hasPrefix("--") || text.hasPrefix("==") || text.hasPrefix("__") || text.hasPrefix("**")
        let announces =
            text.hasSuffix("follows.") || text.hasSuffix("follows") || text.hasSuffix("follows:")
            || text.hasSuffix("headers:")
        guard ruled || announces else { return false }
        return MessageWords.original.stand(in: text)
    }
}
