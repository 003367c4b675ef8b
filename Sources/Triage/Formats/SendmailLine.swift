internal import Terms

/// What Sendmail logs of one attempt to deliver.
///
///     … sendmail[77]: 3AB1c2D04: to=<kim@example.net>, delay=00:00:01, relay=mx.example.net. [192.0.2.1], dsn=5.1.1,
///       stat=User unknown
enum SendmailLine {
    static func mayBe(_ line: ArraySlice<UInt8>) -> Bool {
        line.place(of: " to=") != nil && line.place(of: ", stat=") != nil
    }

    static func report(of line: ArraySlice<UInt8>) -> Report? {
        guard let place = line.place(of: ", stat="), let fields = LogFields(line[..<place], " to=") else { return nil }
        let stat = line[(place + 7)...]
        // Sent, and what has not been tried yet.
        if stat.starts(with: "Sent".utf8) || stat.starts(with: "queued".utf8) { return nil }
        let isDelayed = stat.starts(with: "Deferred".utf8) || stat.starts(with: "delayed".utf8)
        // The host tells who spoke.
        let relay = fields.value("relay").map { " (\($0))" } ?? ""
        let text = fields.told(String(decoding: stat, as: UTF8.self)) + relay
        return Report(content: .line(text), recipients: fields.addresses, outcome: isDelayed ? .delayed : .failed)
    }
}
