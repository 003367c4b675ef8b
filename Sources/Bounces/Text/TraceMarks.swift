/// What a mail system writes to find one message again: too short, or too plain a word, to be known by its form alone,
/// so that it is known by where it stands.
enum TraceMarks {
    struct Mark {
        var range: Range<Int>
        var name: String
    }

    /// The host and the queue id at the start of a line of a log, Exim's message ids, `queued as …`, `id=…`,
    /// `session=…`, and the id before Gmail's `- gsmtp`; in order, none over another.
    static func marks(in bytes: [UInt8]) -> [Mark] {
        bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }).flatMap { line in
            let words = line.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
            let host = hostPlace(words)
            return words.indices.compactMap { place -> Mark? in
                if place == host { return Mark(range: words[place].indices, name: "host") }
                // Without a time, a line begins with the queue id, and goes on with a field.
                let opens = place == 0 && words.count > 1 && words[1].contains(UInt8(ascii: "="))
                let isQueue = host.map { place == $0 + 2 } ?? opens
                return identifier(words, place, isQueue: isQueue).map { Mark(range: $0, name: "id") }
            }
        }
    }

    /// The word after `Nov 28 23:14:05` or `2026-11-28T23:14:05Z` where a program follows it: `postfix/smtp[812]:`.
    private static func hostPlace(_ words: [ArraySlice<UInt8>]) -> Int? {
        guard let first = words.first else { return nil }
        let place: Int
        if first.count == 3, first.allSatisfy(Byte.isLetter), words.count > 2, words[1].allSatisfy(Byte.isDigit),
            words[2].contains(UInt8(ascii: ":")), words[2].first.map(Byte.isDigit) == true
        {
            place = 3
        } else if first.count >= 19, first.prefix(4).allSatisfy(Byte.isDigit),
            first[first.startIndex + 4] == UInt8(ascii: "-"), first[first.startIndex + 10] == UInt8(ascii: "T")
        {
            place = 1
        } else {
            return nil
        }
        return place + 1 < words.count && words[place + 1].last == UInt8(ascii: ":") ? place : nil
    }

    private static func identifier(_ words: [ArraySlice<UInt8>], _ place: Int, isQueue: Bool) -> Range<Int>? {
        let word = words[place]
        if isQueue, word.last == UInt8(ascii: ":"), isMade(word.dropLast()) { return word.dropLast().indices }
        if let sign = word.firstIndex(of: UInt8(ascii: "=")) {
            let key = String(decoding: trimmed(word[..<sign]), as: UTF8.self).lowercased()
            let value = trimmed(word[(sign + 1)...])
            return keys.contains(key) && isMade(value) ? value.indices : nil
        }
        let bare = trimmed(word)
        if isExim(bare) { return bare.indices }
        let isQueued = place >= 2 && words[place - 2].hasSuffix("queued") && words[place - 1].hasSuffix("as")
        let isGoogle =
            place + 2 < words.count && words[place + 1].elementsEqual("-".utf8)
            && (words[place + 2].starts(with: "gsmtp".utf8) || words[place + 2].starts(with: "esmtp".utf8))
        return (isQueued || isGoogle) && isMade(bare) ? bare.indices : nil
    }

    /// Six characters or more with a digit among them, and no code such as `5.7.1`.
    private static func isMade(_ word: ArraySlice<UInt8>) -> Bool {
        let isCode = word.count < 12 && word.contains(UInt8(ascii: ".")) && !word.contains(where: Byte.isLetter)
        return word.count >= 6 && word.contains(where: Byte.isDigit) && !isCode
            && word.allSatisfy { Byte.isWord($0) || "-._".utf8.contains($0) }
    }

    /// `1tGx9K-0004Zb-2A` and, since Exim 4.97, `1tGx9K-00000004Zb2-1cQe`: both count seconds from 1970 in base 62, and
    /// so begin with a digit.
    private static func isExim(_ word: ArraySlice<UInt8>) -> Bool {
        let parts = word.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let lengths = parts.map(\.count)
        return (lengths == [6, 6, 2] || lengths == [6, 11, 4]) && word.first.map(Byte.isDigit) == true
            && parts.allSatisfy { $0.allSatisfy { Byte.isDigit($0) || Byte.isLetter($0) } }
    }

    private static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let around = Array("<>[](){}\"',;:".utf8)
        var word = word.drop { around.contains($0) }
        while let last = word.last, around.contains(last) || last == UInt8(ascii: ".") { word.removeLast() }
        return word
    }

    private static let keys: Set<String> = [
        "id", "msgid", "message-id", "message_id", "internalid", "session", "session-id", "session_id", "sessionid",
        "sid", "qid", "queue_id", "queueid",
    ]
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
