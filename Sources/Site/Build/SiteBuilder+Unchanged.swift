internal import Diagnostics
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
