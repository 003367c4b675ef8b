internal import Codes

/// Reads a whole message.
enum ReportReader {
    static func read(_ message: MIMEPart, depth: Int = 0) -> Bounce {
        var parts = ReportParts()
        parts.collect(message)
        var bounce = Bounce(kind: Classifier.kind(of: message, parts), subject: message.header("subject"))
        bounce.feedbackType = parts.feedbackType
        bounce.limits = parts.limits
        guard Classifier.mayHoldCodes(bounce.kind) else { return bounce }
        readCodes(of: message, parts, into: &bounce)
        // People and gateways forward a report as an attachment: then the report inside is meant. A report with a
        // status or codes of its own is not looked into: what it returns is the original.
        let wraps = bounce.kind == .other || (bounce.kind == .deliveryStatus && parts.statuses.isEmpty)
        if wraps, bounce.codes.isEmpty, let inner = parts.originals.first(where: isReport) {
            if depth < ReadingLimit.forwardedReports { return read(inner, depth: depth + 1) }
            bounce.limits.insert(.depth)
        }
        if bounce.kind == .other, !bounce.codes.isEmpty { bounce.kind = .bounce }
        return bounce
    }

    private static func readCodes(of message: MIMEPart, _ parts: ReportParts, into bounce: inout Bounce) {
        var list = CodeList()
        for status in parts.statuses {
            bounce.reportingMTA = bounce.reportingMTA ?? status.reportingMTA
            bounce.recipients += status.recipients
            for recipient in status.recipients.prefix(ReadingLimit.recipientCount) { list.add(recipient) }
            if status.recipients.count > ReadingLimit.recipientCount { bounce.limits.insert(.recipients) }
        }
        let words = parts.texts.map(OriginalText.cut).joined(separator: "\n\n")
        bounce.words = words
        // A message that shows no sign of a report may still be one that somebody forwards or answers; a newsletter
        // that speaks of an error is not.
        list.add(text: words, certainOnly: bounce.kind == .other)
        if list.codes.isEmpty {
            let unquoted = parts.texts.map { OriginalText.cut(OriginalText.unquoted($0)) }.joined(separator: "\n\n")
            list.add(text: unquoted, certainOnly: bounce.kind == .other)
        }
        if list.codes.isEmpty, bounce.kind == .other {
            for inner in parts.texts.compactMap(OriginalText.forwarded) { list.add(text: inner) }
        }
        if list.codes.isEmpty, let subject = bounce.subject { list.add(text: subject, certainOnly: true) }
        bounce.codes = list.codes
        bounce.disagreements = list.disagreements
        if bounce.recipients.isEmpty {
            let failed = message.headers.filter { $0.name == "x-failed-recipients" }
                .flatMap { $0.value.split(separator: ",") }.compactMap { Addresses.first(in: String($0)) }
            bounce.recipients = (failed.isEmpty ? Addresses.announced(in: words) : failed).map {
                Recipient(address: $0)
            }
        }
    }

    private static func isReport(_ part: MIMEPart) -> Bool {
        var parts = ReportParts()
        parts.collect(part)
        return Classifier.kind(of: part, parts) != .other
    }
}

/// The parts of a message that speak: the status, the words for people, and the copies to be left alone.
struct ReportParts {
    var statuses: [DeliveryStatus] = []
    var texts: [String] = []
    var originals: [MIMEPart] = []
    var types: Set<String> = []
    var feedbackType: String?
    var limits: Set<ReadingLimit> = []

    mutating func collect(_ part: MIMEPart) {
        types.insert(part.type)
        if part.isOriginal {
            // A text/rfc822-headers has no message inside; only a whole one can be a forwarded report.
            originals += part.parts
        } else if part.type == "multipart/alternative" {
            alternative(part)
        } else if part.type == "multipart/report" {
            report(part)
        } else if !part.parts.isEmpty {
            for part in part.parts { collect(part) }
        } else if part.type == "message/delivery-status" || part.type == "message/global-delivery-status" {
            if let status = DeliveryStatus(part.text) { statuses.append(status) }
        } else if part.type == "message/feedback-report" {
            feedbackType = FieldLines.fields(of: part.text).first { $0.name == "feedback-type" }?.value.lowercased()
        } else if part.type.hasPrefix("text/") {
            add(part)
        }
    }

    /// RFC 6522 section 3: words for people, the status, the original; which some systems send as a plain text.
    private mutating func report(_ part: MIMEPart) {
        var hasStatus = false
        for part in part.parts {
            if hasStatus, part.type.hasPrefix("text/") { continue }
            hasStatus = hasStatus || part.type.hasPrefix("message/") && !part.isOriginal
            collect(part)
        }
    }

    /// The plain text, unless it is a stand-in for the HTML.
    private mutating func alternative(_ part: MIMEPart) {
        let plain = part.parts.first { $0.type == "text/plain" && $0.text.utf8.count > 40 }
        let rich = part.parts.first { $0.type != "text/plain" }
        if let plain { collect(plain) }
        if let rich, plain == nil || !hasCode(plain?.text ?? "") { collect(rich) }
    }

    private func hasCode(_ text: String) -> Bool {
        !CodeScanner().scan(text, as: .report).isEmpty
    }

    private mutating func add(_ part: MIMEPart) {
        let source = String(part.text.prefixBytes(ReadingLimit.textSize))
        if part.text.utf8.count > ReadingLimit.textSize { limits.insert(.text) }
        let text = VisibleText.of(part.type == "text/html" ? HTMLText.text(of: source) : source)
        // A status part whose type was lost, as in a report whose header got a blank line too many.
        if let status = DeliveryStatus(OriginalText.cut(text.removingContentFields())) {
            statuses.append(status)
            types.insert("message/delivery-status")
        }
        texts.append(text)
    }
}

extension String {
    /// Without the content fields that a misplaced blank line turned into text.
    fileprivate func removingContentFields() -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !(FieldLines.field($0)?.name.hasPrefix("content-") ?? false) }.joined(separator: "\n")
    }
}

extension MIMEPart {
    /// For a multipart whose boundary never comes: what lies behind the header, up to a copy of the message, is taken
    /// for text.
    mutating func readAsText(_ source: Substring) {
        guard let end = String(source).range(of: "\n\n") else { return }
        var body = String(String(source)[end.upperBound...].prefixBytes(ReadingLimit.textSize))
        for type in ["message/rfc822", "text/rfc822-headers"] {
            if let copy = body.range(of: type) { body = String(body[..<copy.lowerBound]) }
        }
        type = "text/plain"
        text = body.removingContentFields()
    }
}
