/// A pattern that symbolic names of a scheme have: `ERROR_*`, `*_E_*`.
struct NamePattern: Hashable, Sendable {
    private let parts: [String]
    private let opens: Bool
    private let closes: Bool
    private let isCamel: Bool

    /// - Parameter isCamel: the pattern is a prefix in camel case, behind which a capital and small letters follow.
    init(_ pattern: String, isCamel: Bool) {
        parts = pattern.split(separator: "*").map(String.init)
        opens = pattern.first != "*"
        closes = pattern.last != "*"
        self.isCamel = isCamel
    }

    func matches(_ name: String) -> Bool {
        if isCamel {
            guard let prefix = parts.first, name.hasPrefix(prefix) else { return false }
            let rest = name.dropFirst(prefix.count)
            return rest.count > 2 && rest.first?.isUppercase == true && rest.contains(where: \.isLowercase)
                && rest.allSatisfy { $0.isLetter || $0.isNumber }
        }
        guard SymbolicName.isSpelledAsOne(name) else { return false }
        if parts.count == 1, closes, opens { return name == parts[0] }
        var rest = name[...]
        for (index, part) in parts.enumerated() {
            if index == 0, opens {
                guard rest.hasPrefix(part) else { return false }
                rest = rest.dropFirst(part.count)
            } else {
                guard let range = rest.firstRange(of: part), range.lowerBound > name.startIndex else { return false }
                rest = rest[range.upperBound...]
            }
        }
        return closes ? rest.isEmpty : !rest.isEmpty
    }
}

/// The names that programmers call codes by: `ERROR_ACCESS_DENIED`, `WSAECONNREFUSED`, `ErrorAccessDenied`.
package enum SymbolicName {
    /// The scheme of a name by its form; nil for one that no scheme has, such as `GL_INVALID_ENUM`.
    package static func scheme(of name: String) -> CodeScheme? {
        SchemeTable.shipped.schemes.first { scheme in scheme.names.contains { $0.matches(name) } }?.scheme
    }

    /// True for what is written as symbolic names are: capitals, digits and underscores, `NERR_NetNotStarted`.
    package static func isSpelledAsOne(_ text: String) -> Bool {
        guard (4...100).contains(text.utf8.count), let first = text.utf8.first, ASCII.isLetter(first),
            ASCII.upper(first) == first
        else { return false }
        let stem = text.prefix { $0 != "_" }
        return text.utf8.allSatisfy(ASCII.isWord) && stem.utf8.allSatisfy { ASCII.upper($0) == $0 }
            && (stem.utf8.count < text.utf8.count || stem.hasPrefix("WSA"))
    }

    /// Whether a name that some scheme has stands in a text; a glance for most texts, which have no underscore
    /// between capitals.
    package static func stands(in text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var index = 1
            while index + 1 < bytes.count {
                defer { index += 1 }
                let isUnderscore =
                    bytes[index] == UInt8(ascii: "_") && isCapital(bytes[index - 1]) && isCapital(bytes[index + 1])
                let isCamel =
                    bytes[index] == UInt8(ascii: "r") && isCapital(bytes[index + 1]) && index > 3
                    && bytes[index - 4] == UInt8(ascii: "E") && bytes[index - 1] == UInt8(ascii: "o")
                guard isUnderscore || isCamel else { continue }
                var start = index
                while start > 0, ASCII.isWord(bytes[start - 1]) { start -= 1 }
                var end = index
                while end < bytes.count, ASCII.isWord(bytes[end]) { end += 1 }
                if scheme(of: String(decoding: bytes[start..<end], as: UTF8.self)) != nil { return true }
                index = end
            }
            return false
        }
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    /// The names in a text, in its order: tokens whose form some scheme's names have.
    ///
    /// - Parameter takesCamel: also those in camel case, which the names of types and tables look like.
    package static func names(in text: String, takesCamel: Bool = false) -> [(name: String, range: Range<Int>)] {
        tokens(of: text).filter { (takesCamel || isSpelledAsOne($0.name)) && scheme(of: $0.name) != nil }
    }

    /// All tokens that are written as names are.
    package static func tokens(of text: String) -> [(name: String, range: Range<Int>)] {
        var found: [(String, Range<Int>)] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            guard ASCII.isLetter(bytes[index]) else {
                index += 1
                while index < bytes.count, ASCII.isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "_") {
                    index += 1
                }
                continue
            }
            let start = index
            while index < bytes.count, ASCII.isWord(bytes[index]) { index += 1 }
            let name = String(decoding: bytes[start..<index], as: UTF8.self)
            if isSpelledAsOne(name) || scheme(of: name) != nil { found.append((name, start..<index)) }
        }
        return found
    }
}
