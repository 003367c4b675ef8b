/// One part of a message, decoded: transfer encoding and charset are undone (RFC 2045, 2046, 2047).
struct MIMEPart: Sendable {
    /// `text/plain`, lower case.
    var type: String
    /// The `report-type` of a multipart/report (RFC 6522), lower case.
    var reportType: String?
    /// Names in lower case, values unfolded and decoded, in the order of the message.
    var headers: [(name: String, value: String)] = []
    /// The text of a leaf; empty for what is no text.
    var text = ""
    /// The parts of a multipart, or the one message of a message/rfc822.
    var parts: [MIMEPart] = []

    func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }

    /// True for a copy of the message that bounced, or of its headers.
    var isOriginal: Bool {
        switch type {
        case "message/rfc822", "message/global", "message/partial", "text/rfc822-headers", "text/rfc822-header",
            "message/rfc822-headers", "message/global-headers":
            true
        default:
            false
        }
    }
}
