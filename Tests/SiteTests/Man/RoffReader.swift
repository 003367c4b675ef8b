import Foundation

@testable import Site
@testable import Manuals
@testable import naslag
@testable import Layout

/// The programs that people read manual pages with, as judges of what we write.
enum RoffReader {
    static let hasMandoc = ManTool.find("mandoc") != nil
    static let hasGroff = ManTool.find("groff") != nil
    static let hasManDB = ["man", "mandb", "lexgrog", "apropos"].allSatisfy { ManTool.find($0) != nil }
    static let hasAll = hasMandoc && hasGroff && hasManDB

    static func run(_ tool: String, _ arguments: [String], _ environment: [String: String] = [:]) -> String {
        let locale = ["LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"].merging(environment) { _, given in given }
        guard let program = ManTool.find(tool) else { return "no \(tool)" }
        return String(decoding: program.run(arguments, environment: locale).output, as: UTF8.self)
    }

    /// What the gate of every page has to say about it: nothing, if all is well.
    static func complaints(_ file: String) -> String {
        let parsed = run("lexgrog", [file])
        return run("mandoc", ["-T", "lint", "-W", "warning", file])
            + run("groff", ["-man", "-ww", "-z", "-K", "utf8", "-T", "utf8", file])
            + (parsed.contains(": \"") ? "" : parsed)
            + requests(file)
    }

    /// The page as text, without fonts, on lines of any length.
    static func renderings(_ file: String) -> [String: String] {
        [
            "groff": run("groff", ["-man", "-K", "utf8", "-T", "utf8", "-P-cbou", "-rLL=400n", file]),
            "mandoc": withoutOverstrikes(run("mandoc", ["-T", "utf8", "-O", "width=400", file])),
        ]
    }

    private static func requests(_ file: String) -> String {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? "\(file) is not UTF-8"
        let names = "(so|sy|pso|pi|open|opena|mso|cf|trf)"
        let bad = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            line.range(of: "^[.']\(names)\\b", options: .regularExpression) != nil
        }
        let blank = text.contains("\n\n") ? "a blank line\n" : ""
        return blank + bad.joined(separator: "\n")
    }

    static func withoutOverstrikes(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\u{8}" { _ = result.popLast() } else { result.append(scalar) }
        }
        return String(result)
    }
}

/// A folder of manual pages for one test, gone after it.
final class ManFolder {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("man-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func add(_ page: ManPage, folder: String = "") throws -> String {
        let file = "\(path)/\(ManPath.page(page.name, folder: folder))"
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(ManPageWriter.write(page)).write(to: URL(fileURLWithPath: file))
        return file
    }

    func link(_ links: [ManAlias]) throws {
        for link in links {
            try FileManager.default.createSymbolicLink(
                atPath: "\(path)/\(link.path)", withDestinationPath: link.target)
        }
    }
}
