import Codes
import Explaining
import Foundation
import Lookup
import Phrases
import Terms

/// A knowledge base in two languages, small enough to know by heart.
final class Library {
    private let path = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString).index")
        .path()
    let index: LookupIndex

    init() throws {
        try Data(IndexWriter.bytes(of: Self.book)).write(to: URL(filePath: path))
        index = try LookupIndex(path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func explain(_ words: String..., language: String = "en-US") throws -> Explanation {
        let choice = LanguageChoice.strict(language, among: index.languages)!
        return try Explainer(index: index, choice: choice).explain(words)
    }

    func explain(message: String, language: String = "en-US") throws -> Explanation {
        let choice = LanguageChoice.strict(language, among: index.languages)!
        return try Explainer(index: index, choice: choice).explain(Array(message.utf8), name: "bounce.eml")
    }

    static let languages = ["en-US", "nl-NL"].map { tag in
        LookupLanguage(
            tag: tag, name: tag, pages: "\(tag.lowercased())/codes", manuals: "man/man7", manual: "",
            words: [
                "explain_set": "{code} is one of {set}", "explain_other": "no bounce",
                "explain_none": "nothing: {query}",
                "explain_auto_reply": "automatic", "explain_by_words": "by words", "explain_near": "Near: {codes}",
                "explain_disagree": "text {told}, status {status}", "explain_inner": "inner",
                "explain_fallback": "not in {language}, in {shown}", "code_fallback": "not translated",
                "code_fallback_part": "partly translated",
                "explain_bounce": "no code",
                "explain_sub_reason": "Rule", "man_message": "MESSAGE", "man_meaning": "MEANING", "man_who": "WHO",
                "man_first": "FIRST", "man_causes": "CAUSES", "man_solution": "SOLUTION", "man_members": "CODES",
                "man_see_also": "SEE ALSO", "fix_by_admin": "the administrator", "permanence_permanent": "for good",
                "permanence_temporary": "for now",
            ])
    }

    private static var book: LookupBook {
        let pattern = try? CodePattern(scheme: "contoso", pattern: "CTS-[0-9]{4}")
        var book = LookupBook(languages: languages, sourceLanguage: "en-US", schemes: [pattern].compactMap(\.self))
        book.sheets = [
            sheet("5", [meaning("Permanent")]), sheet("4", [meaning("Temporary")]), sheet("5.7", [meaning("Policy")]),
            sheet("5.7.7xx", [meaning("Tenant")], members: ["5.7.705"]), sheet("5.7.5xx", []),
            sheet("5.7.700-749", [meaning("Tenant range")]),
            sheet("5.7.705", [meaning("Threshold", dutch: "Drempel", "Access denied, tenant has exceeded threshold")]),
            sheet(
                "5.7.1",
                [
                    meaning("Relay", "Unable to relay", vendor: "contoso"),
                    meaning("Block list", "... on our block list (S3150)", vendor: "contoso"),
                    meaning("Not allowed"),
                ]),
            sheet("4.6.1", ["a", "b", "c", "d"].map { meaning($0, vendor: "contoso") } + [meaning("Registered")]),
            sheet("4.6.2", [meaning("Contoso", vendor: "contoso"), meaning("Registered")]),
            sheet("5.1.1", [meaning("No recipient", "RESOLVER.ADR.RecipNotFound; not found")]),
            sheet("4.1.1", [meaning("No recipient now")]),
            sheet("CTS-1234", [meaning("Contoso's own")], scheme: "contoso"),
        ]
        book.phrases.phrases = [Phrase("mx.contoso.example", .vendor, vendor: "contoso")]
        return book
    }

    private static func sheet(
        _ spelling: String, _ meanings: [Meaning], members: [String] = [], scheme: String = "smtp-enhanced"
    ) -> IndexedCode {
        let code = Code(scheme: CodeScheme(rawValue: scheme), spelling: spelling)
        var sheet = IndexedCode(code: code, page: "\(spelling).html", man: "\(spelling).7")
        sheet.meanings = meanings
        sheet.members = members.map { Code(scheme: .smtpEnhanced, spelling: $0) }
        return sheet
    }

    private static func meaning(
        _ title: String, dutch: String? = nil, _ messages: String..., vendor: String? = nil
    ) -> Meaning {
        var meaning = Meaning(vendor: vendor, vendorName: vendor, fixBy: .admin, messages: messages)
        for (tag, title) in [("en-US", title), ("nl-NL", dutch)] {
            guard let title else { continue }
            var words = Meaning.Words()
            words.title = title
            words.summary = [TextLine(runs: [.init(.plain, "About "), .init(.strong, title)])]
            words.first = [TextLine(runs: [.init(.plain, "Look first.")])]
            meaning.words[tag] = words
        }
        return meaning
    }
}

extension Explanation {
    /// `5.7.712 range 5.7.700-749: Tenant range`, for each meaning of each answer.
    var outline: [String] {
        answers.flatMap { answer in
            answer.meanings.map {
                "\(answer.code?.spelling ?? "-") \(answer.match.rawValue) \(answer.sheet?.code.spelling ?? "-"): \($0.words.values.first?.title ?? "")"
            }
        }
    }
}
