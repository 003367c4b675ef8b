/// The words of an HTML body, for scanning: tags become line ends or nothing, character references become
/// characters, and what a mail program does not show is left out. One pass, linear in its input.
struct HTMLText {
    private let bytes: [UInt8]
    private var index = 0
    private var out: [UInt8] = []

    static func text(of html: String) -> String {
        var reader = HTMLText(bytes: Array(html.utf8))
        reader.read()
        return String(decoding: reader.out, as: UTF8.self)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func read() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"): markup()
            case UInt8(ascii: "&"): reference()
            case 0x0A, 0x09, 0x0D, 0x20:
                space()
                index += 1
            default:
                out.append(bytes[index])
                index += 1
            }
        }
    }

    private mutating func space() {
        if let last = out.last, last != 0x20, last != 0x0A { out.append(0x20) }
    }

    private mutating func markup() {
        if starts(with: "<!--") {
            skip(past: "-->")
            return
        }
        let closing = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        let start = index + (closing ? 2 : 1)
        var end = start
        while end < bytes.count, Byte.isWord(bytes[end]) { end += 1 }
        let isDeclaration = start < bytes.count && "!?".utf8.contains(bytes[start])
        guard end > start || isDeclaration else {
            out.append(bytes[index])  // a lone `<`, as in `<<< 550`
            index += 1
            return
        }
        let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        // `<kim@example.net>` and `<#5.1.1 smtp;…>` that nobody escaped are text.
        if end < bytes.count, !closing, bytes[end] == UInt8(ascii: "@") || bytes[end] == UInt8(ascii: ".") {
            out.append(bytes[index])
            index += 1
            return
        }
        index = end
        skipTag()
        if !closing, Self.hidden.contains(name) {
            skip(past: "</\(name)")
            skipTag()
        }
        if Self.breaking.contains(name) {
            if out.last == 0x20 { out.removeLast() }
            out.append(0x0A)
        } else if name == "td" || name == "th" {
            space()
        }
    }

    /// To behind the `>` that ends the tag; one inside quotes does not.
    private mutating func skipTag() {
        var quote: UInt8 = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = bytes[index - 2] == UInt8(ascii: "=") ? byte : 0
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
    }

    private mutating func skip(past end: String) {
        let end = Array(end.utf8)
        while index < bytes.count {
            if matches(end) {
                index += end.count
                return
            }
            index += 1
        }
    }

    private func starts(with prefix: String) -> Bool { matches(Array(prefix.utf8)) }

    private func matches(_ word: [UInt8]) -> Bool {
        guard index + word.count <= bytes.count else { return false }
        for (offset, byte) in word.enumerated() {
            let other = bytes[index + offset]
            guard other == byte || (Byte.isLetter(byte) && other | 0x20 == byte) else { return false }
        }
        return true
    }

    /// `&nbsp;`, `&#160;`, `&#xA0;`; what is no reference stays as it is.
    private mutating func reference() {
        var end = index + 1
        while end < bytes.count, end - index < 12, Byte.isWord(bytes[end]) || bytes[end] == UInt8(ascii: "#") { end += 1 }
        let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        guard let character = Self.character(name) else {
            out.append(bytes[index])
            index += 1
            return
        }
        out.append(contentsOf: String(character).utf8)
        index = end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
    }

    private static func character(_ name: String) -> Character? {
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let hex = digits.first == "x" || digits.first == "X"
            guard let number = UInt32(hex ? digits.dropFirst() : digits, radix: hex ? 16 : 10), number >= 0x20 else { return nil }
            return Unicode.Scalar(number).map { Character($0) }
        }
        return named[name]
    }

    private static let named: [String: Character] = [
        "nbsp": "\u{A0}", "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "hellip": "…", "rarr": "→",
        "shy": "\u{AD}", "ensp": " ", "emsp": " ", "thinsp": " ", "bull": "•", "middot": "·", "eacute": "é",
        "egrave": "è", "agrave": "à", "ccedil": "ç", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "euml": "ë",
        "iuml": "ï",
    ]

    private static let hidden: Set<String> = [
        "script", "style", "head", "title", "noscript", "template", "xmp", "textarea", "svg", "math", "iframe", "select",
    ]

    private static let breaking: Set<String> = [
        "br", "p", "div", "tr", "table", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "blockquote",
        "dt", "dd", "section", "body", "center",
    ]
}
