import Explaining
import Foundation
import Lookup
import Phrases
import Terms
@testable import Triage

/// Logs, mailboxes, traces and messages: all in one piece, or in pieces of seven bytes, they are the same reports.
enum TriageTarget {
    static func complaint(about input: [UInt8]) -> String? {
        guard let index, let choice = LanguageChoice.strict("en-US", among: index.languages),
            let explainer = try? Explainer(index: index, choice: choice)
        else { return "there is no index" }
        let (whole, pieces) = (outline(input, input.count, explainer), outline(input, 7, explainer))
        return unless(whole == pieces, "\(whole) in one piece, \(pieces) in pieces")
    }

    private static func outline(_ input: [UInt8], _ size: Int, _ explainer: Explainer) -> [String] {
        let desk = Desk(explainer, TriageOptions())
        var intake = Intake()
        // What it is, is told by the first piece.
        var start = min(input.count, 4_096)
        input[..<start].withUnsafeBytes { intake.take($0, desk) }
        while start < input.count {
            let end = min(start + size, input.count)
            input[start..<end].withUnsafeBytes { intake.take($0, desk) }
            start = end
        }
        intake.finish(desk)
        let groups = desk.tally.groups.values.map { "\($0.count) \($0.finding) \($0.sample.text)" }
        return groups.sorted() + ["\(desk.tally.count) \(desk.tally.others)"]
            + desk.tally.unread.map { "\($0.line ?? 0) \($0.why) \($0.count)" }
    }

    /// A knowledge base of two phrases.
    private static let index: LookupIndex? = {
        let language = LookupLanguage(
            tag: "en-US", name: "English", pages: "en-us/codes", manuals: "man/man7", manual: "", words: [:])
        var book = LookupBook(languages: [language], sourceLanguage: "en-US", schemes: [])
        book.phrases.phrases = [
            Phrase("user unknown", .words, reason: .recipientUnknown), Phrase("said:", .diagnostic),
        ]
        let file = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString).index")
        defer { try? FileManager.default.removeItem(at: file) }
        guard (try? Data(IndexWriter.bytes(of: book)).write(to: file)) != nil else { return nil }
        return try? LookupIndex(file.path())
    }()
}
