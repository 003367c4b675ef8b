/// Lines of `Name: value`, folded ones joined (RFC 5322 section 2.2).
enum FieldLines {
    /// Names in lower case. A blank line is a field without a name; other lines are passed over.
    static func fields(of text: String) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        var open = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let first = line.utf8.first, first == 0x20 || first == 0x09, !isBlank(line) {
                if open {
                    fields[fields.count - 1].value += " " + Trim.blanks(String(line))
                    continue
                }
                // Text copied from a mail program is often indented.
                if let field = field(Substring(Trim.blanks(String(line)))) {
                    fields.append(field)
                }
                continue
            }
            if isBlank(line) {
                fields.append(("", ""))
                open = false
            } else if let field = field(line) {
                fields.append(field)
                open = true
            } else {
                open = false
            }
        }
        return fields
    }

    /// `Status: 5.1.1` → (`status`, `5.1.1`); nil for a line of another form.
    static func field(_ line: Substring) -> (name: String, value: String)? {
        guard let colon = line.utf8.prefix(48).firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = line[..<colon]
        guard !name.isEmpty, name.utf8.allSatisfy({ Byte.isWord($0) || $0 == UInt8(ascii: "-") }) else { return nil }
        return (name.lowercased(), Trim.blanks(String(line[colon...].dropFirst())))
    }

    static func isBlank(_ line: Substring) -> Bool {
        line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

/// Questions about single bytes.
enum Byte {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") }
}

enum Trim {
    /// Without the blanks at both ends, no-break spaces included.
    static func blanks(_ text: String) -> String {
        var rest = Substring(text)
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// On one line, with single spaces.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
