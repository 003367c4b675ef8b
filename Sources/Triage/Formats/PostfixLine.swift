internal import Terms

/// What Postfix logs of one attempt to deliver.
///
///     … postfix/smtp[812]: 4A1B2C: to=<kim@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=1.2,
///       delays=0.1/0/0.5/0.6, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 …)
///     … postfix/qmgr[77]: 4A1B2C: from=<lee@example.com>, status=expired, returned to sender
enum PostfixLine {
    static func mayBe(_ line: ArraySlice<UInt8>) -> Bool {
        line.place(of: " status=") != nil && line.place(of: "=<") != nil
    }

    static func report(of line: ArraySlice<UInt8>) -> Report? {
        guard let place = line.place(of: " status=") else { return nil }
        let status = line[(place + 8)...].prefix { ($0 | 0x20) &- 0x61 < 26 }
        guard let outcome = outcomes[String(decoding: status, as: UTF8.self)] else { return nil }
        guard let fields = LogFields(line[..<place], " to=", " from=") else { return nil }
        var report = Report(
            content: .line(fields.told(words(behind: status.endIndex, line))), recipients: fields.addresses,
            outcome: outcome)
        // Nothing else is said of what waited for too long.
        if status.elementsEqual("expired".utf8) { report.reason = .expired }
        return report
    }

    /// What stands in brackets: `(host mx.example.net[192.0.2.1] said: 550 5.1.1 …)`; or else the rest of the line.
    private static func words(behind place: Int, _ line: ArraySlice<UInt8>) -> String {
        var rest = line[place...].drop { " ,".utf8.contains($0) }
        if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") { rest = rest.dropFirst().dropLast() }
        return String(decoding: rest, as: UTF8.self)
    }

    private static let outcomes: [String: Outcome] = ["bounced": .failed, "deferred": .delayed, "expired": .failed]
}

/// Fields of a line of a log: `to=<kim@example.net>, relay=mx.example.net[192.0.2.1]:25, dsn=5.1.1`.
struct LogFields {
    private let fields: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)]
    private(set) var addresses: [String] = []

    /// Nil where no field begins in one of these ways.
    ///
    /// - Parameter recipient: how the fields begin that hold the recipients.
    init?(_ line: ArraySlice<UInt8>, _ recipient: StaticString, _ other: StaticString? = nil) {
        let start = line.place(of: recipient) ?? other.flatMap { line.place(of: $0) }
        guard let start else { return nil }
        fields = line[(start + 1)...].split(separator: UInt8(ascii: ",")).compactMap { field in
            let field = field.drop { $0 == 0x20 }
            guard let sign = field.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            return (field[..<sign], field[(sign + 1)...])
        }
        let isRecipient = line.place(of: recipient) != nil
        guard isRecipient, let first = fields.first?.value else { return }
        // Sendmail has several in one field.
        addresses = line[first.startIndex...].prefix(4096).split(separator: UInt8(ascii: ",")).prefix { part in
            part.startIndex == first.startIndex || part.first == UInt8(ascii: "<")
        }.map { String(decoding: $0.filter { !"<> ".utf8.contains($0) }, as: UTF8.self) }
    }

    func value(_ name: StaticString) -> String? {
        let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        return fields.first { $0.name.elementsEqual(name) }.map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// The words with the status before them, where they name none: `4.4.1 connect to mx.example.net[192.0.2.1]:25: …`.
    func told(_ words: String) -> String {
        guard let status = value("dsn"), !status.hasSuffix(".0.0"), !words.contains(status) else { return words }
        return "\(status) \(words)"
    }
}

extension ArraySlice<UInt8> {
    /// The first place of some words.
    func place(of words: StaticString) -> Int? {
        let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
        return withUnsafeBufferPointer { bytes -> Int? in
            guard let first = words.first, bytes.count >= words.count else { return nil }
            var index = 0
            let last = bytes.count - words.count
            while index <= last {
                if bytes[index] == first, bytes[index..<index + words.count].elementsEqual(words) {
                    return startIndex + index
                }
                index += 1
            }
            return nil
        }
    }
}
