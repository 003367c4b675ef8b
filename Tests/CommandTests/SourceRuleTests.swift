import Foundation
import Testing

/// Rules on what a target may ask of the system, which the compiler does not keep.
@Suite("The sources")
struct SourceRuleTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        .standardized

    private nonisolated(unsafe) static let texts: [(name: String, text: NSString)] = {
        let names = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
        return names.sorted().filter { $0.hasSuffix(".swift") }.compactMap { name in
            (try? NSString(contentsOfFile: root.appending(path: name).path(), encoding: 4)).map { (name, $0) }
        }
    }()

    /// Lines of the Swift files of all targets but `exempt` that match and are no comments, as `path: text`.
    private static func lines(_ pattern: String, except exempt: Set<String>) throws -> [String] {
        let line = try NSRegularExpression(pattern: "(?m)^(?![ ]*//).*?(?:\(pattern)).*$")
        return texts.filter { !exempt.contains(String($0.name.prefix { $0 != "/" })) }.flatMap { name, text in
            line.matches(in: text as String, range: NSRange(location: 0, length: text.length)).map {
                "\(name): \(text.substring(with: $0.range))"
            }
        }
    }

    @Test("ask the system through Platform, but for the few calls of publishing and serving")
    func system() throws {
        #expect(try Self.lines(#"import (Glibc|Musl|Darwin)"#, except: ["Platform", "Publishing", "Serving"]) == [])
        #expect(try !Self.lines(#"import Glibc"#, except: []).isEmpty, "the rule sees nothing at \(Self.root.path())")
    }

    @Test("print and end in the programs alone")
    func printing() throws {
        let programs: Set = ["Platform", "naslag", "naslag-serve"]
        let printing = #"\bStandard(Output|Error)\b|(^|[^.\w])(debugPrint|fputs|puts|fprintf)\(|(=|\{|:|^) *print\(\S"#
        #expect(try Self.lines(printing, except: programs) == [])
        #expect(try Self.lines(#"\bExitCode\b|(^|[^.\w])(abort|_exit|quick_exit)\("#, except: programs) == [])
        #expect(try Self.lines(#"\bexit\("#, except: programs.union(["Articles"])) == [])
        #expect(try Self.lines(#"[sS]tatus\b.*\b(6[4-9]|7[0-8])\b"#, except: programs.union(["ServeArguments"])) == [])
    }

    @Test("hold no words of languages but English, outside of the readers of codes and the rules of letters")
    func words() throws {
        let letters = try Self.lines(#""[^"\n]*[\p{L}&&[^\x00-\x7F]][^"\n]*""#, except: [])
        let files = Set(letters.map { String($0.prefix { $0 != ":" }) })
        // Codes compares bytes, in every line of every article, with words of no one language.
        #expect(
            files == [
                "Articles/DocFX/Emoji.swift", "Checks/Labels/LabelForm.swift", "Checks/Reading/MisreadText.swift",
                "Checks/Reading/Myriads.swift", "Layout/TitleOrder.swift", "Codes/CodeSpelling.swift",
                "Codes/EnhancedShape.swift",
                "Codes/Vocabulary.swift",
                "Knowledge/Extraction/Text/LeafText.swift", "Publishing/OutputPath.swift", "Manuals/RoffBreaks.swift",
                "Searching/LetterTable.swift", "Searching/WordFolding.swift",
            ])
    }

    @Test("wait for files and locks on threads of their own, never on those that Swift's tasks share")
    func threads() throws {
        let tasks = #"\b(async|await)\b|\bTask\b|\bwith\w*TaskGroup\b"#
        #expect(try Self.lines(tasks, except: ["Serving", "naslag-serve"]) == [])
    }
}
