/// Writes a file of messages as GNU gettext has them.
///
///     #. title: What it means, in a few words.
///     #, fuzzy
///     msgctxt "att:5.2.1:unknown:title"
///     msgid "No AT&T mailbox has this address"
///     msgstr "Kein AT&T-Postfach mit dieser Adresse"
///
/// The context of a message is the id of its unit. A translation that nobody has reviewed is `fuzzy`.
package enum POWriter {
    /// The name of the header's field for the article or file that the messages are of.
    static let original = "X-Naslag-Original"
    /// The same for their language.
    static let source = "X-Source-Language"

    /// The whole file, with its header.
    package static func text(of file: ExchangeFile) -> String {
        let header = [
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit",
            "Language: \(file.targetLanguage.replacing("-", with: "_"))", "\(source): \(file.sourceLanguage)",
            "\(original): \(file.original)",
        ]
        var result = "msgid \"\"\nmsgstr \(quoted(header.map { $0 + "\n" }.joined()))\n"
        for unit in file.units {
            result += "\n"
            for note in unit.notes {
                result += note.split(separator: "\n").map { "#. \($0)\n" }.joined()
            }
            if unit.target != nil, unit.state != .reviewed { result += "#, fuzzy\n" }
            result += "msgctxt \(quoted(unit.id))\nmsgid \(quoted(unit.source))\nmsgstr \(quoted(unit.target ?? ""))\n"
        }
        return result
    }

    /// A string of C, in one line or in one for each line of the text.
    private static func quoted(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1 else { return "\"\(escaped(text))\"" }
        let ends = lines.indices.map { $0 < lines.count - 1 ? "\\n" : "" }
        let strings = zip(lines, ends).map { "\(escaped(String($0)))\($1)" }.filter { !$0.isEmpty }
        return "\"\"\n" + strings.map { "\"\($0)\"" }.joined(separator: "\n")
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                // Three octal digits, behind which a digit of the text is one of the text.
                let digits = String(scalar.value, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
