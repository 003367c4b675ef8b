import Codes
import Foundation
import Languages
import Lookup
import Terms

/// A small book in two languages.
enum Samples {
    static func code(_ spelling: String) -> Code { Code(scheme: .smtpEnhanced, spelling: spelling) }

    static let order = LanguageOrder(wanted: "nl-NL", source: "en-US")

    static let languages = [
        LookupLanguage(
            tag: "en-US", name: "English", pages: "en-us/codes", manuals: "man/man7", manual: "",
            words: ["man_meaning": "MEANING"]),
        LookupLanguage(
            tag: "nl-NL", name: "Nederlands", pages: "nl-nl/codes", manuals: "man/nl/man7", manual: "nl",
            words: ["man_meaning": "BETEKENIS"]),
    ]

    static func sheet(_ spelling: String, titles: [String: String], messages: [String] = []) -> IndexedCode {
        var sheet = IndexedCode(code: code(spelling), page: "\(spelling).html", man: "\(spelling).7")
        sheet.meanings = [
            Meaning(id: "contoso", vendor: "contoso", vendorName: "Contoso", fixBy: .admin, messages: messages)
        ]
        for (tag, title) in titles {
            var words = Meaning.Words()
            words.title = title
            words.steps = [
                TextLine(marker: "1.", runs: [.init(.plain, "Kijk "), .init(.strong, "hier")]),
                TextLine(indent: 1, isCode: true, runs: [.init(.plain, "Get-Thing")]),
            ]
            sheet.meanings[0].words[tag] = words
        }
        return sheet
    }

    static var book: LookupBook {
        let pattern = try? CodePattern(scheme: "contoso", pattern: "CTS-[0-9]{4}")
        var book = LookupBook(languages: languages, sourceLanguage: "en-US", schemes: [pattern].compactMap(\.self))
        book.sheets = [
            sheet(
                "5.7.705", titles: ["en-US": "Threshold", "nl-NL": "Drempel"], messages: ["Access denied, threshold"]),
            sheet("5", titles: ["en-US": "Permanent"]),
            sheet("5.7.7xx", titles: [:]),
        ]
        return book
    }
}

/// A file that goes with the value.
final class IndexFile {
    let path = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString).index").path()

    init(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
