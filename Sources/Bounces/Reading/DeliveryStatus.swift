/// The fields of a message/delivery-status (RFC 3464 section 2): blocks of fields with blank lines between, the first
/// one about the message, each other one about a recipient.
///
///     Reporting-MTA: dns; mail.example.com
///
///     Final-Recipient: rfc822; kim@example.net
///     Action: failed
///     Status: 5.1.1 (unknown user)
///     Diagnostic-Code: smtp; 550 5.1.1 <kim@example.net>... User
///       unknown
struct DeliveryStatus {
    var reportingMTA: String?
    var recipients: [Recipient] = []

    /// Nil for text that has no field of a recipient. Blank lines may be missing, repeated or in the wrong places, as
    /// real reports have them: a new recipient begins where a field comes a second time.
    init?(_ text: String) {
        var recipient: [String: String] = [:]
        for field in FieldLines.fields(of: text) {
            switch field.name {
            case "reporting-mta":
                reportingMTA = reportingMTA ?? Self.untyped(field.value)
            case "final-recipient", "original-recipient", "action", "status", "diagnostic-code", "remote-mta":
                // Original-Recipient and Final-Recipient come in either order, before all others.
                if recipient[field.name] != nil {
                    recipients.append(contentsOf: Self.recipient(recipient))
                    recipient = [:]
                }
                recipient[field.name] = field.value
            case "":
                // A blank line ends a recipient that has what it must have.
                if recipient["status"] != nil, recipient["final-recipient"] ?? recipient["original-recipient"] != nil {
                    recipients.append(contentsOf: Self.recipient(recipient))
                    recipient = [:]
                }
            default:
                break
            }
        }
        recipients.append(contentsOf: Self.recipient(recipient))
        if recipients.isEmpty { return nil }
    }

    private static func recipient(_ fields: [String: String]) -> [Recipient] {
        // Status and Action stand in web pages and tickets too: one of the others must be there.
        guard fields.count > 1 || fields["diagnostic-code"] != nil || fields["final-recipient"] != nil else {
            return []
        }
        let address = fields["final-recipient"] ?? fields["original-recipient"] ?? ""
        return [
            Recipient(
                address: Addresses.first(in: untyped(address)) ?? untyped(address),
                action: fields["action"]?.lowercased(),
                status: fields["status"], diagnostic: fields["diagnostic-code"].map(untyped),
                remoteMTA: fields["remote-mta"].map(untyped))
        ]
    }

    /// `smtp; 550 no` → `550 no`: drops the type of RFC 3464 section 2.1.2, if there is one.
    private static func untyped(_ value: String) -> String {
        guard let end = value.utf8.prefix(20).firstIndex(of: UInt8(ascii: ";")) else { return value }
        let type = Trim.blanks(String(value[..<end])).utf8
        guard let first = type.first, Byte.isLetter(first),
            type.allSatisfy({ Byte.isWord($0) || $0 == UInt8(ascii: "-") })
        else { return value }
        return Trim.blanks(String(value[end...].dropFirst()))
    }
}
