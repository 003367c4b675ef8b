package import Diagnostics
package import Platform
package import Layout

/// The page templates, checked once: each name that they use must be one that pages give.
///
/// A user's folder overrides the program's own, file by file.
package final class TemplateLibrary: Sendable {
    /// Each with what it takes in.
    private let pages: [String: [TemplateNode]]

    /// The templates that pages are made by. What these take in is checked where it is named.
    package static let names = [
        "article", "article-index", "code", "code-print", "code-print-entry", "codes", "contents", "home",
        "language-chooser", "list", "meaning", "not-found", "reason", "redirect", "report", "review", "side-by-side",
        "vendor",
    ]

    private init(_ pages: [String: [TemplateNode]]) {
        self.pages = pages
    }

    /// Reads `*.mustache` of the folders; a later folder overrides an earlier one.
    ///
    /// - Parameter words: the keys of the English words, the floor of every language.
    package static func load(
        _ folders: [String], words: Set<String>
    ) throws(FileError) -> (TemplateLibrary, [Diagnostic]) {
        var sources: [String: (path: String, text: String)] = [:]
        var diagnostics: [Diagnostic] = []
        for folder in folders {
            let tree = try FileTree.list(folder)
            diagnostics += tree.skippedOthers.map { Diagnostic.notRegular("\(folder)/\($0)") }
            for file in tree.files where file.hasSuffix(".mustache") && !file.contains("/") {
                let path = "\(folder)/\(file)"
                let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
                sources[String(file.dropLast(9))] = (path, text)
            }
        }
        var linker = TemplateLinker(sources.mapValues(\.text), words: words)
        var pages: [String: [TemplateNode]] = [:]
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            let (nodes, problems) = TemplateParser.parse(source.text, words: words)
            pages[name] = linker.linked(name, nodes)
            diagnostics += (problems + linker.takeProblems()).map { $0.diagnostic(source.path) }
        }
        return (TemplateLibrary(pages), diagnostics)
    }

    /// An error for each template that pages need and no folder has: a page without it would be empty.
    ///
    /// - Parameter folders: where they were looked for.
    package func missing(in folders: [String]) -> [Diagnostic] {
        Self.names.filter { pages[$0] == nil }.map { name in
            Diagnostic(
                .error, "template-missing", at: Place(file: "\(folders.first ?? "Templates")/\(name).mustache"),
                "this template is in no folder, and pages are made by it; copy it from Naslag's own templates")
        }
    }

    /// A renderer for the pages of one locale; each thread has its own.
    ///
    /// - Parameters:
    ///   - words: what `s.*` stands for.
    ///   - constants: what else is the same on every page of the locale.
    package func renderer(words: Strings, constants: TemplateRecord) -> PageRenderer {
        PageRenderer(pages, words: words, constants: constants)
    }
}
