internal import Articles
internal import Knowledge
internal import Publishing
internal import Layout
internal import Pages
internal import Manuals

extension SiteBuilder {
    /// - Returns: how many pages the report has. They are few and cheap, and made anew each time.
    func writeReport(_ context: SiteContext, _ publication: Publication) throws -> Int {
        guard let report = options.report else { return 0 }
        let history = ReportHistory(report.counts, last: publication.readPrevious(ReportHistory.path))
        try publication.write(ReportHistory.path, history.bytes)
        let pages = ReportPages(context: context, report: report, history: history)
        for locale in context.locales {
            let page = pages.page(locale)
            try publication.write(page.path, page.bytes)
        }
        return context.locales.count
    }

    /// Pictures and other files of the content, styles and scripts, and the other names of manual pages.
    ///
    /// - Returns: all files of the content that the site is made from.
    func publishFiles(
        _ made: MadeArticles, _ whole: BuildCache.WholeRecord, _ preparation: BuildPreparation,
        _ publication: Publication
    ) throws -> ReadFiles {
        let context = preparation.context
        for path in Set(made.records.flatMap(\.media)).sorted() {
            try publication.copy(SiteMap.media(path), from: "\(context.content.root)/\(path)")
        }
        for link in whole.links {
            try publication.link(link.path, to: link.target, standIn: ManAlias.page(opening: link.target))
        }
        for asset in context.assets { try publication.copy("assets/\(asset.name)", from: asset.source) }
        return ReadFiles(made, of: preparation.groups) { publication.digest(of: SiteMap.media($0)) }
    }
}
