internal import Terms

/// What Exim logs of one attempt to deliver: `**` is a bounce, `==` is deferred.
///
///     2026-11-28 23:14:05 1tGx9K-0004Zb-2A ** kim@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1]:
///       SMTP error from remote mail server after RCPT TO:<kim@example.net>: 550 5.1.1 User unknown
enum EximLine {
    static func report(of line: ArraySlice<UInt8>) -> Report? {
        for (mark, outcome) in marks {
            guard let place = line.place(of: mark) else { continue }
            let before = line[..<place].split(separator: 0x20).last ?? []
            guard isID(before) else { continue }
            let rest = line[(place + 4)...]
            let text = String(decoding: line[(place + 1)...], as: UTF8.self)
            return Report(content: .line(text), recipients: address(rest), outcome: outcome)
        }
        return nil
    }

    private static let marks: [(StaticString, Outcome)] = [(" ** ", .failed), (" == ", .delayed)]

    /// `kim@example.net R=…`, or `|/usr/bin/program <kim@example.net> R=…`.
    private static func address(_ text: ArraySlice<UInt8>) -> [String] {
        let words = text.prefix(400).split(separator: 0x20).prefix(4)
        guard let word = words.first(where: { $0.contains(UInt8(ascii: "@")) }) else { return [] }
        return [String(decoding: word.filter { !"<>:".utf8.contains($0) }, as: UTF8.self)]
    }

    /// `1tGx9K-0004Zb-2A`, and since Exim 4.97 `1tGx9K-00000004Zb2-1cQe`.
    private static func isID(_ word: ArraySlice<UInt8>) -> Bool {
        let lengths = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map(\.count)
        return lengths == [6, 6, 2] || lengths == [6, 11, 4]
    }
}
