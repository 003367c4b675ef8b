internal import Diagnostics
internal import Platform
internal import Yams

/// The pages of DocFX that are written as YAML: questions and answers, landing pages and hubs.
///
/// The first line names the kind, `### YamlMime:FAQ`. Such a page is read as the article that it stands for: its titles
/// are headings, its links are lists, and its texts are Markdown, with sentence pairs as anywhere.
enum YAMLPage {
    /// The kinds that are articles. Others, such as `Tutorial`, are no pages of text.
    enum Kind: String, CaseIterable {
        case questions = "FAQ"
        case landing = "Landing"
        case hub = "Hub"
    }

    private static let mark: StaticString = "### YamlMime:"

    /// Whether a path is one that may be a page written as YAML.
    static func isName(_ path: String) -> Bool { path.utf8.suffix(4).elementsEqual(".yml".utf8) }

    /// - Returns: nil where the first line names none of the kinds.
    static func kind(of bytes: some Collection<UInt8>) -> Kind? {
        let first = bytes.drop { [0xEF, 0xBB, 0xBF].contains($0) }.prefix(64).prefix { $0 != 0x0A && $0 != 0x0D }
        let line = String(decoding: first, as: UTF8.self)
        guard line.hasPrefix("\(mark)") else { return nil }
        return Kind(rawValue: String(String(line.dropFirst(mark.utf8CodeUnitCount)).trimmed))
    }

    /// - Returns: the page as an article whose places are those of the YAML, or why it cannot be read.
    static func read(_ file: SourceFile) -> Result<(file: SourceFile, frontMatter: FrontMatter), UnreadableSource> {
        guard let kind = kind(of: file.bytes) else {
            return .failure(problem("its first line names no kind of page that is known (FAQ, Landing, Hub)", file))
        }
        do {
            guard let mapping = try YAMLDocument.root(of: file.text(0..<file.bytes.count), resolver: .basic)?.mapping
            else { return .failure(problem("this page is no list of 'key: value' lines", file)) }
            var front = FrontMatter(mapping["metadata"]?.mapping ?? Node.Mapping([]))
            if front.title.isEmpty { front.title = mapping["title"]?.scalar?.string ?? "" }
            front.title = BilingualText(front.title).target
            front.description = BilingualText(front.description).target
            var writer = YAMLPageWriter()
            switch kind {
            case .questions: writer.questions(mapping)
            case .landing, .hub: writer.section(mapping, level: 1)
            }
            return .success((file.derived(writer.bytes, places: writer.places), front))
        } catch {
            let (message, line, column) = YAMLProblem.explain(error)
            return .failure(problem("this page is not valid YAML: \(message)", file, line, column))
        }
    }

    private static func problem(
        _ message: String, _ file: SourceFile, _ line: Int = 1, _ column: Int = 1
    ) -> UnreadableSource {
        UnreadableSource(
            diagnostic: Diagnostic(
                .error, "yaml-page-invalid", at: Place(file: file.path, line: line, column: column), message))
    }
}
