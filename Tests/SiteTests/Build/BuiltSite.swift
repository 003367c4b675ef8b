import Foundation

@testable import Articles
@testable import Diagnostics
@testable import Site

/// A site built from a few articles into a temporary folder, which goes with the value.
final class BuiltSite {
    let folder: URL
    let options: SiteOptions
    let report: BuildReport

    /// - Parameters:
    ///   - files: the content, by path.
    ///   - builds: without, there is the content alone.
    init(
        _ files: [String: String], jobs: Int = 2, builds: Bool = true, configure: (inout SiteOptions) -> Void = { _ in }
    ) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        for (path, text) in files {
            let file = folder.appending(path: "Content/\(path)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        var options = SiteOptions(
            content: folder.path() + "/Content", output: folder.path() + "/Output", templates: ["Templates"],
            jobs: jobs, generator: "test")
        configure(&options)
        self.options = options
        report = builds ? try SiteBuilder(options).build { _ in } : BuildReport()
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func page(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: "Output/\(path)"), encoding: .utf8)
    }

    /// What stands inside `<article>`.
    func article(_ path: String) throws -> String {
        let page = try page(path)
        let start = try #require(page.firstRange(of: "<article"))
        let end = try #require(page.firstRange(of: "</article>"))
        return String(page[start.lowerBound..<end.upperBound])
    }

    /// Every file of the output but those in hidden folders, with its bytes.
    func files() throws -> [String: Data] {
        let output = folder.path() + "/Output"
        var files: [String: Data] = [:]
        for path in try FileTree.list(output).files where !path.hasPrefix(".") {
            files[path] = try Data(contentsOf: URL(filePath: "\(output)/\(path)"))
        }
        return files
    }

    func findings(_ identifier: String) -> [String] {
        report.diagnostics.filter { $0.identifier == identifier }.map(\.place.description)
    }
}

import Platform
import Testing

/// The text of a bilingual article, as publishers write it.
enum Bilingual {
    static func article(_ locale: String, title: String, _ pairs: [(target: String, source: String)]) -> String {
        var text = """
            ---
            title: \(title)
            ms.contentlocale: \(locale)
            ms.translationtype: MT
            ms.lasthandoff: 01/29/2020
            ms.openlocfilehash: aaaa
            ---

            """
        for (index, pair) in pairs.enumerated() {
            let prefix = pair.source.prefix { $0 == "#" || $0 == " " || $0 == "-" }
            let target = pair.target.dropFirst(prefix.count)
            let source = pair.source.dropFirst(prefix.count)
            let id = "abcde-\(index + 101)"
            text += "\(prefix)<span data-ttu-id=\"\(id)\">\(target)</span><span class=\"sxs-lookup\">"
            text += "<span data-stu-id=\"\(id)\">\(source)</span></span>\n\n"
        }
        return text
    }
}
