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
    let side: TreeReader.Side
    /// Gives the text of a file by its path relative to the content folder; nil if it is not there.
    let file: (_ path: String) -> SplitArticle?
    /// Read when the first zone asks.
    private var titles: [String: String]?

    init(side: TreeReader.Side, file: @escaping (_ path: String) -> SplitArticle?) {
        self.side = side
        self.file = file
    }

    /// - Returns: nil where no file gives the pivot a title, or the file is no such YAML.
    mutating func title(of pivot: String, in front: FrontMatter, from path: String) -> String? {
        guard let groups = front.pivotGroups else { return nil }
        if let titles { return titles[pivot] }
        let wanted = Set(groups.split(separator: ",").map { String(String($0).trimmed) })
        let read =
            text(near: path, named: Self.fileName(front.pivotFile)).map { Self.titles(in: $0, of: wanted) } ?? [:]
        titles = read
        return read[pivot]
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
    private static func titles(in yaml: String, of groups: Set<String>) -> [String: String] {
        let root = try? YAMLDocument.root(of: yaml, resolver: .basic)
        var titles: [String: String] = [:]
        for group in root?.mapping?["groups"]?.sequence.map(Array.init) ?? [] {
            guard let id = group.mapping?["id"]?.string, groups.contains(id) else { continue }
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
