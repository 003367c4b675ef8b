internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Layout
internal import Manuals
internal import Pages
internal import Platform
internal import Publishing

extension SiteBuilder {
    /// The report of a build that has nothing to do; nil if something has to be made.
    func unchanged(_ inputs: BuildInputs) throws(PublishError) -> BuildReport? {
        // A report, an archive and results of others are made or looked at in every build.
        guard let last = inputs.last, inputs.areAsBefore, !options.rebuildsAll, options.report == nil,
            options.archive == nil, options.results.isEmpty
        else { return nil }
        var report = last.report
        if let most = options.mostErrors, report.count(.error) > most { return nil }
        let publication = try Publication(options)
        // Another build may have come first, and only what that published can be trusted.
        guard publication.readPrevious(LastBuild.path) == last.bytes, let summary = publication.publishUnchanged()
        else {
            publication.abandon()
            return nil
        }
        report.count(summary)
        return report
    }
}

extension SiteBuilder {
    /// - Returns: how many pages the report has. They are few and cheap, and made anew each time.
    func writeReport(
        _ context: SiteContext, _ publication: Publication, reference: () throws -> ReferenceData
    ) throws -> Int {
        guard let report = options.report else { return 0 }
        let history = ReportHistory(report.counts, last: publication.readPrevious(ReportHistory.path))
        try publication.write(ReportHistory.path, history.bytes)
        let pages = ReportPages(context: context, report: report, history: history, reference: try reference())
        let reviews = ReviewPages(context: context, report: report)
        let all = context.locales.flatMap { [pages.page($0)] + reviews.pages($0) }
        for page in all { try publication.write(page.path, page.bytes) }
        return all.count
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
        // Which depend on no article, and are made in every build.
        for file in HostingFiles(context).files(isCompressed: options.compress) {
            try publication.write(file.path, file.bytes)
        }
        for asset in context.assets {
            if asset.name.hasSuffix(".js"), let script = ScriptText.compact(try FileSystem.read(asset.source)) {
                try publication.write("assets/\(asset.name)", script)
            } else {
                try publication.copy("assets/\(asset.name)", from: asset.source)
            }
        }
        return ReadFiles(made, of: preparation.groups, navigation: context.navigation.files) {
            publication.digest(of: SiteMap.media($0))
        }
    }
}
