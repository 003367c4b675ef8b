internal import JSON
internal import Terms

/// Reads events of mail services, a JSON object or an array of them on each line.
struct EventReader: InputReader {
    private var splitter = LineSplitter(longest: 1 << 20)

    mutating func take(_ bytes: ArraySlice<UInt8>, _ desk: Desk) {
        for line in splitter.lines(of: bytes) { add(line, desk) }
    }

    mutating func finish(_ desk: Desk) {
        if let line = splitter.last() { add(line, desk) }
    }

    private func add(_ line: LineSplitter.Line, _ desk: Desk) {
        if line.isCut { return desk.leaveOut("this line is longer than 1 MiB", line: line.number) }
        guard line.bytes.contains(where: { $0 > 0x20 }) else { return }
        guard let value = JSONReader.value(of: line.bytes) else {
            return desk.leaveOut("this line is not one object of JSON", line: line.number)
        }
        for event in value.array.isEmpty ? [value] : value.array {
            guard let reports = ServiceEvent.reports(of: event) else {
                desk.leaveOut("this event is of no mail service that is known", line: line.number)
                continue
            }
            if reports.isEmpty { desk.pass() }
            for var report in reports {
                report.line = line.number
                desk.take(report)
            }
        }
    }
}

/// What mail services tell about one message.
enum ServiceEvent {
    /// One report for each recipient whose mail failed, waits or was complained of; empty for other events, nil for
    /// JSON of no known service.
    ///
    ///     {"notificationType": "Bounce", "bounce": {"bouncedRecipients": [{"emailAddress", "diagnosticCode"}], …}} SES
    ///     {"Type": "Notification", "Message": "{…}"}                                                      SES by SNS
    ///     {"event": "bounce", "email", "timestamp", "reason", "status"}                                    SendGrid
    ///     {"event": "failed", "severity": "permanent", "recipient", "delivery-status": {"code", "message"}}  Mailgun
    ///     {"RecordType": "Bounce", "Type": "HardBounce", "Email", "BouncedAt", "Details"}                  Postmark
    static func reports(of event: JSONValue) -> [Report]? {
        if event["Type"]?.string == "Notification", let message = event["Message"]?.string {
            // The event itself, as a text within the one of SNS.
            guard let inner = JSONReader.value(of: Array(message.utf8)[...]) else { return nil }
            return inner["Message"] == nil ? reports(of: inner) : nil
        }
        if let kind = (event["notificationType"] ?? event["eventType"])?.string { return amazon(event, kind) }
        if event["RecordType"] != nil { return postmark(event) }
        let data = event["event-data"] ?? event
        if data["recipient"] != nil, data["event"] != nil { return mailgun(data) }
        if event["event"] != nil, event["email"] != nil { return sendGrid(event) }
        return nil
    }

    private static func amazon(_ event: JSONValue, _ kind: String) -> [Report] {
        let parts: (name: String, recipients: String, outcome: Outcome?)? =
            switch kind {
            // What is called transient has been given up as well.
            case "Bounce": ("bounce", "bouncedRecipients", .failed)
            case "DeliveryDelay": ("deliveryDelay", "delayedRecipients", .delayed)
            case "Complaint": ("complaint", "complainedRecipients", nil)
            default: nil
            }
        guard let parts, let body = event[parts.name] else { return [] }
        return (body[parts.recipients]?.array ?? []).map { recipient in
            let words = [recipient["status"], recipient["diagnosticCode"]].compactMap { $0?.string }
            let text = words.isEmpty ? [body["bounceType"], body["bounceSubType"]].compactMap { $0?.string } : words
            let action = recipient["action"]?.string.flatMap { Outcome(rawValue: $0) }
            let outcome = parts.outcome.map { action ?? $0 }
            return report(text.joined(separator: " "), body["timestamp"], recipient["emailAddress"], outcome)
        }
    }

    private static func sendGrid(_ event: JSONValue) -> [Report] {
        let words = [event["status"], event["reason"] ?? event["response"]].compactMap { $0?.string }.filter {
            !$0.isEmpty
        }
        func told(_ outcome: Outcome?) -> [Report] {
            [report(words.joined(separator: " "), event["timestamp"], event["email"], outcome)]
        }
        return switch event["event"]?.string {
        case "bounce", "dropped", "blocked": told(.failed)
        case "deferred": told(.delayed)
        case "spamreport": told(nil)
        default: []
        }
    }

    private static func mailgun(_ data: JSONValue) -> [Report] {
        let status = data["delivery-status"]
        let message =
            [status?["message"], status?["description"]].compactMap { $0?.string }.first { !$0.isEmpty } ?? ""
        let code = [status?["code"]?.integer.map(String.init), status?["enhanced-code"]?.string].compactMap(\.self)
        let words = code.filter { !message.contains($0) } + [message.isEmpty ? data["reason"]?.string ?? "" : message]
        func told(_ outcome: Outcome?) -> [Report] {
            [report(words.joined(separator: " "), data["timestamp"], data["recipient"], outcome)]
        }
        return switch data["event"]?.string {
        case "failed": told(data["severity"]?.string == "temporary" ? .delayed : .failed)
        case "rejected": told(.failed)
        case "complained": told(nil)
        default: []
        }
    }

    private static func postmark(_ event: JSONValue) -> [Report] {
        let type = event["Type"]?.string ?? ""
        let isComplaint = event["RecordType"]?.string == "SpamComplaint" || type == "SpamComplaint"
        guard isComplaint || event["RecordType"]?.string == "Bounce" else { return [] }
        let words = [event["Details"], event["Description"]].compactMap { $0?.string }.first { !$0.isEmpty } ?? type
        let outcome: Outcome = ["Transient", "DnsError"].contains(type) ? .delayed : .failed
        return [report(words, event["BouncedAt"], event["Email"], isComplaint ? nil : outcome)]
    }

    /// - Parameter outcome: nil for a complaint about a message that arrived.
    private static func report(_ text: String, _ time: JSONValue?, _ address: JSONValue?, _ outcome: Outcome?) -> Report
    {
        let moment: Instant? =
            switch time {
            case .string(let text): TimeText.international(Array(text.utf8)[...], zone: 0)?.time
            case .number(let text): Double(text).flatMap { $0 > 0 && $0 < 1e11 ? Instant(seconds: Int($0)) : nil }
            default: nil
            }
        return Report(
            content: .line(text), time: moment, recipients: [address?.string].compactMap(\.self), outcome: outcome,
            reason: outcome == nil ? .complaint : nil)
    }
}
