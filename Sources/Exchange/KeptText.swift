internal import Checks

/// A text cut at the names that no translation changes.
enum KeptText {
    enum Part {
        case text(String)
        case name(String)
    }

    static func parts(of text: String, _ names: KeptNames) -> [Part] {
        let ranges = names.ranges(in: text)
        guard !ranges.isEmpty else { return [.text(text)] }
        let bytes = Array(text.utf8)
        var parts: [Part] = []
        var position = 0
        func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        for range in ranges {
            if position < range.lowerBound { parts.append(.text(piece(position..<range.lowerBound))) }
            parts.append(.name(piece(range)))
            position = range.upperBound
        }
        if position < bytes.count { parts.append(.text(piece(position..<bytes.count))) }
        return parts
    }
}
