internal import Bounces
internal import Codes
internal import JSON
internal import Lookup
internal import Platform
internal import Terms
internal import Verdicts

/// An entry for a file of `codes` that tells what is not known, to be completed: the server's words, without what tells
/// who wrote to whom, and what is known beside them.
///
///     codes:
///       - code: "5.7.1"
///         id: give-it-a-name
///         replies: [554]
///         messages:
///           - "<address>: Recipient refused"
///         …
package struct DraftEntry {
    private let answer: Answer?
    private let words: String

    /// Takes the words of the first answer, or else those of the question: on one line, at most 400 characters,
    /// redacted.
    package init(_ explanation: Explanation) {
        answer = explanation.answers.first
        let told = answer?.finding.quote ?? explanation.words
        let line = told.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        words = Redactor.redact(TerminalText.line(String(line.prefix(400))))
    }

    /// The text of the file, with remarks that say what to fill in.
    package var yaml: String {
        let code = answer?.code
        var lines = [
            "# What is not known yet. Write over each TODO, put the entry into a file such as codes/own.yml of your content",
            "# folder, and build. The words came from your mail: look whether they still name somebody.",
        ]
        if let vendor = answer?.verdict?.vendor {
            lines.append("vendor: {id: \(vendor), name: \(Self.quoted(answer?.speaker ?? vendor))}")
        }
        lines.append("codes:")
        if code == nil { lines.append("  # The words have no code. As 5.0.0 they are found by what they say.") }
        lines.append("  - code: \(Self.quoted(code?.spelling ?? "5.0.0"))")
        if let scheme = code?.scheme, scheme != .smtpEnhanced { lines.append("    scheme: \(scheme.rawValue)") }
        lines.append("    id: give-it-a-name")
        if let reply = answer?.verdict?.reply { lines.append("    replies: [\(reply)]") }
        lines += Self.remark("One of \(Reason.allCases.map(\.rawValue).joined(separator: ", "))") + ["    # reason:"]
        lines += Self.remark(
            "Only where it is not who can usually fix it: \(FixBy.allCases.map(\.rawValue).joined(separator: ", "))")
        lines.append("    # fix-by:")
        if !words.isEmpty {
            lines += [
                "    # Write ... where the words differ from one message to another.", "    messages:",
                "      - \(Self.quoted(withoutCode))",
            ]
        }
        lines += [
            "    title: \"TODO: what it is, in a few words\"",
            "    summary: \"TODO: what it means, in one to three sentences\"",
            "    first: \"TODO: what to do first, and who does it\"",
            "    # Where it is explained, and the day on which that was read.",
            "    # source:",
            "    # checked:",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The words behind the code and its reply, which the entry has already.
    private var withoutCode: String {
        guard let first = CodeScanner().scan(words, as: .literal).first, first.start < 4 else { return words }
        let rest = String(decoding: Array(words.utf8)[first.range.upperBound...], as: UTF8.self)
        let text = rest.drop { $0.isWhitespace || $0 == "-" || $0 == ":" }
        return text.isEmpty ? words : String(text)
    }

    /// Lines of a remark, none of them long.
    private static func remark(_ text: String) -> [String] {
        Wrapping.lines([.init(.plain, text)], width: 100, isStyled: false, first: "    # ", rest: "    #   ")
    }

    /// A text of JSON is one of YAML too.
    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
