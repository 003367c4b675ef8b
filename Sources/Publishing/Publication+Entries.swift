internal import Synchronization
internal import Platform

extension Publication {
    func error(_ reason: PublishError.Reason) -> PublishError {
        PublishError(reason, output: place.output)
    }

    /// Nothing is added any more once somebody asked the program to stop.
    func checkInterruption() throws(PublishError) {
        if Interruption.isRequested { throw error(.interrupted) }
    }

    func check(_ path: String) throws(PublishError) {
        try checkInterruption()
        if let fault = OutputPath.fault(in: path) { throw error(.invalidPath(path, because: fault)) }
        // These two are written by `publish` itself, and the third must not be in a published site.
        if [Manifest.path, Freshness.path, NewTree.marker].contains(path) {
            throw error(.invalidPath(path, because: "is a name that publishing keeps for itself"))
        }
    }

    /// Enters a file: as one that stays if the last build's manifest has it at `index`, and else as one to write.
    func enter(_ entry: PublishedPaths.Entry, at index: Int?) throws(PublishError) {
        try naming { () throws(PublishedPaths.Collision) in
            if let index { try published.keep(CollectionOfOne(index)) } else { try published.claim(entry) }
        }
    }

    /// Enters files that stay.
    func enter(_ indices: [Int]) throws(PublishError) {
        try checkInterruption()
        try naming { () throws(PublishedPaths.Collision) in try published.keep(indices) }
    }

    /// Gives a collision the name of the output.
    func naming(_ body: () throws(PublishedPaths.Collision) -> Void) throws(PublishError) {
        do throws(PublishedPaths.Collision) { try body() } catch let collision {
            throw error(.collision(first: collision.first, second: collision.second))
        }
    }

    /// The tree under construction, made by whichever thread first has something to write.
    func newTree() throws(PublishError) -> NewTree {
        do throws(SystemError) {
            return try state.withLock { (state) throws(SystemError) in
                precondition(state.lock != nil, "nothing can be added after publish or abandon")
                if let tree = state.tree { return tree }
                let tree = try NewTree(making: place)
                state.tree = tree
                return tree
            }
        } catch { throw place.failure(place.staging, error) }
    }

    /// Asks the file system once.
    func hasLinks() -> Bool {
        linksWork.withLock { known in
            let works = known ?? place.hasLinks
            known = works
            return works
        }
    }

    func reading<Answer>(
        _ source: String, _ body: (borrowing File) throws(SystemError) -> Answer
    ) throws(PublishError) -> Answer {
        do throws(SystemError) { return try body(File(reading: source)) } catch {
            throw self.error(.cannotRead(source: source, code: error.code))
        }
    }

    /// The text of a link at `path` to `target`. `man/nl/a` and `man/b` give `../b`.
    static func relative(_ target: String, from path: String) -> String {
        let to = target.split(separator: "/")
        let from = path.split(separator: "/").dropLast()
        let common = zip(to.dropLast(), from).prefix { $0.utf8.elementsEqual($1.utf8) }.count
        return (Array(repeating: "..", count: from.count - common) + to.dropFirst(common)).joined(separator: "/")
    }
}

extension Publication {
    /// The hash of a file that was added, as `ContentHash` has it; nil if there is none of just this path.
    package func digest(of path: String) -> UInt64? { published.digest(of: path) }

    /// A file or link of the site.
    package struct Item: Sendable {
        package let path: String
        /// In bytes.
        package let size: Int
        /// For a link, the path inside the output that it leads to.
        package let target: String?
    }

    /// All that was added, in the order of the bytes of their paths, without companions and the hidden folder.
    package func items() -> [Item] {
        let targets = targets.withLock { $0 }
        var entries = published.written().map { (path: $0.path, size: $0.size) }
        if let manifest = previous?.manifest {
            entries += published.kept().map { manifest.entries[$0] }.map { (manifest.path($0), $0.size) }
        }
        let companions = Set(entries.compactMap { compressedCopy?.path($0.path) })
        return entries.filter { !companions.contains($0.path) && !$0.path.hasPrefix(OutputPath.hidden + "/") }
            .map { Item(path: $0.path, size: $0.size, target: targets[$0.path]) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
