import Foundation
import Testing

@Suite("A first word that is no command") struct FirstWordTests {
    private static func run(_ words: String...) throws -> Program.Result {
        try Program.run(words, environment: Answers.environment, folder: try Answers.folder.get().path())
    }

    @Test("is a question to explain, after its options too") func explained() throws {
        let answer = try Answers.explain("705")
        #expect(answer.status == 0 && !answer.output.isEmpty)
        #expect(try Self.run("705").output == answer.output)
        #expect(try Self.run("-L", "nl", "705").output == Answers.explain("-L", "nl", "705").output)
        #expect(try Self.run("550", "5.7.1", "Unable", "to", "relay").output.hasPrefix("5.7.1"))
        #expect(try Self.run("nonsense").status == 1)
    }

    @Test(
        "may be a command that was mistyped",
        arguments: [
            ["buidl"], ["buidl", "--strict", "Content"], ["chek", "Output"], ["exprot", "xliff"], ["intall-man"],
        ])
    func mistyped(words: [String]) throws {
        let meant = ["buidl": "build", "chek": "check", "exprot": "export", "intall-man": "install-man"]
        let empty = try Scratch()
        for folder in [empty.path, try Answers.folder.get().path()] {
            let environment = ["HOME": empty.path, "XDG_DATA_HOME": "", "NASLAG_KB": ""]
            let result = try Program.run(words, environment: environment, folder: folder)
            #expect(result.status == 64)
            #expect(result.errors.contains("did you mean 'naslag \(meant[words[0]]!)'?"), "\(result.errors)")
        }
    }

    @Test("is looked up where explain is named, and where the knowledge base knows it") func known() throws {
        #expect(try Self.run("explain", "buidl").status == 1)
        #expect(try Self.run("server", "busy").status == 0)
    }

    @Test("is asked for: without any word, the help is shown") func none() throws {
        let result = try Self.run()
        #expect(result.status == 0 && result.output.contains("SUBCOMMANDS"), "\(result.output)")
    }
}
