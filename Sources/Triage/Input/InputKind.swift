/// What an input is, by what it begins with: names of files say little, and standard input has none.
enum InputKind {
    /// Messages one after the other (RFC 4155).
    case mailbox
    case log
    /// A JSON object on each line.
    case events
    case table(TraceTable)
    case message
    /// A report that somebody copied, or anything else.
    case text
    case unreadable(String)

    init(opening bytes: ArraySlice<UInt8>, now: Instant) {
        if let why = Self.fault(bytes) {
            self = .unreadable(why)
            return
        }
        let lines = bytes.prefix(64 << 10).split(separator: 0x0A, maxSplits: 40, omittingEmptySubsequences: true)
            .prefix(40)
        let body = bytes.drop { $0 <= 0x20 }
        if bytes.starts(with: "From ".utf8), Self.isField(lines.dropFirst().first ?? []) {
            self = .mailbox
        } else if Self.opensJSON(body) {
            self = .events
        } else if let table = lines.prefix(20).lazy.compactMap({ TraceTable(header: $0) }).first {
            self = .table(table)
        } else if Self.isLog(lines, now: now) {
            self = .log
        } else {
            self = Self.isField(lines.first ?? []) || lines.first?.starts(with: "--".utf8) == true ? .message : .text
        }
    }

    private static func fault(_ bytes: ArraySlice<UInt8>) -> String? {
        let packed: [[UInt8]] = [
            [0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A], [0x28, 0xB5, 0x2F, 0xFD], Array("PK\u{3}\u{4}".utf8),
        ]
        if packed.contains(where: { bytes.starts(with: $0) }) {
            return "it is compressed; unpack it, or pipe what it holds into 'naslag triage -'"
        }
        return bytes.prefix(1024).contains(0) ? "it is no text" : nil
    }

    /// `{`, or `[` and then `{`.
    private static func opensJSON(_ body: ArraySlice<UInt8>) -> Bool {
        guard body.first == UInt8(ascii: "[") else { return body.first == UInt8(ascii: "{") }
        return body.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// It begins with a line of a log, or one comes soon and it does not begin as a message does.
    private static func isLog(_ lines: some Collection<ArraySlice<UInt8>>, now: Instant) -> Bool {
        guard let first = lines.first else { return false }
        if LogLine.isLine(first, now: now) { return true }
        return !isField(first) && lines.contains { LogLine.isLine($0, now: now) }
    }

    /// `Name: value`, as a message begins.
    private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
        let name = line.prefix { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
        let rest = line[name.endIndex...]
        // `https://…` is none.
        return name.contains { ($0 | 0x20) &- 0x61 < 26 } && rest.first == UInt8(ascii: ":")
            && rest.dropFirst().first != UInt8(ascii: "/")
    }
}
