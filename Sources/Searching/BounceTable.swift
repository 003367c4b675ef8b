internal import Bounces
internal import Codes
internal import Foundation
internal import Languages
package import Phrases
internal import Terms

/// Writes what the reader of bounces in a page knows: the same phrases, numbers and words as `explain` has.
///
/// Sections of lines, each opened by a form feed and its name: `reasons` (identifier, who can fix it), `codes` (code,
/// vendor, reason, party), `phrases` (words, role, reason, vendor, `weak`, party, code of a line that the data quotes, its
/// meaning) and `words` (role, phrase). Fields are parted by tabs, those at the end that are empty left out.
package enum BounceTable {
    /// Where it stands in the output.
    package static let path = "assets/bounce-table.js"

    /// - Parameter content: the phrases and numbers, with the lines that the data quotes.
    /// - Parameter compress: gzip (RFC 1952), which browsers can undo without a request.
    package static func file(_ content: PhraseFiles.Content, compress: ([UInt8]) -> [UInt8]) -> [UInt8] {
        let packed = Data(compress(Array(text(content).utf8))).base64EncodedData()
        return Array("naslagSearch.bounceTable(\"".utf8) + packed + Array("\");\n".utf8)
    }

    static func text(_ content: PhraseFiles.Content) -> String {
        let reasons = Reason.allCases.map { [$0.rawValue, $0.fixBy.rawValue] }
        let codes = content.codes.map { [$0.code, $0.vendor ?? "", $0.reason?.rawValue ?? "", $0.fixBy?.rawValue ?? ""] }
        // Phrases that announce recipients or an outcome decide nothing there.
        let roles: Set<Phrase.Role> = [.words, .literal, .reason, .diagnostic, .original, .vendor]
        let phrases = content.phrases.filter { roles.contains($0.role) }.map { phrase in
            [
                phrase.words, "\(phrase.role)", phrase.reason?.rawValue ?? "", phrase.vendor ?? "",
                phrase.isWeak ? "weak" : "", phrase.fixBy?.rawValue ?? "", phrase.line == nil ? "" : phrase.code ?? "",
                phrase.meaning ?? "",
            ]
        }
        let words = MessageWords.table.rows.map { [$0.role, $0.phrase] } + ScannerWords.rows.map { [$0.role, $0.word] }
        return section("reasons", reasons) + section("codes", codes) + section("phrases", phrases)
            + section("words", words)
    }

    private static func section(_ name: String, _ rows: [[String]]) -> String {
        let lines = rows.map { row in
            let end = row.lastIndex { !$0.isEmpty } ?? 0
            return row[...end].joined(separator: "\t")
        }
        return "\u{0C}\(name)\n" + lines.joined(separator: "\n") + "\n"
    }
}
