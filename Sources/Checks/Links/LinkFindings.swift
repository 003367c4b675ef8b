internal import Articles
internal import Diagnostics
internal import Knowledge

/// Links and anchors that lead nowhere, and images that are not there: what the build finds, found without building.
struct LinkFindings: Sendable {
    let links: ContentLinks
    let sourceLocale: LocaleTag

    static let descriptions = [
        CheckDescription(
            .warning, "link-dead", mqm: "design-and-markup/link",
            en: """
                A link leads to an article or file that is not in the content folder, so the site shows it as text. Mend \
                it, or give the public address of such articles as 'links: {articles: …}' in naslag.yml.
                """,
            nl: """
                Een koppeling leidt naar een artikel of bestand dat niet in de inhoudsmap staat, dus op de site staat zij \
                als tekst. Herstel haar, of geef het openbare adres van zulke artikelen als 'links: {articles: …}' in \
                naslag.yml.
                """),
        CheckDescription(
            .warning, "anchor-dead", mqm: "design-and-markup/link",
            en: "The page of this link has no such anchor, so readers arrive at its top. Mend the part after '#'.",
            nl: "De pagina van deze koppeling heeft dit anker niet, dus lezers komen bovenaan uit. Herstel het deel na '#'."),
        CheckDescription(
            .information, "link-site-rooted", mqm: "design-and-markup/link",
            en: """
                A link starts at the root of a site that Naslag does not know, so it is shown as text. Give the address \
                of that site as 'links: {site: …}' in naslag.yml.
                """,
            nl: """
                Een koppeling begint bij de wortel van een site die Naslag niet kent, dus zij staat er als tekst. Geef het \
                adres van die site als 'links: {site: …}' in naslag.yml.
                """),
        CheckDescription(
            .warning, "link-outside", mqm: "design-and-markup/link",
            en: "A link leads out of the content folder, where the site has nothing. Mend the path.",
            nl: "Een koppeling leidt uit de inhoudsmap, waar de site niets heeft. Herstel het pad."),
        CheckDescription(
            .warning, "image-missing", mqm: "design-and-markup/missing-graphic",
            en: "The picture is not in the content folder, so its alternative text is shown. Add the file or mend the path.",
            nl: "De afbeelding staat niet in de inhoudsmap, dus de alternatieve tekst staat er. Voeg het bestand toe of herstel het pad."),
    ]

    /// The findings in the texts that readers get: every language's own, and the newest source.
    func findings(in group: GroupContext) -> [Finding] {
        var seen: Set<Seen> = []
        var findings: [Finding] = []
        func add(_ links: LinkDestinations, of article: ArticleContext) {
            for problem in problems(of: links, in: article)
            where seen.insert(Seen(file: article.article.file.path, problem: problem)).inserted {
                findings.append(finding(problem, in: article))
            }
        }
        for article in group.members { add(article.target.links, of: article) }
        let hasOriginal = group.members.contains { $0.locale == sourceLocale && !$0.article.isBilingual }
        if !hasOriginal, let current = ArticleGroupReader.currentSource(group.members.map(\.article)),
            let article = group.members.first(where: { $0.article.file.path == current.file.path })
        {
            add(article.source.links, of: article)
        }
        return findings
    }

    private struct Seen: Hashable {
        let file: String
        let problem: LinkProblem
    }

    private func problems(of destinations: LinkDestinations, in article: ArticleContext) -> [LinkProblem] {
        let file = article.article.file.path
        return destinations.links.compactMap { links.destination(of: $0, in: article.key, file: file).problem }
            + destinations.images.compactMap { links.image($0, file: file).problem }
    }

    private func finding(_ problem: LinkProblem, in article: ArticleContext) -> Finding {
        let file = article.article.file
        let pair = problem.offset(in: file).flatMap { offset in
            article.article.segments.first { $0.whole.contains(offset) }
        }
        return Finding(
            problem.diagnostic(in: file), key: article.key, locale: article.locale.tag, segment: pair?.id,
            excerpt: pair.map { Report.excerpt(file.text($0.target)) } ?? "")
    }
}
