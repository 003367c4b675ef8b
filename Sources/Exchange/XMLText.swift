/// Text as XML 1.0.
enum XMLText {
    /// Text between tags. `controls` writes characters that XML does not know: XLIFF has an element for them.
    static func escaped(_ text: String, controls: (UInt32) -> String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            // `]]>` may not stand in text.
            case ">": result += "&gt;"
            // A reader of XML makes a line feed of it.
            case "\r": result += "&#13;"
            default:
                if isAllowed(scalar) { result.unicodeScalars.append(scalar) } else { result += controls(scalar.value) }
            }
        }
        return result
    }

    /// The value of an attribute; blanks other than the space would be read as one.
    static func attribute(_ text: String) -> String {
        escaped(text) { _ in "" }.replacing("\"", with: "&quot;").replacing("\n", with: "&#10;").replacing(
            "\t", with: "&#9;")
    }

    /// An element for each note.
    static func notes(_ notes: [String]) -> String {
        notes.map { "<note>\(escaped($0) { _ in "\u{FFFD}" })</note>\n" }.joined()
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
