package import Diagnostics
internal import Mustache
internal import Synchronization
package import Platform

/// The page templates, checked once: each name that they use must be one that pages give.
///
/// A user's folder overrides the program's own, file by file.
package final class TemplateLibrary: Sendable {
    private let pages: [String: PageTemplate]
    private let stores = Mutex<[PageWords.Names: ShellStore]>([:])

    /// The templates that pages are made by. What these take in is checked where it is named.
    package static let names = [
        "article", "article-index", "code", "code-print", "code-print-entry", "codes", "home", "language-chooser", "list", "meaning",
        "not-found", "reason", "redirect", "report", "side-by-side", "vendor",
    ]

    private init(_ pages: [String: MustacheTemplate]) {
        let library = MustacheLibrary(templates: pages)
        self.pages = pages.mapValues { PageTemplate(template: $0, library: library) }
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
        var pages: [String: MustacheTemplate] = [:]
        for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
            diagnostics += TemplateNames.check(source.text, path: source.path, partials: Set(sources.keys), words: words)
            do {
                pages[name] = try MustacheTemplate(string: source.text)
            } catch {
                diagnostics.append(TemplateNames.syntaxError(error, path: source.path))
            }
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
    ///   - strings: what `s.*` stands for.
    ///   - constants: what else is the same on every page of the locale.
    package func renderer(words strings: Strings, constants: TemplateRecord) -> PageRenderer {
        let words = PageWords(strings, constants: constants)
        let store = stores.withLock { stores in
            if let store = stores[words.names] { return store }
            let store = ShellStore(pages, words: words.names)
            stores[words.names] = store
            return store
        }
        return PageRenderer(store, words)
    }
}
