internal import Platform

/// Makes text safe in roff: the text of an article is shown, never run as a request, and never reaches the terminal as
/// a control character.
package enum RoffEscape {
    /// One character of running text: `\` gives `\e`, `-` gives `\-`, a no-break space `\~`, a control nothing.
    static func prose(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\u{A0}", "\u{202F}", "\u{2007}": #"\~"#
        default: common(scalar)
        }
    }

    /// A line that is shown byte for byte. Readers copy it into a search, so its spaces are plain ones.
    static func literal(_ line: some StringProtocol) -> String {
        var text = ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case "\t": text += "    "
            case "\u{A0}", "\u{202F}", "\u{2007}": text += " "
            default: text += common(scalar)
            }
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// A macro argument: `a "b"` gives `"a \(dqb\(dq"`.
    static func argument(_ text: some StringProtocol) -> String {
        quoted(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.map(prose).joined())
    }

    /// Text that is escaped already, as a macro argument.
    static func quoted(_ escaped: String) -> String { "\"\(unquoted(escaped))\"" }

    /// Text without a space, escaped already, as an argument of a macro that takes no quotes.
    static func unquoted(_ escaped: String) -> String {
        // By scalars: a quotation mark with an accent on it is another character for Swift, and the same for roff.
        escaped.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
            .joined(separator: #"\(dq"#)
    }

    /// A finished line of text: a request if it starts with `.` or `'`, unless something stands before it.
    static func line(_ escaped: String) -> String {
        let first = escaped.utf8.first
        return first == UInt8(ascii: ".") || first == UInt8(ascii: "'") ? #"\&"# + escaped : escaped
    }

    /// A line that shows nothing but is not blank, as roff gives blank lines a meaning.
    static let emptyLine = #"\&"#

    /// Whether a character is no text: controls of terminals, marks that turn the direction of writing, marks that
    /// cannot be seen. They hide what a line holds, or change what follows it.
    static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        case 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF: true
        case 0xFDD0...0xFDEF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func common(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\\": #"\e"#
        case "-": #"\-"#
        case "'": #"\(aq"#
        case "`": #"\(ga"#
        case "^": #"\(ha"#
        case "~": #"\(ti"#
        default: isDropped(scalar) ? "" : String(Character(scalar))
        }
    }
}

/// An address as the argument of `.UR`.
enum RoffURL {
    /// `https://a.example/x y-z` gives `https://a.example/x%20y\-z`: what is not plain ASCII is written in percents. A
    /// long address may be broken after some of its marks.
    static func escaped(_ url: String) -> String {
        var word = RoffWord()
        for byte in url.utf8 {
            if isPlain(byte) {
                word.append(Unicode.Scalar(byte), [])
            } else {
                for scalar in PercentEncoding.byte(byte).unicodeScalars { word.append(scalar, []) }
            }
        }
        var font: RoffFont = []
        return word.escaped(font: &font)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "`"): false
        default: (0x21...0x7E).contains(byte)
        }
    }
}
