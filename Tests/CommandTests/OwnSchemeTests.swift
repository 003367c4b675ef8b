import Foundation
import Testing

/// Schemes that users write in a few lines of `naslag.yml` have all that those of the program have.
@Suite("A scheme of the user's own") struct OwnSchemeTests {
    private static let oracle = (
        yaml: """
        schemes:
          - name: oracle
            pattern: 'ORA-(?<number>[0-9]{5})(?: \\((?<name>[A-Z_]+)\\))?'
        """,
        article: """
        # ORA-01017 (INVALID_LOGIN): The user name or the password is wrong

        > ORA-01017: invalid username/password; logon denied

        The database does not know this user by this password.

        ## Possible causes

        - The password has expired.
        - The letter case differs.

        ## Resolution

        1. Type the password again.
        2. Have the account unlocked, which ORA-28000 would report.
        """
    )

    private static let installer = (
        yaml: """
        schemes:
          - name: msi
            pattern: '(?:MSI )?[Ee]rror (?<number>1[0-9]{3})(?: \\((?<name>ERROR_[A-Z_]+)\\))?'
        """,
        article: """
        # Error 1603 (ERROR_INSTALL_FAILURE): The installation stopped

        The installer met a fault that it could not mend.

        ## Resolution

        1. Restart the computer.
        2. Start the installer as an administrator.

        ## Error 1722: A custom action failed

        A program that the package brings returned a fault. The log of the installer says:

        > Error 1722. There is a problem with this Windows Installer package.

        To fix this, repair the package.
        """
    )

    /// A built set with one article, whose scheme is written in at most ten lines.
    private static func built(_ set: (yaml: String, article: String)) throws -> Scratch {
        let yaml = "reference: none\n" + set.yaml + "\n"
        #expect(yaml.split(separator: "\n").count <= 10)
        let folder = try Scratch([
            "Content/naslag.yml": Data(yaml.utf8),
            "Content/en-US/a.md": Data("---\ntitle: An article\n---\n\(set.article)\n".utf8),
        ])
        let result = try Program.run(["build"], folder: folder.path)
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    private static func codes(_ folder: Scratch) throws -> [String: [String: Any]] {
        let data = try Data(contentsOf: URL(filePath: "\(folder.path)/Output/data/knowledge.json"))
        let model = try JSONSerialization.jsonObject(with: data) as? [String: Any]
        let codes = model?["codes"] as? [[String: Any]] ?? []
        return Dictionary(uniqueKeysWithValues: codes.map { ($0["code"] as? String ?? "", $0) })
    }

    private static func text(_ field: String, of code: [String: Any]?) -> [String] {
        let meaning = (code?["meanings"] as? [[String: Any]])?.first
        if let texts = meaning?[field] as? [String] { return texts }
        let value = (meaning?[field] as? [String: Any])?["en-US"]
        return value as? [String] ?? [value as? String].compactMap(\.self)
    }

    /// The first code that `explain` answers.
    private static func answer(_ question: String, _ folder: Scratch) throws -> String? {
        let result = try Program.run(["explain", "--json", question], folder: folder.path)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        return (object?["answers"] as? [[String: Any]])?.first?["code"] as? String
    }

    @Test("has the title, name, message, causes and steps of its article, one code in whatever form it stands")
    func oracle() throws {
        let folder = try Self.built(Self.oracle)
        let codes = try Self.codes(folder)
        #expect(codes.keys.sorted() == ["ORA-01017"])
        let code = codes["ORA-01017"]
        #expect(code?["scheme"] as? String == "oracle" && code?["number"] as? Int == 1017)
        #expect(code?["names"] as? [String] == ["INVALID_LOGIN"])
        #expect(code?["related"] as? [String] == ["ORA-28000"])
        #expect(Self.text("title", of: code) == ["The user name or the password is wrong"])
        #expect(Self.text("summary", of: code) == ["The database does not know this user by this password."])
        #expect(Self.text("messages", of: code) == ["ORA-01017: invalid username/password; logon denied"])
        #expect(Self.text("causes", of: code) == ["The password has expired.", "The letter case differs."])
        #expect(Self.text("steps", of: code).count == 2)
        for question in [
            "ORA-01017", "ora-01017", "INVALID_LOGIN", "The user name or the password is wrong",
            "ORA-01017: invalid username/password; logon denied",
        ] {
            #expect(try Self.answer(question, folder) == "ORA-01017", "\(question)")
        }
    }

    @Test("is known by its number alone, by its name and by what programs write before it")
    func installer() throws {
        let folder = try Self.built(Self.installer)
        let codes = try Self.codes(folder)
        #expect(codes.keys.sorted() == ["msi-1603", "msi-1722"])
        #expect(codes["msi-1603"]?["names"] as? [String] == ["ERROR_INSTALL_FAILURE"])
        #expect(codes["msi-1603"]?["aliases"] as? [String] == ["1603"])
        #expect(Self.text("title", of: codes["msi-1722"]) == ["A custom action failed"])
        #expect(
            Self.text("messages", of: codes["msi-1722"])
                == ["Error 1722. There is a problem with this Windows Installer package."])
        #expect(Self.text("steps", of: codes["msi-1722"]) == ["To fix this, repair the package."])
        #expect(Self.text("steps", of: codes["msi-1603"]).count == 2)
        for question in ["1603", "Error 1603", "MSI error 1603", "msi-1603", "error_install_failure"] {
            #expect(try Self.answer(question, folder) == "msi-1603", "\(question)")
        }
    }

    @Test(
        "is completed by its names, its spellings and its symbolic names",
        arguments: [("msi-16", "msi-1603"), ("17", "1722"), ("ERROR_INST", "ERROR_INSTALL_FAILURE")])
    func completion(prefix: String, expected: String) throws {
        let folder = try Self.built(Self.installer)
        let result = try Program.run(
            ["---completion", "explain", "--", "positional@0", "2", "\(prefix.count)", "naslag", "explain", prefix],
            environment: ["SAP_SHELL": "bash"], folder: folder.path)
        #expect(
            result.output.split(separator: "\n").map(String.init) == [expected], "\(result.output) \(result.errors)")
    }
}
