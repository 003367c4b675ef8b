internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Platform
internal import Pages

/// What a build reads, hashed before anything is made of it: by content, since time stamps prove nothing.
struct BuildInputs: Sendable {
    /// The files of the content folder.
    let listing: FileTree
    /// The hash of what the pages of all articles depend on but the articles themselves: the program, the templates and
    /// words, the configuration, the options, and which files there are (a link leads to a file or to none).
    let fingerprint: UInt64
    /// The hash of the reference data.
    let reference: UInt64
    /// The hash of all that a site depends on but the files that `LastBuild` lists.
    let environment: UInt64
    /// What the last build of the output left.
    let last: LastBuild?
    /// The hashes of the files that it lists, by path, without those that are gone.
    let sources: [String: UInt64]

    /// Whether a build would give the same site as the last one.
    var areAsBefore: Bool {
        guard let last, last.environment == environment else { return false }
        return last.files.allSatisfy { (sources[$0.name] ?? Digest.ofNothing) == $0.digest }
    }

    /// - Throws: `BuildFailure` for folders that cannot be listed and files that cannot be read, but for articles.
    static func read(_ options: SiteOptions) throws(BuildFailure) -> BuildInputs {
        do throws(FileError) { return try hashed(options) } catch { throw BuildFailure(error) }
    }

    private static func hashed(_ options: SiteOptions) throws(FileError) -> BuildInputs {
        let (listing, last) = try Workers.both(
            { () throws(FileError) in try FileTree.list(options.content) },
            { () throws(FileError) in LastBuild(inOutput: options.output) })
        let configuration = "\(options.content)/\(Configuration.fileName)"
        let templates = try options.templates.map { (folder) throws(FileError) in try files(in: folder) }
        let codes = try [options.content, options.reference].compactMap { $0.map { "\($0)/codes" } }
            .filter { FileSystem.exists($0) }.map { (folder) throws(FileError) in try files(in: folder) }
        let names = last?.files.map(\.name) ?? []

        // The program first: it is the longest of them.
        let hashes = FileHashes.of(
            [options.program, configuration].compactMap(\.self) + (templates + codes).flatMap { $0.map(\.path) }
                + names.map { "\(options.content)/\($0)" }, jobs: options.jobs)

        var digest = Digest()
        digest.add(options.generator)
        if let program = options.program { digest.add(try hashes.hash(of: program)) }
        for folder in templates { try add(folder, hashes, to: &digest) }
        if FileSystem.exists(configuration) { digest.add(try hashes.hash(of: configuration)) }
        digest.add(options.baseURL ?? "")
        digest.add(options.hosting.map(\.rawValue).sorted().joined(separator: " "))
        digest.add(options.locales.map(\.tag).joined(separator: " "))
        digest.add(listing.files.joined(separator: "\n"))
        let fingerprint = digest.value

        var reference = Digest()
        for folder in codes { try add(folder, hashes, to: &reference) }

        digest.add(reference.value)
        for skipped in [listing.skippedLinks, listing.skippedOthers, listing.skippedNames, listing.skippedFolders] {
            digest.add(skipped.joined(separator: "\n"))
        }
        digest.add(options.compress ? "compressed" : "")
        digest.add(options.report == nil ? "" : ReportHistory.path)
        for problem in options.problems { digest.add(problem.description) }
        let sources = names.compactMap { name in hashes["\(options.content)/\(name)"].map { (name, $0) } }
        return BuildInputs(
            listing: listing, fingerprint: fingerprint, reference: reference.value, environment: digest.value,
            last: last, sources: Dictionary(sources, uniquingKeysWith: { first, _ in first }))
    }

    private typealias Files = [(name: String, path: String)]

    private static func files(in folder: String) throws(FileError) -> Files {
        try FileTree.list(folder).files.map { ($0, "\(folder)/\($0)") }
    }

    private static func add(_ files: Files, _ hashes: FileHashes, to digest: inout Digest) throws(FileError) {
        digest.add(files.map(\.name).joined(separator: "\n"))
        for file in files { digest.add(try hashes.hash(of: file.path)) }
    }
}
