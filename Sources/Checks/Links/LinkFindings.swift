internal import Articles
internal import Diagnostics
internal import Knowledge

/// Links and anchors that lead nowhere, and images that are not there: what the build finds, found without building.
struct LinkFindings: Sendable {
    let links: ContentLinks
    let sourceLocale: LocaleTag

    static let descriptions = [
        CheckDescription(.warning, "link-dead", mqm: "design-and-markup/link"),
        CheckDescription(.warning, "anchor-dead", mqm: "design-and-markup/link"),
        CheckDescription(.information, "link-site-rooted", mqm: "design-and-markup/link"),
        CheckDescription(.warning, "link-outside", mqm: "design-and-markup/link"),
        CheckDescription(.warning, "image-missing", mqm: "design-and-markup/missing-graphic"),
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
            excerpt: pair.map { FindingCollector.excerpt(file.text($0.target)) } ?? "")
    }
}
