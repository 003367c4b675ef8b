internal import Codes

/// Reads text without a message header: a line, or a report copied from a mail program.
enum TextReader {
    static func read(_ pasted: String) -> Bounce {
        let text = VisibleText.of(SoftLineEnds.undo(pasted))
        let words = OriginalText.cut(text)
        var bounce = Bounce(kind: .other)
        bounce.words = words
        var list = CodeList()
        if let status = DeliveryStatus(words) {
            bounce.reportingMTA = status.reportingMTA
            bounce.recipients = status.recipients
            for recipient in status.recipients { list.add(recipient) }
        }
        let isReport = !bounce.recipients.isEmpty
        list.add(text: words)
        if list.codes.isEmpty { list.add(text: OriginalText.cut(OriginalText.unquoted(text))) }
        if list.codes.isEmpty, let inner = OriginalText.forwarded(text) { list.add(text: inner) }
        if list.codes.isEmpty, text.utf8.contains(UInt8(ascii: "<")) {
            list.add(text: OriginalText.cut(HTMLText.text(of: text)))
        }
        if list.codes.isEmpty { list.addOthers(text: words) }
        bounce.codes = list.codes
        bounce.disagreements = list.disagreements
        if bounce.recipients.isEmpty {
            bounce.recipients = Addresses.announced(in: words).map { Recipient(address: $0) }
        }
        bounce.kind = isReport ? .deliveryStatus : Classifier.kind(ofText: words, hasCodes: !bounce.codes.isEmpty)
        return bounce
    }
}
