import Foundation
import Testing

/// Rules on what a target may ask of the system, which the compiler does not keep.
@Suite("The sources")
struct SourceRuleTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized

    /// Lines of the Swift files of all targets but `exempt` that match, comments left out, as `path:line: text`.
    private static func lines(_ pattern: String, except exempt: Set<String>) throws -> [String] {
        let pattern = try Regex(pattern)
        var found: [String] = []
        let names = FileManager.default.enumerator(atPath: root.path())?.compactMap { $0 as? String } ?? []
        for name in names.sorted() where name.hasSuffix(".swift") && !exempt.contains(String(name.prefix { $0 != "/" })) {
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                if code.firstMatch(of: pattern) != nil { found.append("\(name):\(number + 1): \(line)") }
            }
        }
        return found
    }

    @Test("ask the system through System, but for the few calls of publishing and serving")
    func system() throws {
        #expect(try Self.lines(#"import (Glibc|Musl|Darwin)"#, except: ["System", "Publishing", "Serving"]) == [])
        #expect(try Self.lines(#"import Foundation"#, except: []) == [])
        #expect(try !Self.lines(#"import Glibc"#, except: []).isEmpty, "the rule sees nothing at \(Self.root.path())")
    }

    @Test("print and end in the programs alone")
    func printing() throws {
        let programs: Set = ["System", "naslag", "naslag-serve"]
        let printing = #"\bStandard(Output|Error|Input)\b|(^|[^.\w])(debugPrint|fputs|puts|fprintf)\(|(^|=|\{|:)\s*print\(."#
        #expect(try Self.lines(printing, except: programs) == [])
        #expect(try Self.lines(#"\bExitCode\b|(^|[^.\w])(abort|_exit|quick_exit)\("#, except: programs) == [])
        #expect(try Self.lines(#"\bexit\("#, except: programs.union(["Articles"])) == [])
        #expect(try Self.lines(#"[sS]tatus\b.*\b(6[4-9]|7[0-8])\b"#, except: ["System"]) == [])
    }

    @Test("wait for files and locks on threads of their own, never on those that Swift's tasks share")
    func threads() throws {
        let tasks = #"\b(async|await)\b|\bTask\b|\bwith\w*TaskGroup\b"#
        #expect(try Self.lines(tasks, except: ["Serving", "naslag-serve"]) == [])
    }
}
