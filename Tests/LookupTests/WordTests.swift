import Foundation
import Testing

@testable import Lookup

/// The words of the interface, for the keys that the program asks for.
struct WordTests {
    private static let language = LookupLanguage(
        tag: "nl-NL", name: "Nederlands", pages: "", manuals: "", manual: "nl",
        words: ["man_who": "WIE", "man_see_also": ""])

    @Test("A word that an index lacks, or has without a text, is the English one; its own goes before")
    func fallback() {
        #expect(Self.language("man_who") == "WIE")
        #expect(Self.language("man_see_also") == "SEE ALSO")
        #expect(Self.language("explain_near", ["codes": "5.7.1"]) == "Did you mean 5.7.1?")
    }

    /// `word("man_who")`, `strings["code_notes"]`, and `word("fix_by_\(…)")` as `fix_by_`.
    private static let keys: [String] = {
        let rooms = ["Explaining", "Layout", "Manuals", "Pages", "Searching", "Site", "Triage", "naslag"]
        let files = rooms.map { "Sources/\($0)" }.flatMap { root in
            (FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []).filter {
                $0.hasSuffix(".swift")
            }
            .map { "\(root)/\($0)" }
        }
        let pattern = try! NSRegularExpression(pattern: #"(?:\bword\(|strings\[|\.counted\(|forms\(of: )"([a-z_]+)"#)
        return files.flatMap { file -> [String] in
            let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
            return pattern.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
                Range($0.range(at: 1), in: text).map { String(text[$0]) }
            }
        }
    }()

    /// The keys of a file of words with their texts, those of a plural in braces.
    private static func texts(_ name: String) throws -> [String: String] {
        let lines = try String(contentsOfFile: "Templates/strings/\(name)", encoding: .utf8).split(separator: "\n")
        return Dictionary(
            lines.compactMap { line in
                line.firstRange(of: ": ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
            }.filter { !$0.0.hasPrefix("#") }, uniquingKeysWith: { first, _ in first })
    }

    @Test("English has a text for every key that the program asks for")
    func english() throws {
        let english = try Self.texts("en.yml")
        #expect(Self.keys.count > 60)
        for key in Set(Self.keys).sorted() {
            let isThere = key.hasSuffix("_") ? english.keys.contains { $0.hasPrefix(key) } : english[key] != nil
            #expect(isThere, "there is no '\(key)' in Templates/strings/en.yml")
        }
        for (key, text) in english where text.hasPrefix("\"") { #expect(EnglishWords[key].map { "\"\($0)\"" } == text) }
    }

    @Test("Every language has all keys of English, and none has its own or one without a text")
    func languages() throws {
        let english = try Self.texts("en.yml")
        for name in try FileManager.default.contentsOfDirectory(atPath: "Templates/strings") {
            let texts = try Self.texts(name)
            #expect(Set(texts.keys).subtracting(english.keys).sorted() == [], "\(name)")
            #expect(Set(english.keys).subtracting(texts.keys).sorted() == [], "\(name)")
            #expect(texts.filter { $0.value == "\"\"" || $0.value.isEmpty }.keys.sorted() == [], "\(name)")
        }
    }
}
