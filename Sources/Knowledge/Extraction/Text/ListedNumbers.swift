internal import Codes

/// In a heading, a number beside a code is a code like it: `Error code 30125-4 or 30125-1011`, `Error 550/553`.
/// In running text it need not be, so the scanner leaves it out.
enum ListedNumbers {
    static func completing(_ matches: [FoundCode], in text: String) -> [FoundCode] {
        let bytes = Array(text.utf8)
        return matches.flatMap { match -> [FoundCode] in
            guard match.code.scheme == .officeError || match.code.scheme == .smtpReply else { return [match] }
            var list = [match]
            while let next = number(after: list[list.count - 1], in: bytes),
                !matches.contains(where: { $0.range.overlaps(next.range) })
            { list.append(next) }
            return list
        }
    }

    /// The number of the same form that follows within a few bytes, a word such as `or` between them.
    private static func number(after match: FoundCode, in bytes: [UInt8]) -> FoundCode? {
        let end = match.range.upperBound
        guard let start = bytes[end...].firstIndex(where: isDigit), start > end, start - end <= 6,
            bytes[end..<start].count(where: { $0 >= 0x41 }) <= 4
        else { return nil }
        let stop = bytes[start...].firstIndex { !isDigit($0) && $0 != UInt8(ascii: "-") } ?? bytes.count
        let spelling = String(decoding: bytes[start..<stop], as: UTF8.self)
        guard form(of: spelling) == form(of: match.code.spelling) else { return nil }
        return FoundCode(Code(scheme: match.code.scheme, spelling: spelling), at: start..<stop)
    }

    /// The lengths of the first half, and whether there is a second: `30125-4` and `30125-1011` have one form.
    private static func form(of spelling: String) -> [Int] {
        let parts = spelling.split(separator: "-", omittingEmptySubsequences: false)
        return [parts.count, parts[0].count] + (parts.last?.isEmpty == true ? [0] : [])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
