internal import Lookup
internal import Platform
internal import Terms

/// What `--version` and `--show-paths` of `naslag explain` print: which knowledge base answers, and from where.
struct InstalledPaths {
    let base: KnowledgeBaseOption

    /// `naslag 0.9.0`, and the edition of the knowledge base where there is one.
    func version() throws(IndexError) -> [String] {
        var lines = ["naslag \(Naslag.version)"]
        if base.given != nil || KnowledgeBasePlace.holdsIndex(base.folder) {
            let edition = try base.index().edition.text() ?? "of no version"
            lines.append("knowledge base \(edition): \(base.folder)")
        }
        return lines
    }

    /// Every place that is looked in, in order, the one that answers with a star.
    func list() -> [String] {
        let places = base.given.map { [$0] } ?? KnowledgeBasePlace.all
        let used = places.first(where: KnowledgeBasePlace.holdsIndex)
        let bases = places.map {
            "\($0 == used ? "*" : "-") \($0)\(KnowledgeBasePlace.holdsIndex($0) ? "" : ": nothing there")"
        }
        let own = [
            ("program", Environment.program), ("templates", ProgramFolder.templates()),
            ("reference data", ProgramFolder.reference().map { "\($0)/codes" }),
        ]
        return ["knowledge bases:"] + bases + own.map { "\($0.0): \($0.1 ?? "not found")" }
    }
}
