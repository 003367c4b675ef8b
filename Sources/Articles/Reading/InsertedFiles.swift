internal import Diagnostics
internal import Platform

/// Puts included files and code files in the place of their marks, with the findings that this makes.
///
/// Nothing is read outside the content folder, nor what the reader of files does not give.
struct InsertedFiles {
    let article: SplitArticle
    let side: TreeReader.Side
    let within: TreeReader.Surroundings
    /// Gives the text of a file by its path relative to the content folder; nil if it is not there.
    let file: (_ path: String) -> SplitArticle?
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var insertions: Insertions

    /// Each inclusion has indexes of segments of its own, this many.
    private static let segmentsPerInclusion: Int32 = 1 << 16

    init(
        article: SplitArticle, side: TreeReader.Side, within: TreeReader.Surroundings, insertions: Insertions,
        file: @escaping (_ path: String) -> SplitArticle?
    ) {
        self.article = article
        self.side = side
        self.within = within
        self.insertions = insertions
        self.file = file
    }

    /// - Parameter depth: the levels around the mark, which a file in its place has no more.
    mutating func blocks(for mark: LinkMark, _ position: DocFXResolver.Position, depth: Int) -> [Block] {
        switch mark.kind {
        case .include, .inlineInclude:
            return include(mark, position, depth)
        case .code(let language):
            return code(mark, language) { CodeExcerpt.text(of: $0, $1) }
        case .notebook(let language):
            return code(mark, language) { text, reference in
                reference.tag.flatMap { Notebook.source(ofCell: $0, in: text) }
            }
        }
    }

    private mutating func include(_ mark: LinkMark, _ position: DocFXResolver.Position, _ depth: Int) -> [Block] {
        let stack = within.files
        // What leads nowhere or in a circle is shown as it is written, as DocFX does.
        let written: [Block] = [.paragraph([.text(mark.raw, segment: 0)])]
        guard let path = resolved(mark.path, mark, "include") else { return written }
        if stack.contains(path) {
            report(
                mark, "include-circular",
                "'\(path)' includes itself (\((stack + [path]).joined(separator: " → "))); take one of these includes "
                    + "out")
            return written
        }
        guard stack.count <= NestingLimit.includes else {
            report(
                mark, "include-too-deep",
                "includes are nested more than \(NestingLimit.includes) deep at '\(path)'; include it from nearer by")
            return written
        }
        guard let text = file(path) else {
            report(
                mark, MissingFiles.include, "there is no file '\(path)' to include; add it or take the include out")
            return []
        }
        guard mayInsert(text.file, mark) else { return [] }
        let number = insertions.files
        var reader = TreeReader(included: file, insertions: insertions)
        let within = TreeReader.Surroundings(
            front: within.front, files: stack + [path], depth: depth, isSentence: position == .inline)
        let blocks = reader.blocks(of: text, side, within)
            .mappingSegments { Self.segment($0, inInclusion: number) }
        insertions = reader.insertions
        diagnostics += reader.diagnostics
        // Links of an included file start at that file.
        let rebased = blocks.mappingDestinations { ContentPath.rebase($0, from: path, to: article.file.path) }
        return position == .inline ? limited(rebased, mark) : rebased
    }

    /// Words for the middle of a sentence, which may stand in styles and links themselves: each file that is included
    /// has its share of the budget of depth.
    private mutating func limited(_ blocks: [Block], _ mark: LinkMark) -> [Block] {
        let most = NestingLimit.levels / NestingLimit.includes
        var isTooDeep = false
        let result = blocks.map { block in
            block.mapping(
                blocks: { $0 },
                inlines: { words in
                    guard TreeDepth.depth(of: words) > most else { return words }
                    isTooDeep = true
                    return [.text(words.plainText, segment: 0)]
                })
        }
        if isTooDeep {
            report(
                mark, "too-complex",
                "'\(mark.path)' has more than \(most) styles and links in each other, so its words are shown without "
                    + "them; nest them less")
        }
        return result
    }

    /// The index in the tree of a segment of the file that was included; those of files that it includes have one.
    private static func segment(_ index: Int32, inInclusion number: Int32) -> Int32 {
        guard (1..<segmentsPerInclusion).contains(index) else { return index }
        return number * segmentsPerInclusion + index
    }

    private mutating func code(
        _ mark: LinkMark, _ language: String, _ excerpt: (String, CodeReference) -> String?
    ) -> [Block] {
        let reference = CodeReference(mark.path)
        guard let path = resolved(reference.path, mark, "code") else { return [] }
        guard let source = file(path)?.file else {
            report(mark, MissingFiles.code, "there is no file '\(path)' to show; add it or take the reference out")
            return []
        }
        guard mayInsert(source, mark) else { return [] }
        guard let text = excerpt(source.text(0..<source.bytes.count), reference), !text.isEmpty else {
            report(
                mark, "code-empty",
                "'\(path)' has nothing to show for '\(reference.tag ?? mark.path)'; name a snippet or lines that it "
                    + "has")
            return []
        }
        return [.code(language: language, text: text)]
    }

    private mutating func mayInsert(_ file: SourceFile, _ mark: LinkMark) -> Bool {
        let answer = insertions.add(file.bytes.count)
        if answer == .refused {
            report(
                mark, "include-too-much",
                "this article inserts more than \(Insertions.mostFiles) files or 4 MiB, with '\(file.path)'; insert less, "
                    + "or link to it")
        }
        return answer == .allowed
    }

    private mutating func resolved(_ reference: String, _ mark: LinkMark, _ kind: String) -> String? {
        guard let path = ContentPath.resolve(reference, from: article.file.path) else {
            report(
                mark, "\(kind)-outside",
                "'\(reference)' leads out of the content folder, and nothing is read there; put the file in the "
                    + "folder and name its relative path")
            return nil
        }
        return path
    }

    /// What is not there may be so on purpose, as in a copy of the text alone: a warning.
    private mutating func report(_ mark: LinkMark, _ identifier: String, _ message: String) {
        // A path with escapes does not stand in the file verbatim.
        let path = article.file.place(of: "](\(mark.path)")
        let place = path.line > 0 ? path : article.file.place(of: "[\(mark.title)](")
        let severity: Severity = Diagnostic.ofMissingFiles.contains(identifier) ? .warning : .error
        diagnostics.append(Diagnostic(severity, identifier, at: place, message))
    }
}
