import Corpora
import Foundation

/// The tools that judge what Naslag writes, as `../shared/validators` installs them beside the project.
enum Validators {
    /// Content folders whose Dutch articles are exported and checked.
    static let corpora = Corpora.folders(shared: ["insights"])
    static let relaxNG = "../shared/validators/schema/tmx14.rng"
    private static let home =
        ProcessInfo.processInfo.environment["NASLAG_VALIDATORS"] ?? NSHomeDirectory() + "/.cache/naslag-validators"
    static let schema = home + "/work/xliff/xliff-core-2.0.xsd"
    static let python = home + "/venv/bin/python"
    private static let linter = "/usr/bin/xmllint"

    static let haveSchemas = [relaxNG, schema, linter].allSatisfy(FileManager.default.fileExists)
    static let haveToolkit = imports("translate.storage.xliff2")
    static let haveSARIF = imports("fluidattacks_core.sarif")

    private static func imports(_ module: String) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: python) else { return false }
        return (try? Program.run(["-c", "import \(module)"], executable: python).status) == 0
    }

    /// - Parameter arguments: the schema's option and path, then the files.
    static func lint(_ arguments: [String]) throws -> Program.Result {
        try Program.run(["--nonet", "--noout"] + arguments, executable: linter)
    }

    static func run(_ script: String, _ arguments: [String]) throws -> Program.Result {
        try Program.run(["-c", script] + arguments, executable: python)
    }
}
