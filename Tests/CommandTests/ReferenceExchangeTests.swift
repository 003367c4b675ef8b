import Foundation
import Testing

@Suite("naslag export and import of codes and words") struct ReferenceExchangeTests {
    private static let source = """
        codes:
          - {code: "5.7.26", title: "Failed", summary: "Why."}

        """
    private static let files = [
        "Content/en-US/a.md": "# A\n", "Content/codes/x.yml": source,
        "Content/codes/nl/x.yml": "# Of x.yml.\ncodes:\n  \"5.7.26\": {title: Mislukt, summary: Waarom.}\n",
        "T/strings/nl.yml": "copy: \"Kopie\"\n",
    ]

    @Test(
        "Nothing changes without an edit; an edit changes one string, and a review makes it a person's",
        arguments: ["xliff", "po"])
    func roundTrip(format: String) throws {
        let scratch = try Scratch(texts: Self.files)
        func run(_ words: String...) throws -> Program.Result {
            try Program.run(words + ["--templates", "T"], folder: scratch.path)
        }
        let out = try run("export", format, "Content", "--output", "out")
        #expect(out.output == "3 texts of codes and templates in 2 files at out\n", "\(out.errors)")
        #expect(try run("import", format, "out").output == "0 targets changed in 0 articles of Content\n")
        for (name, text) in Self.files { #expect(try scratch.text(name) == text, "\(name)") }
        let ending = format == "po" ? "po" : "xlf"
        for (name, old, new) in [("nl/codes/x.yml", "Mislukt", "Faalt"), ("nl/strings/en.yml", "Kopie", "Kopieer")] {
            let path = "out/\(name).\(ending)"
            let text = try scratch.text(path).replacing(old, with: new)
                .replacing("state=\"translated\"", with: "state=\"reviewed\"").replacing("#, fuzzy\n", with: "")
            try Data(text.utf8).write(to: URL(filePath: "\(scratch.path)/\(path)"))
        }
        let back = try run("import", format, "out", "--handoff", "2026-11-30")
        #expect(
            back.status == 0 && back.output.hasSuffix("\n2 texts changed in 2 files of codes and templates\n"),
            "\(back)")
        let translation = try scratch.text("Content/codes/nl/x.yml")
        #expect(
            translation.wholeMatch(
                of:
                    /# Of x.yml.\ncodes:\n  "5.7.26": {source-hash: "[0-9a-f]{12}", translation: HT, handoff: 2026-11-30, title: "Faalt", summary: Waarom.}\n/
            ) != nil, "\(translation)")
        #expect(try scratch.text("T/strings/nl.yml") == "copy: \"Kopieer\"\n")
        #expect(try Program.run(["check", "Content", "--only", "translation-stale"], folder: scratch.path).status == 0)
    }

    @Test("A language that is not there begins with a file for each that has a translation")
    func newLanguage() throws {
        let scratch = try Scratch(texts: Self.files)
        let out = try Program.run(
            ["export", "po", "Content", "--output", "out", "--locale", "it-IT"], folder: scratch.path)
        #expect(out.status == 0, "\(out.errors)")
        let path = "\(scratch.path)/out/it/codes/x.yml.po"
        let text = try scratch.text("out/it/codes/x.yml.po").replacing(
            "msgid \"Failed\"\nmsgstr \"\"", with: "msgid \"Failed\"\nmsgstr \"Non riuscito\"")
        try Data(text.utf8).write(to: URL(filePath: path))
        let back = try Program.run(["import", "po", path, "--handoff", "2026-11-30"], folder: scratch.path)
        #expect(back.status == 0, "\(back.errors)")
        let made = try scratch.text("Content/codes/it/x.yml")
        #expect(
            made.wholeMatch(
                of:
                    /# Translation of codes\/x.yml.\ntranslation: MT\nhandoff: 2026-11-30\ncodes:\n  "5.7.26":\n    source-hash: "[0-9a-f]{12}"\n    title: "Non riuscito"\n/
            ) != nil, "\(made)")
    }

    @Test("A document names no file but those of codes, and writes through no link")
    func outside() throws {
        let scratch = try Scratch(texts: Self.files.merging(["away/keep": ""]) { $1 })
        try FileManager.default.createSymbolicLink(
            atPath: "\(scratch.path)/Content/codes/fr", withDestinationPath: "\(scratch.path)/away")
        _ = try Program.run(["export", "po", "Content", "--output", "out"], folder: scratch.path)
        let text = try scratch.text("out/nl/codes/x.yml.po").replacing("Mislukt", with: "Faalt")
        for (old, new) in [
            ("codes/x.yml", "codes/../../away/keep"), ("codes/x.yml", "codes/nl/x.yml"),
            ("Language: nl", "Language: fr"),
            ("Language: nl", "Language: ../away"), ("codes/x.yml", "strings/en.yml"),
        ] {
            try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: "\(scratch.path)/x.po"))
            let back = try Program.run(["import", "po", "x.po"], folder: scratch.path)
            #expect(back.status == 65 && back.errors.contains("[original-unknown]"), "\(new): \(back)")
        }
        for (name, text) in Self.files { #expect(try scratch.text(name) == text, "\(name)") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(scratch.path)/away") == ["keep"])
    }
}
