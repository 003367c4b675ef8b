/// Where a value of YAML ends in its text, and how a new one is written.
enum YAMLScalar {
    /// The end of a scalar that begins at an offset; nil for one that is not closed.
    ///
    /// - Parameters:
    ///   - isFlow: it stands in braces or brackets.
    ///   - indent: the column of its key, for a block of lines.
    static func end(in text: [UInt8], from start: Int, isFlow: Bool, indent: Int) -> Int? {
        guard start < text.count else { return start }
        switch text[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return endOfQuotes(in: text, from: start)
        case UInt8(ascii: "|") where !isFlow, UInt8(ascii: ">") where !isFlow:
            return endOfLines(in: text, from: start, indent)
        default: return endOfPlain(in: text, from: start, isFlow)
        }
    }

    /// The end of the brackets that open at an offset, past what stands in quotes; nil where they are not closed.
    static func endOfBrackets(in text: [UInt8], from start: Int) -> Int? {
        var depth = 0
        var index = start
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                guard let end = endOfQuotes(in: text, from: index) else { return nil }
                index = end
                continue
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func endOfQuotes(in text: [UInt8], from start: Int) -> Int? {
        let quote = text[start]
        var index = start + 1
        while index < text.count {
            if quote == UInt8(ascii: "\""), text[index] == UInt8(ascii: "\\") {
                index += 2
            } else if text[index] != quote {
                index += 1
            } else if quote == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == quote {
                index += 2
            } else {
                return index + 1
            }
        }
        return nil
    }

    /// The end of the last line that is indented deeper.
    private static func endOfLines(in text: [UInt8], from start: Int, _ indent: Int) -> Int {
        var end = lineEnd(in: text, from: start)
        var line = end + 1
        while line < text.count {
            let stop = lineEnd(in: text, from: line)
            let first = text[line..<stop].firstIndex { $0 != 0x20 }
            if let first {
                guard first - line > indent else { break }
                end = stop
            }
            line = stop + 1
        }
        return end
    }

    private static func endOfPlain(in text: [UInt8], from start: Int, _ isFlow: Bool) -> Int {
        var index = start
        var end = start
        while index < text.count, text[index] != 0x0A {
            let isBlank = text[index] == 0x20 || text[index] == 0x09
            if isFlow, ",]}".utf8.contains(text[index]) { break }
            if isBlank, index + 1 < text.count, text[index + 1] == UInt8(ascii: "#") { break }
            index += 1
            if !isBlank { end = index }
        }
        return end
    }

    /// The end of a line, where its line feed stands, or the end of the text.
    static func lineEnd(in text: [UInt8], from start: Int) -> Int {
        start < text.count ? text[start...].firstIndex(of: 0x0A) ?? text.count : text.count
    }

    /// A text in double quotes, which hold everything.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
                "\u{2066}"..."\u{2069}", "\u{FEFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A key: in quotes unless it is a word, as `title` and `ms.date` are and `X.1` is not.
    static func key(_ name: String) -> String {
        let isWord =
            (name.utf8.first.map { $0 &- 0x61 < 26 } ?? false)
            && name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "-_.".utf8.contains($0) }
        // A truth value of YAML 1.1 would not be a text.
        return isWord && !["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(name.lowercased())
            ? name : quoted(name)
    }
}
