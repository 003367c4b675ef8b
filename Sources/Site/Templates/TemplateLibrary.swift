package import Articles
package import Diagnostics
internal import Mustache
internal import Synchronization

/// The page templates, checked once: each name that they use must be one that pages give.
///
/// A user's folder overrides the program's own, file by file.
package final class TemplateLibrary: Sendable {
    private let pages: [String: PageTemplate]
    private let stores = Mutex<[PageWords.Names: ShellStore]>([:])

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
        for folder in folders {
            for file in try FileTree.list(folder).files where file.hasSuffix(".mustache") && !file.contains("/") {
                let path = "\(folder)/\(file)"
                let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
                sources[String(file.dropLast(9))] = (path, text)
            }
        }
        var diagnostics: [Diagnostic] = []
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
