internal import Articles
internal import Checks
internal import Diagnostics
internal import Knowledge
internal import Platform

extension ExportCommand {
    /// Writes the names that nearly all translations keep, as items of `glossary` in `naslag.yml`; those that stand
    /// there already are left out.
    func exportTerms() throws {
        var problems: [Diagnostic] = []
        let opened = try ContentOption.open(content, problems: &problems)
        var isBroken = ContentOption.show(problems)
        var proposals = NameProposals()
        for member in opened.content.groups.lazy.flatMap(\.members) {
            guard let article = read(member.path, &isBroken), article.isBilingual else { continue }
            proposals.add(article)
        }
        let known = Set(opened.configuration.glossary.map(\.term))
        let names = proposals.proposals().filter { !known.contains($0.name) }
        var text = "# Names that translations keep. Take over what is right into naslag.yml.\nglossary:\n"
        for name in names {
            text += "  - {term: \"\(name.name)\", translate: no}  # in \(name.kept) of \(name.sentences) sentences\n"
        }
        try write(Array(text.utf8), to: "terms.yml")
        try Terminal.print("\(names.count) names in \(output)/terms.yml")
        if isBroken { throw Failure(.badInput) }
    }
}
