internal import Synchronization
internal import Platform
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension Publication {
    /// Takes over what stays so far, if there is a new tree to take it to. `publish` does the same with the rest:
    /// calling this before lets other work go on meanwhile. One thread may call it.
    ///
    /// - Throws: `.cannotWrite`. The publication can then only be abandoned.
    package func carryKept() throws(PublishError) {
        guard let previous, let manifest = previous.manifest, let tree = state.withLock({ $0.tree }) else { return }
        var marks = published.keptMarks()
        carried.withLock { carried in
            for index in carried.indices where carried[index] { marks[index] = false }
        }
        do throws(SystemError) {
            try tree.carry(marks, of: manifest, from: previous.folder, jobs: jobs)
        } catch { throw place.failure("the files of the last build", error) }
        carried.withLock { carried in
            if carried.isEmpty { return carried = marks }
            for index in marks.indices where marks[index] { carried[index] = true }
        }
    }

    /// The same, with something else done at the same time.
    private func carryKept<Other: Sendable>(
        besides body: @escaping @Sendable () throws(PublishError) -> Other
    ) throws(PublishError) -> Other {
        if jobs == 1 {
            try carryKept()
            return try body()
        }
        return try Workers.both({ [self] () throws(PublishError) in try carryKept() }, body).1
    }

    /// Takes over the files that are the same as in the last build, and all that is not Naslag's.
    func carry(from previous: PreviousSite, into tree: NewTree) throws(PublishError) -> TreeScan {
        let scan = try carryKept { [self] () throws(PublishError) in
            do throws(SystemError) { return try TreeScan(previous.folder, previous.manifest) } catch {
                throw place.failure("the files that are not Naslag's", error)
            }
        }
        for path in scan.foreignFolders { try carryForeign(path, from: previous.folder, into: tree, isFolder: true) }
        for path in scan.foreignFiles { try carryForeign(path, from: previous.folder, into: tree, isFolder: false) }
        do throws(SystemError) {
            // After their content, and the inner ones first, because that sets the time of a folder.
            for path in scan.foreignFolders.reversed() {
                try tree.carryAttributes(ofFolder: path.bytes, from: previous.folder)
            }
            try tree.carryRootAttributes(from: previous.folder)
        } catch { throw place.failure("the folders that are not Naslag's", error) }
        return scan
    }

    private func carryForeign(
        _ path: RawPath, from old: Folder, into tree: NewTree, isFolder: Bool
    ) throws(PublishError) {
        do throws(SystemError) {
            if isFolder { try tree.makeFolder(path.bytes) } else { try tree.carry(path.bytes, from: old) }
        } catch {
            // A folder that both have is no conflict, and nothing else of one name can be in both.
            if isFolder && error.code == EEXIST && (try? tree.folder.status(path.bytes))?.isFolder == true { return }
            if error.code == EEXIST || error.code == ENOTDIR { throw self.error(.foreign(path: path.description)) }
            throw place.failure(path.description, error)
        }
    }
}
