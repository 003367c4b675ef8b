internal import Synchronization
internal import Platform

/// One build of one output folder: takes the files of a site and publishes them together or not at all.
///
/// ```swift
/// let publication = try Publication(output: "Output", waitForLock: false, generator: "Naslag 1.0")
/// try publication.write("nl-nl/index.html", page)          // from any thread
/// try publication.link("man/man7/550-5.7.1.7", to: "man/man7/5.7.1.7")
/// let summary = try publication.publish()                  // written: 2, kept: 0, removed: 0
/// ```
/// Until `publish` returns, the output is what it was; after any error, a crash or a full disk it still is. Files of
/// the last build whose content is the same keep their inode and time; files that Naslag did not write stay too.
/// Paths are relative to the output, with `/` between components. What is under `.naslag/` is hidden from readers.
package final class Publication: Sendable {
    let place: OutputPlace
    let generator: String
    let jobs: Int
    let compressedCopy: CompressedCopy?
    let published: PublishedPaths
    let previous: PreviousSite?
    let state: Mutex<State>
    let exchange: AtomicSwap.Way

    struct State {
        /// Nil after the end.
        var lock: BuildLock?
        /// Nil until the first file that is not as in the last build.
        var tree: NewTree?
    }

    /// Where the links that were added lead to, by their paths.
    let targets = Mutex<[String: String]>([:])
    /// Whether the file system has symbolic links; nil until one is asked for.
    let linksWork = Mutex<Bool?>(nil)
    /// Which entries of the last build's manifest are in the new tree already; empty while none is.
    let carried = Mutex<[Bool]>([])

    /// Opens an output folder, which need not exist, and removes what a build that was killed has left beside it.
    ///
    /// - Parameters:
    ///   - output: The folder, or a symbolic link to it.
    ///   - waitForLock: Whether to wait for another build of this output or to throw `.held`.
    ///   - generator: Name and version of the program, for the manifest.
    ///   - jobs: How many threads may link and remove files while publishing.
    ///   - compressedCopy: What is added beside each file, if anything.
    /// - Throws: `.held`; `.refused` for a folder that is in use and not a site of Naslag's; `.cannotWrite`.
    package convenience init(
        output: String, waitForLock: Bool, generator: String, jobs: Int = 2, compressedCopy: CompressedCopy? = nil
    ) throws(PublishError) {
        try self.init(output, waitForLock, generator, jobs, compressedCopy, exchange: .inOneStep)
    }

    init(
        _ output: String, _ waitForLock: Bool, _ generator: String, _ jobs: Int,
        _ compressedCopy: CompressedCopy? = nil,
        exchange: AtomicSwap.Way
    ) throws(PublishError) {
        place = try OutputPlace(output)
        self.generator = generator
        self.jobs = jobs
        self.compressedCopy = compressedCopy
        self.exchange = exchange
        let lock = try BuildLock(place, wait: waitForLock)
        try place.recover(jobs: jobs)
        previous = try PreviousSite(place, jobs: jobs)
        published = PublishedPaths(previous: previous?.manifest)
        state = Mutex(State(lock: lock))
    }

    deinit { abandon() }

    /// Adds a file. One call is one file: a path can be written once.
    ///
    /// - Throws: `.invalidPath`, `.collision`, `.cannotWrite`. The publication can then only be abandoned. A collision
    ///   with a file that stays is thrown by `publish`.
    package func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(PublishError) {
        try check(path)
        let digest = ContentHash.of(bytes)
        let index = previous?.index(of: path, isLink: false, digest: digest, size: bytes.count)
        try enter(PublishedPaths.Entry(path: path, digest: digest, size: bytes.count), at: index)
        try writeCompressedCopy(of: path, isKept: index != nil, bytes)
        if index != nil { return }
        let tree = try newTree()
        do throws(SystemError) { try tree.write(path, bytes) } catch { throw place.failure(path, error) }
    }

    /// The same for bytes in an array.
    package func write(_ path: String, _ bytes: [UInt8]) throws(PublishError) {
        let result = bytes.withUnsafeBytes { raw in
            Result { () throws(PublishError) in try write(path, raw) }
        }
        try result.get()
    }

    /// Adds a copy of a file, such as an image, in pieces of 256 KiB.
    ///
    /// - Parameter source: A regular file. A symbolic link or a device is an error: resolve links, and check where
    ///   they lead, before.
    /// - Throws: `.cannotRead` and what `write` throws.
    package func copy(_ path: String, from source: String) throws(PublishError) {
        try check(path)
        let content = try reading(source) { (file) throws(SystemError) in try file.forEachPiece { _ in } }
        let index = previous?.index(of: path, isLink: false, digest: content.digest, size: content.size)
        try enter(PublishedPaths.Entry(path: path, digest: content.digest, size: content.size), at: index)
        try writeCompressedCopy(of: path, isKept: index != nil, from: source)
        if index != nil { return }
        let tree = try newTree()
        let written = try reading(source) { (file) throws(SystemError) in
            Result { () throws(SystemError) in try tree.write(path, from: file) }
        }
        do throws(SystemError) {
            // A source that is changed meanwhile would be published under the wrong hash.
            if try written.get() != content { throw SystemError.changedMeanwhile }
        } catch { throw place.failure(path, error) }
    }

    /// Adds a symbolic link to another file of the site, which `publish` checks to be there.
    ///
    /// - Parameters:
    ///   - target: A path inside the output. The link's text is relative: it survives a move of the folder.
    ///   - standIn: What a file in its place says, on a file system without links.
    /// - Throws: what `write` throws.
    package func link(_ path: String, to target: String, standIn: [UInt8]? = nil) throws(PublishError) {
        try check(path)
        try check(target)
        if let standIn, !hasLinks() {
            targets.withLock { $0[path] = target }
            return try write(path, standIn)
        }
        let text = Self.relative(target, from: path)
        let digest = Array(text.utf8).withUnsafeBytes { ContentHash.of($0) }
        let size = text.utf8.count
        let index = previous?.index(of: path, isLink: true, digest: digest, size: size)
        try enter(PublishedPaths.Entry(path: path, isLink: true, digest: digest, size: size), at: index)
        targets.withLock { $0[path] = target }
        if index != nil { return }
        let tree = try newTree()
        do throws(SystemError) { try tree.symlink(path, to: text) } catch { throw place.failure(path, error) }
    }

    /// Abandons the publication: removes what was written, leaves the output as it is and lets other builds begin.
    /// Called for you when `publish` throws or when the last reference goes.
    package func abandon() {
        let ended = state.withLock { state in
            defer { state = State() }
            return state
        }
        guard ended.lock != nil else { return }
        // What cannot be removed now, the next build removes.
        _ = try? TreeRemoval(place: place, name: place.staging, output: nil, jobs: jobs).run()
        withExtendedLifetime(ended.lock) {}
    }
}
