import Articles
import Diagnostics
import Foundation
import Knowledge
import Platform
import Testing

@testable import Checks

/// What `check` says of reference data: translations that are missing, old or unstamped, and sources read long ago.
struct ReferenceTests {
    /// A content folder that is there while the value is.
    private final class Folder {
        let path = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID())").path()

        init(_ files: [String: String]) throws {
            for (name, text) in files { try write(text, to: name) }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ text: String, to name: String) throws {
            let file = URL(fileURLWithPath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }

        func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

        func run() throws -> CheckRun {
            var problems: [Diagnostic] = []
            let opened = try OpenContent.open(path).value(addingTo: &problems)
            return CheckRun(opened.content, configuration: opened.configuration, jobs: 1, today: "2026-11-29")
        }

        func findings() throws -> [String] {
            try run().run().findings.filter { $0.place.file.hasPrefix("codes/") }.map(\.diagnostic.description)
        }
    }

    private static let article = "---\ntitle: T\nms.contentlocale: nl-NL\n---\n# Kop\n"
    private static let english = """
        codes:
          - {code: "5.1.1", title: "Unknown", summary: "Nobody.", first: "Look.", checked: "2025-11-28"}
          - {code: "5.1.2", title: "Domain", checked: "2025-11-29"}
          - {code: "5.1.3", notes: {nl-NL: "Bel ons."}}

        """
    private static let dutch = """
        # Nederlands
        codes:
          "5.1.1":
            title: "Onbekend"
            summary: "Niemand."

        """

    @Test(
        "A text or entry without a translation, a file without one, an old source and a missing stamp are found at their places"
    )
    func found() throws {
        let folder = try Folder([
            "nl-NL/a.md": Self.article, "codes/a.yml": Self.english, "codes/nl/a.yml": Self.dutch,
            "codes/b.yml": "codes:\n  - {code: \"5.1.4\", title: \"B\"}\n",
        ])
        let expected = [
            "codes/a.yml:2:12: warning: the source of '5.1.1' was read on 2025-11-28; read it again [source-outdated]",
            "codes/a.yml:3:12: information: codes/nl/a.yml has no '5.1.2' [translation-missing]",
            "codes/b.yml: information: there is no codes/nl/b.yml [translation-missing]",
            "codes/nl/a.yml:3:3: information: the translation of '5.1.1' has no first [translation-missing]",
            "codes/nl/a.yml:3:3: information: '5.1.1' does not say which text it translates [translation-unstamped]",
        ]
        #expect(try folder.findings().joined(separator: "\n") == expected.joined(separator: "\n"))
    }

    @Test("--fix stamps a translation, in blocks and in one line; after that a change of the source makes it stale")
    func stamped() throws {
        let folder = try Folder([
            "nl-NL/a.md": Self.article, "codes/a.yml": Self.english,
            "codes/nl/a.yml": Self.dutch + "  \"5.1.2\": {title: \"Domein\"}\n",
        ])
        let run = try folder.run()
        let fixer = Fixer(
            read: { (file) throws(FileError) in try FileSystem.read("\(folder.path)/\(file)") },
            findings: { _, _ in [] })
        let fixed = try fixer.fixed(run.run().findings)
        #expect(fixed.count == 2 && fixed.files.map(\.name) == ["codes/nl/a.yml"])
        for file in fixed.files { try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.name) }
        let text = try folder.text("codes/nl/a.yml")
        #expect(text.contains("  \"5.1.1\":\n    source-hash: \""), "\(text)")
        #expect(text.contains("{source-hash: \"") && text.contains("\", title: \"Domein\"}"), "\(text)")
        #expect(try folder.findings().filter { $0.contains("unstamped") || $0.contains("stale") } == [])

        try folder.write(Self.english.replacing("Nobody.", with: "No mailbox."), to: "codes/a.yml")
        let stale = try folder.findings().filter { $0.contains("translation-stale") }
        #expect(
            stale.count == 1 && stale.first?.hasPrefix("codes/nl/a.yml:3:3: information: '5.1.1' has changed") == true,
            "\(stale)")
    }
}
