internal import Diagnostics
internal import Yams

/// The titles of the pivots that zones are for, from `zone-pivot-groups.yml`:
///
/// ```
/// groups:
/// - id: shells
///   pivots:
///   - id: bash
///     title: Bash on Linux
/// ```
/// An article names its groups and, if it has another name, the file. That stands in the folder of the article or in one
/// around it: DocFX has it at the root of a set, which may be any folder here.
struct ZonePivots {
    /// The front matter of the article that the zones stand in, wherever it includes them from.
    let front: FrontMatter
    /// The path of the file that they stand in.
    let path: String
    let side: TreeReader.Side
    /// Gives the text of a file by its path relative to the content folder; nil if it is not there.
    let file: (_ path: String) -> SplitArticle?
    /// Pivots that got no title, in the order in which zones asked.
    private(set) var unknown: [String] = []
    /// Read when the first zone asks.
    private var titles: Titles?

    private enum Titles {
        case missing
        case of([String: String])
    }

    init(front: FrontMatter, path: String, side: TreeReader.Side, file: @escaping (_ path: String) -> SplitArticle?) {
        self.front = front
        self.path = path
        self.side = side
        self.file = file
    }

    /// - Returns: nil where no file gives the pivot a title, or the file is no such YAML.
    mutating func title(of pivot: String) -> String? {
        let titles = titles ?? read()
        self.titles = titles
        if case .of(let known) = titles, let title = known[pivot] { return title }
        if !unknown.contains(pivot) { unknown.append(pivot) }
        return nil
    }

    /// One finding for each pivot that has no title; one in all where there is no file of titles.
    func findings(in file: SourceFile) -> [Diagnostic] {
        let name = Self.fileName(front.pivotFile)
        let isMissing = if case .missing? = titles { true } else { false }
        return (isMissing ? unknown.prefix(1) : unknown[...]).map { pivot in
            let mark = file.place(of: "pivot=\"\(pivot)")
            return Diagnostic(
                .warning, MissingFiles.pivot, at: mark.line > 0 ? mark : file.place(of: pivot),
                isMissing
                    ? "there is no file '\(name)' with the titles of pivots, so zones are shown with their ids; add it"
                    : "'\(name)' gives the pivot '\(pivot)' no title in the groups of this article, so its id is shown; add "
                        + "it there, or mend 'zone_pivot_groups'")
        }
    }

    /// An article without groups, or a file that others include, may mean any.
    private func read() -> Titles {
        let wanted = front.pivotGroups.map { Set($0.split(separator: ",").map { String(String($0).trimmed) }) }
        return text(near: path, named: Self.fileName(front.pivotFile)).map { .of(Self.titles(in: $0, of: wanted)) }
            ?? .missing
    }

    /// DocFX takes the name that it compiles the file to: `groups.json` is read from `groups.yml`.
    private static func fileName(_ written: String?) -> String {
        guard let written, !written.isEmpty else { return "zone-pivot-groups.yml" }
        return written.hasSuffix(".json") ? written.dropLast(5) + ".yml" : written
    }

    private func text(near path: String, named name: String) -> String? {
        var parts = path.split(separator: "/").dropLast()
        while true {
            let place = (parts + name.split(separator: "/")).joined(separator: "/")
            if let found = file(place) {
                let text = side == .source ? found.source ?? found.target : found.target
                return String(decoding: text.bytes, as: UTF8.self)
            }
            guard parts.popLast() != nil else { return nil }
        }
    }

    /// The first title of each pivot counts, as with DocFX.
    private static func titles(in yaml: String, of groups: Set<String>?) -> [String: String] {
        let root = try? YAMLDocument.root(of: yaml, resolver: .basic)
        var titles: [String: String] = [:]
        for group in root?.mapping?["groups"]?.sequence.map(Array.init) ?? [] {
            guard let id = group.mapping?["id"]?.string, groups?.contains(id) ?? true else { continue }
            for pivot in group.mapping?["pivots"]?.sequence.map(Array.init) ?? [] {
                guard let id = pivot.mapping?["id"]?.string, let title = pivot.mapping?["title"]?.string,
                    titles[id] == nil
                else { continue }
                titles[id] = title
            }
        }
        return titles
    }
}
