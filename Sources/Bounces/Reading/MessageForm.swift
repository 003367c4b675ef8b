/// Tells a message with its header from a line or a text without one.
enum MessageForm {
    /// True when the text begins with the fields of a message (RFC 5322 section 3.6): two of the names that messages
    /// have, or one that only messages have. `Diagnostic-Code: …` alone is a line of a report, not a message.
    static func isMessage(_ text: Substring) -> Bool {
        var known = 0
        var isTraced = false
        for line in text.split(separator: "\n", maxSplits: 40, omittingEmptySubsequences: false).prefix(40) {
            if line.isEmpty { break }
            if let first = line.utf8.first, first == 0x20 || first == 0x09 { continue }
            if line.hasPrefix("From ") { continue }  // the separator of an mbox
            guard let field = FieldLines.field(line) else {
                // A folded line that lost its blank; only a message begins with a trace field.
                if isTraced { continue } else { break }
            }
            isTraced = isTraced || known == 0 && (field.name == "received" || field.name == "return-path")
            if field.name == "content-type", field.value.contains("/") { return true }
            if names.contains(field.name) { known += 1 }
            if known == 2 { return true }
        }
        return false
    }

    /// The boundary (RFC 2046 section 5.1.1) when the text begins with one and the fields of a part come behind it.
    static func boundary(opening text: Substring) -> String? {
        guard text.hasPrefix("--") else { return nil }
        let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
        guard lines.count > 2, FieldLines.field(lines[1])?.name.hasPrefix("content-") == true else { return nil }
        let boundary = Trim.blanks(String(lines[0].dropFirst(2)))
        return (1...70).contains(boundary.utf8.count) && !boundary.contains("\"") && !boundary.contains("\\")
            ? boundary : nil
    }

    /// The bytes for the MIME reader: as they came, since their charset stands in the parts; but UTF-16 decoded.
    static func source(of bytes: UnsafeBufferPointer<UInt8>, decoded: Substring) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return Array(decoded.utf8) }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let source = Array(bytes.dropFirst(mark).drop { $0 <= 0x20 })
        // CR alone ended lines on old Macs; MIME knows CRLF, and its readers LF.
        return indented(source.contains(0x0A) ? source : source.map { $0 == 0x0D ? 0x0A : $0 })
    }

    /// Gives folded lines of a header the blank back that a mail program or a web page took from them: without it a
    /// reader takes them for the end of the header.
    private static func indented(_ source: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(source.count + 64)
        var isHeader = true
        var hasField = false
        for line in source.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            if isHeader, isBlank { isHeader = false }
            let first = line.first ?? 0x20
            if first != 0x20, first != 0x09, !isBlank {
                let text = Substring(String(decoding: line.prefix(80), as: UTF8.self))
                let isField = FieldLines.field(text) != nil || text.hasPrefix("From ")
                let isBoundary = text.lowercased().hasPrefix("boundary=")
                if (isHeader && hasField && !isField) || isBoundary { out.append(0x20) }
                hasField = hasField || isField
            }
            out += line
            out.append(0x0A)
        }
        if source.last != 0x0A { out.removeLast() }
        return out
    }

    private static let names: Set<String> = [
        "received", "return-path", "from", "to", "subject", "date", "message-id", "mime-version", "delivered-to",
        "sender",
        "reply-to", "cc", "auto-submitted", "content-transfer-encoding", "dkim-signature", "x-envelope-from",
        "envelope-to",
        "delivery-date", "x-failed-recipients", "x-original-to", "authentication-results", "received-spf",
        "arc-seal", "x-mailer", "references", "in-reply-to", "thread-topic", "content-language", "status",
    ]
}
