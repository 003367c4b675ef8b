package import Articles
package import Diagnostics
internal import Mustache

/// The page templates, checked once: each name that they use must be one that pages give.
///
/// A user's folder overrides the program's own, file by file.
package struct TemplateLibrary: @unchecked Sendable {
    // Sendable: the library of templates is filled in `load` and only read after that.
    private let library: MustacheLibrary
    private let pages: [String: MustacheTemplate]

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
        return (TemplateLibrary(library: MustacheLibrary(templates: pages), pages: pages), diagnostics)
    }

    /// A renderer for the pages of one locale; each thread has its own.
    ///
    /// - Parameter words: what `s.*` stands for, and what else is the same on every page of the locale.
    package func renderer(words: Strings, constants: TemplateRecord) -> PageRenderer {
        PageRenderer(library: library, pages: pages, words: words, constants: constants)
    }
}

/// Renders pages of one locale on one thread, and keeps the shells that it made.
package final class PageRenderer {
    private let library: MustacheLibrary
    private let pages: [String: MustacheTemplate]
    private let base: [String: Any]
    /// By template, then by shape.
    private var shells: [String: [String: PageShell]] = [:]
    /// What is known of each template's lists.
    private var shapes: [String: TemplateShape] = [:]

    /// Pages with long lists of unlike members have a shape of their own each: their shells are not kept.
    private static let longestShapeKept = 4_000

    fileprivate init(
        library: MustacheLibrary, pages: [String: MustacheTemplate], words: Strings, constants: TemplateRecord
    ) {
        self.library = library
        self.pages = pages
        var base: [String: Any] = ["s": words.plain]
        for case (let name, .text(let text)) in constants.fields { base[name] = text }
        self.base = base
    }

    /// - Parameter name: the name of the template, such as `article`.
    package func page(_ name: String, _ record: TemplateRecord) -> [UInt8] {
        shell(name, record)?.filled(with: record) ?? []
    }

    private func shell(_ name: String, _ record: TemplateRecord) -> PageShell? {
        guard let template = pages[name] else { return nil }
        while true {
            let shape = shapes[name, default: TemplateShape()]
            let key = shape.text(record)
            if let shell = shells[name]?[key] { return shell }
            do throws(PageShell.CountedList) {
                let shell = try PageShell(template, library, base: base, record: record, shape: shape)
                if key.utf8.count <= Self.longestShapeKept { shells[name, default: [:]][key] = shell }
                return shell
            } catch {
                shapes[name, default: TemplateShape()].counted.insert(error.name)
            }
        }
    }
}
