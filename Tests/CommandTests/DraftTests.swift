import Foundation
import Testing

@Suite("naslag explain --draft") struct DraftTests {
    private static let article = """
        ---
        title: House
        ms.contentlocale: en-US
        ---
        # House

        Words.

        """

    @Test(
        "prints an entry that a build takes and that answers the same words from then on",
        arguments: [
            ("554 5.7.1 <kim@example.net>: Grumble: policy 17 of \"the\" house says \\o/", "5.7.1"),
            ("554 Grumbling refusal of kim@example.net é", "554"),
            ("Grumbling without any number, kim@example.net", "5.0.0"),
        ])
    func draft(_ words: String, _ code: String) throws {
        let draft = try Answers.explain("--draft", words)
        #expect(draft.status == 0, "\(draft.errors)")
        #expect(!draft.output.contains("kim@") && draft.output.contains("rumbl"), "\(draft.output)")
        let content = try Scratch(texts: ["Content/en-US/a.md": Self.article, "Content/codes/own.yml": draft.output])
        let build = try Program.run(["build", "Content", "--strict", "--quiet"], folder: content.path)
        #expect(build.status == 0 && build.errors.isEmpty, "\(build.errors)\n\(draft.output)")
        let answer = try Program.run(
            ["explain", words], environment: Answers.environment, folder: content.path)
        #expect(answer.output.contains("\(code) TODO: what it is, in a few words"), "\(answer.output)")
    }

    @Test("draws up nothing for what is known, and says so") func known() throws {
        let draft = try Answers.explain("--draft", "550 5.1.1 User unknown")
        #expect(draft.status == 1 && draft.output.isEmpty)
        #expect(draft.errors == "naslag: this is known: recipient-unknown; without --draft you read what it means\n")
    }
}
