import Foundation
import Testing

/// The options of `explain` that users of `tldr` and `man` expect.
@Suite("naslag explain, as tldr has it")
struct AnswerOptionTests {
    /// Runs the program where the knowledge base is, or `script`, which gives it a terminal.
    private static func run(
        _ arguments: [String], _ environment: [String: String] = [:], onTerminal: Bool = false
    ) throws -> Program.Result {
        let line = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        return try Program.run(
            onTerminal ? ["-qec", line, "/dev/null"] : arguments,
            environment: Answers.environment.merging(environment) { $1 },
            executable: onTerminal ? "/usr/bin/script" : Program.path, folder: try Answers.folder.get().path())
    }

    @Test("--list prints each code with its title, in the reader's language, and the start of one leaves its like")
    func list() throws {
        let all = try Self.run(["--list", "-L", "nl"]).output.split(separator: "\n").map(String.init)
        let line = try #require(all.first { $0.hasPrefix("5.7.705 ") }, "\(all.prefix(5))")
        #expect(line.contains("drempel"), "\(line)")
        #expect(all.count > 300 && Set(all).count == all.count)
        let few = try Self.run(["-l", "5.7.7"])
        #expect(few.status == 0)
        #expect(
            few.output.split(separator: "\n").allSatisfy { $0.hasPrefix("5.7.7") } && few.output.contains("5.7.750"))
        let none = try Self.run(["--list", "9.9"])
        #expect(none.status == 1 && none.output.isEmpty)
    }

    @Test("--color always and never count, whatever NO_COLOR says and wherever the answer goes")
    func color() throws {
        let escape = "\u{1B}["
        #expect(try !Self.run(["5.7.705"]).output.contains(escape))
        let always = try Self.run(["5.7.705", "--color", "always"], ["NO_COLOR": "1"])
        #expect(always.output.contains(escape))
        #expect(try !Self.run(["5.7.705", "--color=never"]).output.contains(escape))
        #expect(try Self.run(["5.7.705", "--color", "blue"]).status == 64)
    }

    @Test("--pager gives the answer to PAGER on a terminal, and prints it where there is none")
    func pager() throws {
        let scratch = try Scratch()
        let arguments = ["5.7.705", "--pager"]
        let plain = try Self.run(arguments, ["PAGER": "tee \(scratch.path)/seen"])
        #expect(plain.output.contains("5.7.705") && !scratch.has("seen"))
        let shown = try Self.run(
            arguments, ["PAGER": "tee \(scratch.path)/seen", "TERM": "xterm"], onTerminal: true)
        #expect(shown.status == 0, "\(shown)")
        #expect(try scratch.text("seen").contains("5.7.705"))
        #expect(shown.output.contains("5.7.705"))
        let left = try Self.run(arguments, ["PAGER": "true", "TERM": "xterm"], onTerminal: true)
        #expect(left.status == 0, "who leaves the pager is no error: \(left)")
    }
}
