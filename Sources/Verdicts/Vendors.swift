internal import Bounces
internal import Phrases

/// Who spoke, by hosts and signatures.
package struct Vendors {
    /// Of the server whose words they are, before those of the server that reports.
    private(set) var names: [String] = []

    init(_ bounce: Bounce, _ table: PhraseTable) {
        let told =
            bounce.recipients.compactMap(\.remoteMTA) + bounce.recipients.compactMap(\.diagnostic) + [bounce.words]
        for text in told + [bounce.reportingMTA].compactMap(\.self) { add(text, table) }
    }

    init(_ text: String, _ table: PhraseTable) { add(text, table) }

    private mutating func add(_ text: String, _ table: PhraseTable) {
        for match in table.matches(in: PlainText(text)) where match.role == .vendor {
            if let vendor = match.vendor, !names.contains(vendor) { names.append(vendor) }
        }
    }

    func contains(_ vendor: String) -> Bool { names.contains { Self.are(vendor, $0) } }

    /// True for one vendor, and for two of whom one runs the other's servers: Outlook.com is run on Exchange Online,
    /// AOL on Yahoo.
    package static func are(_ vendor: String, _ other: String?) -> Bool {
        vendor == other || Self.kin[vendor].map { $0 == other } ?? false
    }

    private static let kin = [
        "exchange-online": "outlook-com", "outlook-com": "exchange-online", "aol": "yahoo", "yahoo": "aol",
    ]
}
