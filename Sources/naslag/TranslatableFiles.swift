internal import Articles
internal import Exchange
internal import Knowledge
internal import Layout
internal import Platform

/// The files of YAML that translators get beside the articles: the reference data of a content folder, and the words of
/// a folder of templates.
struct TranslatableFiles {
    private let content: String
    private let templates: String?
    private let sourceLocale: LocaleTag
    private let folder: ReferenceFolder
    private let words: [String]

    /// One of them in one language, with the file that its translation stands in.
    struct Item {
        let file: TranslatedFile
        /// The language of the file of translations: `de`.
        let language: LocaleTag
        /// The folder that the file stands in, and its path in that.
        let root: String
        let path: String
        /// The translation as it is on disk; nil where there is none.
        let bytes: [UInt8]?
    }

    /// - Parameter templates: the user's own; nil for none.
    init(content: String, templates: String?, sourceLocale: LocaleTag) throws(Failure) {
        self.content = content
        self.templates = templates
        self.sourceLocale = sourceLocale
        do throws(FileError) {
            folder = try ReferenceFolder(content)
            words =
                try templates.map { (path) throws(FileError) in
                    try FileTree.list("\(path)/strings").files.filter { $0.hasSuffix(".yml") && !$0.contains("/") }
                } ?? []
        } catch {
            throw Failure("\(error); give a folder that can be read", .inputMissing)
        }
    }

    var isEmpty: Bool { folder.sources.isEmpty && templates == nil }

    /// All of them in the languages that are there, or in those that are asked for, there or not.
    func items(_ wanted: [LocaleTag]) throws(Failure) -> [Item] {
        var items: [Item] = []
        let codes = wanted.isEmpty ? folder.languages : wanted.map(folder.language).uniqued
        for language in codes where language.language != sourceLocale.language {
            for source in folder.sources {
                if let item = try item("codes/\(source)", language) { items.append(item) }
            }
        }
        let tags = words.compactMap { LocaleTag(String($0.dropLast(".yml".count))) }
        for language in wanted.isEmpty ? tags : wanted.map({ $0.nearest(in: tags) ?? $0 }).uniqued
        where language.language != "en" {
            if let item = try item(Self.words, language) { items.append(item) }
        }
        return items
    }

    /// The file that a document speaks of; nil where there is none.
    func item(_ original: String, _ wanted: LocaleTag) throws(Failure) -> Item? {
        if original == Self.words, let templates { return try words(of: templates, wanted) }
        guard original.hasPrefix("codes/") else { return nil }
        let name = String(original.dropFirst("codes/".count))
        let language = folder.language(for: wanted)
        guard folder.sources.contains(name), let path = folder.path(of: name, in: language) else { return nil }
        let source = ReferenceSource.read(
            try bytes("\(content)/\(original)") ?? [], file: original, language: sourceLocale)
        return Item(
            file: TranslatedFile(source, original: original, from: sourceLocale, to: language), language: language,
            root: content, path: path, bytes: folder.has(path) ? try bytes("\(content)/\(path)") : nil)
    }

    private static let words = "strings/en.yml"

    private func words(of templates: String, _ wanted: LocaleTag) throws(Failure) -> Item? {
        let tags = words.compactMap { LocaleTag(String($0.dropLast(".yml".count))) }
        let language = wanted.nearest(in: tags) ?? wanted
        let path = "strings/\(language.tag).yml"
        // What is there and is no file of words would be written through.
        guard
            words.contains(path.split(separator: "/").last.map(String.init) ?? "")
                || !FileSystem.exists("\(templates)/\(path)")
        else { return nil }
        let shipped = ProgramFolder.templates().flatMap { FileSystem.isSame($0, templates) ? nil : $0 }
        var sources: [(path: String, bytes: [UInt8])] = []
        for folder in [shipped, templates].compactMap(\.self) {
            if let found = try bytes("\(folder)/\(Self.words)") { sources.append((Self.words, found)) }
        }
        // What the program has in the language is no work for a translator, unless the folder has its own.
        let done = try shipped.flatMap { (folder) throws(Failure) in try bytes("\(folder)/\(path)") }
        let own = try bytes("\(templates)/\(path)")
        return Item(
            file: TranslatedFile(words: sources, original: Self.words, to: language, done: done, own: own),
            language: language, root: templates, path: path, bytes: own)
    }

    private func bytes(_ path: String) throws(Failure) -> [UInt8]? {
        do throws(FileError) { return try FileSystem.readIfPresent(path) } catch {
            throw Failure("\(error)", .inputMissing)
        }
    }
}

extension [LocaleTag] {
    fileprivate var uniqued: Self {
        var seen: Set<LocaleTag> = []
        return filter { seen.insert($0).inserted }
    }
}
