/// One run of letters, digits, full stops, hyphens and colons: what is it?
enum RedactedToken {
    static func end(of bytes: [UInt8], from index: Int, limit: Int) -> Int {
        var end = index
        while end < limit, isPart(bytes[end]), !isPunctuation(bytes, end) { end += 1 }
        return end
    }

    /// Whether one of the marks from U+2000 to U+203F begins here, such as `‘`, `”` and `–`: names stand between them,
    /// not in them.
    static func isPunctuation(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        Byte.isWord(byte) || byte >= 0x80 || ".-:".utf8.contains(byte)
    }

    /// `ip`, `host` or `id`; nil for words and codes.
    static func name(_ token: ArraySlice<UInt8>) -> String? {
        var token = token
        while let last = token.last, !Byte.isWord(last), last < 0x80 { token.removeLast() }
        while let first = token.first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") { token.removeFirst() }
        guard token.count >= 2 else { return nil }
        if isIPv4(token) || isIPv6(token) { return "ip" }
        if isHost(token) { return "host" }
        return isIdentifier(token) ? "id" : nil
    }

    private static func isIPv4(_ token: ArraySlice<UInt8>) -> Bool {
        let port = token.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard port.count <= 2, let address = port.first else { return false }
        let parts = address.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(Byte.isDigit) }
    }

    /// Two colons in a row, or seven: a time of day has neither.
    private static func isIPv6(_ token: ArraySlice<UInt8>) -> Bool {
        guard token.allSatisfy({ Byte.isDigit($0) || ($0 | 0x20) &- 0x61 < 6 || ":.".utf8.contains($0) }) else {
            return false
        }
        let colons = token.count { $0 == UInt8(ascii: ":") }
        let double = zip(token, token.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: ":") }
        return colons == 7 || (double && colons >= 2)
    }

    /// Labels with a last one of lower-case letters, or of capitals when all are capitals and it is a known domain;
    /// `RESOLVER.ADR.RecipNotFound` is a component, `5.7.7xx` a code.
    private static func isHost(_ token: ArraySlice<UInt8>) -> Bool {
        let name = token.prefix { $0 != UInt8(ascii: ":") }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last,
            (2...24).contains(last.count),
            name.contains(where: Byte.isLetter)
        else { return false }
        let text = String(decoding: name, as: UTF8.self)
        guard !publicHosts.contains(text.lowercased()) else { return false }
        if last.allSatisfy({ $0 &- 0x61 < 26 || $0 >= 0x80 }) { return !isWildCode(name) }
        // Two letters are a country; no component's name ends so.
        let isCountry = last.count == 2 && last.allSatisfy(Byte.isLetter)
        return isCountry || last.starts(with: "xn--".utf8) || domains.contains(String(decoding: last, as: UTF8.self))
    }

    /// `5.7.xx`
    private static func isWildCode(_ name: ArraySlice<UInt8>) -> Bool {
        name.allSatisfy { Byte.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "x") }
    }

    /// Twelve characters or more, letters and at least four digits among them; a folded reply (`550-…`) is none.
    private static func isIdentifier(_ token: ArraySlice<UInt8>) -> Bool {
        let digits = token.count(where: Byte.isDigit)
        let isReply = token.prefix(3).allSatisfy(Byte.isDigit) && token.dropFirst(3).first == UInt8(ascii: "-")
        let isTime = token.contains(UInt8(ascii: ":")) || token.contains(UInt8(ascii: "."))
        return token.count >= 12 && digits >= 4 && token.contains(where: Byte.isLetter) && !isReply && !isTime
    }

    private static let domains: Set<String> = [
        "COM", "NET", "ORG", "EDU", "GOV", "INT", "MIL", "INFO", "BIZ", "LOCAL", "LAN", "CORP", "INTERNAL", "INTRA",
        "EXAMPLE", "TEST",
    ]

    /// Pages that any mail system points at: they tell nothing about the sender, and readers need them.
    private static let publicHosts: Set<String> = [
        "go.microsoft.com", "aka.ms", "learn.microsoft.com", "docs.microsoft.com", "support.microsoft.com",
        "technet.microsoft.com", "sender.office.com", "support.google.com", "postmaster.yahoo.com",
        "senders.yahooinc.com",
        "postmaster.aol.com", "www.spamhaus.org",
    ]
}
