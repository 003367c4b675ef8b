internal import Bounces
internal import Codes
internal import Languages
package import Phrases
internal import Terms

/// Writes what the reader of bounces in a page knows: the same phrases, numbers and words as `explain` has.
///
/// Sections of lines, each opened by a form feed and its name; fields are parted by tabs, those at the end that are
/// empty left out:
///
///     reasons   identifier, who can fix it
///     codes     code, vendor, reason, party
///     kinds     role, reason, vendor, `weak`, party, code of a line that the data quotes, its meaning
///     phrases   how many letters are shared with the phrase before (32 more, as a letter), the rest, and behind the
///               words of all, as a line of its own, the kind of each: two letters of base 90 from `#`
///     words     role, phrase
package enum BounceTable {
    /// - Parameters:
    ///   - content: the phrases and numbers, with the lines that the data quotes.
    ///   - compress: gzip (RFC 1952), which browsers can undo without a request.
    /// - Returns: what nearly all messages need, and the words with letters outside of ASCII, which few do.
    package static func files(
        _ content: PhraseFiles.Content, compress: ([UInt8]) -> [UInt8]
    ) -> [(path: String, bytes: [UInt8])] {
        [("assets/bounce-table.js", true), ("assets/bounce-table-more.js", false)].map { path, isASCII in
            let packed = DenseText.encode(compress(Array(text(content, isASCII: isASCII).utf8)))
            return (path, Array("naslagSearch.bounceTable(\"".utf8) + packed + Array("\");\n".utf8))
        }
    }

    static func text(_ content: PhraseFiles.Content, isASCII: Bool) -> String {
        let words =
            MessageWords.table.rows.map { [$0.role, $0.phrase] } + ScannerWords.rows.map { [$0.role, $0.word] }
        var text = ""
        if isASCII {
            text += section("reasons", Reason.allCases.map { [$0.rawValue, $0.fixBy.rawValue] })
            text += section(
                "codes",
                content.codes.map { [$0.code, $0.vendor ?? "", $0.reason?.rawValue ?? "", $0.fixBy?.rawValue ?? ""] })
        }
        // Phrases that announce recipients or an outcome decide nothing there.
        let roles: Set<Phrase.Role> = [.words, .literal, .reason, .diagnostic, .original, .vendor]
        text += phrases(content.phrases.filter { roles.contains($0.role) && $0.words.isASCII == isASCII })
        return text + section("words", words.filter { $0[1].isASCII == isASCII })
    }

    private static func phrases(_ phrases: [Phrase]) -> String {
        // Those with the same words stay in their order.
        let sorted = phrases.enumerated().sorted { ($0.element.words, $0.offset) < ($1.element.words, $1.offset) }
        var kinds: [[String]] = []
        var numbers: [[String]: Int] = [:]
        var lines: [[String]] = []
        var marks = ""
        var previous: [Unicode.Scalar] = []
        for phrase in sorted.map(\.element) {
            let scalars = Array(phrase.words.unicodeScalars)
            let shared = zip(scalars, previous).prefix(90).prefix { $0 == $1 }.count
            let rest = String(String.UnicodeScalarView(scalars[shared...]))
            lines.append([String(Unicode.Scalar(UInt8(32 + shared))) + rest])
            previous = scalars
            let kind = kind(of: phrase)
            let number = numbers[kind] ?? kinds.count
            if number == kinds.count {
                numbers[kind] = number
                kinds.append(kind)
            }
            for digit in [number % 90, number / 90] { marks.unicodeScalars.append(Unicode.Scalar(UInt8(35 + digit))) }
        }
        return section("kinds", kinds) + section("phrases", lines + [[marks]])
    }

    private static func kind(of phrase: Phrase) -> [String] {
        [
            "\(phrase.role)", phrase.reason?.rawValue ?? "", phrase.vendor ?? "", phrase.isWeak ? "weak" : "",
            phrase.fixBy?.rawValue ?? "", phrase.line == nil ? "" : phrase.code ?? "", phrase.meaning ?? "",
        ]
    }

    private static func section(_ name: String, _ rows: [[String]]) -> String {
        let lines = rows.map { row in
            let end = row.lastIndex { !$0.isEmpty } ?? 0
            return row[...end].joined(separator: "\t")
        }
        return "\u{0C}\(name)\n" + lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
