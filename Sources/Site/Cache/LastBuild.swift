internal import Articles
internal import Diagnostics
internal import Publishing
internal import Platform
internal import Layout

/// What a build leaves for the next one to see that there is nothing to do, in `.naslag/inputs` of the output: which
/// files it read, and what it reported.
///
/// A build whose inputs are the same leaves the output alone, as long as nobody touched it. Everything else of the last
/// build is in its `BuildCache`, which is many times larger.
struct LastBuild: Sendable {
    static let path = ".naslag/inputs"

    /// The hash of what it was made from but `files`; see `BuildInputs`.
    var environment: UInt64
    /// The files of the content folder that were read, by path, with their hashes.
    var files: [ArticleRecord.Dependency]
    /// Of `BuildReport`, what does not say what this very build did.
    var articles: Int
    var languages: [String]
    var codes: Int
    var pages: Int
    var manPages: Int
    var diagnostics: [Diagnostic]
}

extension LastBuild {
    /// - Parameters:
    ///   - files: nil where it cannot be told what was read; this is then no inputs' build.
    ///   - report: complete but for what publishing counts.
    init(_ inputs: BuildInputs, files: [ArticleRecord.Dependency]?, _ report: BuildReport) {
        // Messages on the interface's words name files by paths of this machine, which must not be published.
        let isComplete = files != nil && !report.diagnostics.contains { $0.identifier == Strings.invalid }
        environment = isComplete ? inputs.environment : 0
        self.files = isComplete ? files ?? [] : []
        articles = report.articles
        languages = report.languages
        codes = report.codes
        pages = report.pages
        manPages = report.manPages
        diagnostics = isComplete ? report.diagnostics : []
    }

    /// Reads what stands in an output, which may be of another program, cut short or gone: then it is nil.
    init?(inOutput output: String) {
        guard let bytes = try? FileSystem.read("\(output)/\(Self.path)") else { return nil }
        var archive = ByteReader(bytes)
        guard let last = try? LastBuild(from: &archive), archive.isAtEnd else { return nil }
        self = last
    }

    /// The report of a build that left all as it was.
    var report: BuildReport {
        var report = BuildReport()
        report.articles = articles
        report.languages = languages
        report.codes = codes
        report.pages = pages
        report.manPages = manPages
        report.diagnostics = diagnostics
        return report
    }

    var bytes: [UInt8] {
        var archive = ByteWriter()
        write(to: &archive)
        return archive.bytes
    }
}

extension LastBuild: ByteCodable {
    func write(to archive: inout ByteWriter) {
        archive.write(hash: environment)
        archive.write(files)
        archive.write(articles)
        archive.write(languages) { $0.write($1) }
        archive.write(codes)
        archive.write(pages)
        archive.write(manPages)
        archive.write(diagnostics)
    }

    init(from archive: inout ByteReader) throws(DamagedBytes) {
        environment = try archive.hash()
        files = try archive.list()
        articles = try archive.number()
        languages = try archive.texts()
        codes = try archive.number()
        pages = try archive.number()
        manPages = try archive.number()
        diagnostics = try archive.list()
    }
}
