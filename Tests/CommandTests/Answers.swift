import Foundation
import Testing

/// The knowledge base that comes with the program, built once for all tests of answers.
enum Answers {
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A folder with `Output`, and beside it the invented messages of the tests of bounces. It stays beside the program
    /// for the next run, whose build then has little to do.
    static let folder = Result { () throws -> URL in
        let folder = URL(filePath: Program.path).deletingLastPathComponent().appending(path: "answers")
        let manager = FileManager.default
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        let content = package.appending(path: "Content").path()
        let build = try Program.run(["build", content, "--output", "\(folder.path())/Output", "--quiet", "--wait"])
        try #require(build.status == 0, "\(build.errors)")
        let messages = package.appending(path: "Tests/BouncesTests/Fixtures/invented")
        for file in try manager.contentsOfDirectory(at: messages, includingPropertiesForKeys: nil) {
            let bytes = try Data(contentsOf: file)
            try bytes.write(to: folder.appending(path: file.lastPathComponent), options: .atomic)
        }
        return folder
    }

    /// What answers depend on, all of it unset.
    static let environment = [
        "LANGUAGE": "", "LC_ALL": "", "LC_MESSAGES": "", "LANG": "C.UTF-8", "COLUMNS": "", "NO_COLOR": "",
    ]

    static func explain(_ arguments: String..., input: String = "") throws -> Program.Result {
        try Program.run(
            ["explain"] + arguments, input: input, environment: environment, folder: try folder.get().path())
    }

    /// The codes of the answers as JSON, with the codes once each.
    static func codes(_ arguments: String..., input: String = "", withSuggestions: Bool = false) throws -> [String] {
        let result = try Program.run(
            ["explain", "--json"] + arguments, input: input, environment: environment, folder: try folder.get().path())
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let answers = try #require(object["answers"] as? [[String: Any]])
        var codes: [String] = []
        for case let code as String in answers.map({ $0["code"] }) where !codes.contains(code) { codes.append(code) }
        if withSuggestions, let near = object["suggestions"] as? [String] { codes += near }
        return codes
    }
}
