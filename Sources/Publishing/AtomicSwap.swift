internal import CPosix
internal import Platform
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The moment of publication: before it the output is the old site, after it the new one.
struct AtomicSwap {
    /// How the new tree takes the place of the old one. The next build recovers from one that was killed in any of
    /// these steps: see `recover`.
    enum Way: Int {
        /// The two names are exchanged.
        case inOneStep
        /// The old tree is moved aside first, so that for a moment there is no output. FAT cannot exchange names.
        case inTwoSteps
        /// The old tree cannot be moved, as a folder of the lower layer of an overlay cannot. It is removed first.
        case byRemoval
    }

    let place: OutputPlace
    let jobs: Int
    /// The best way to try; tests ask for the others.
    var best = Way.inOneStep

    /// Gives the new tree the output's name. Returns how, and the name that the old tree has then; nil if it is gone.
    func run(replacing exists: Bool) throws(SystemError) -> (way: Way, old: String?) {
        guard exists else {
            try place.parent.move(place.staging, to: place.name, in: place.parent)
            return (.inOneStep, nil)
        }
        if best == .inOneStep,
            try Self.works({ () throws(SystemError) in
                try checked { posix_exchange(place.parent.descriptor, place.staging, place.name) }
            })
        {
            return (.inOneStep, place.staging)
        }
        guard best != .byRemoval,
            try Self.works({ () throws(SystemError) in
                try place.parent.move(place.name, to: place.aside, in: place.parent)
            })
        else {
            try place.parent.move(place.staging, to: place.ready, in: place.parent)
            let left = try place.finishReady(jobs: jobs)
            if !left.isEmpty { throw SystemError(ENOTEMPTY) }
            return (.byRemoval, nil)
        }
        do throws(SystemError) {
            try place.parent.move(place.staging, to: place.name, in: place.parent)
        } catch {
            try? place.parent.move(place.aside, to: place.name, in: place.parent)
            throw error
        }
        return (.inTwoSteps, place.aside)
    }

    /// Looks whether the new tree stands in its place. A file system in user space was met that loses what is in a folder
    /// when the folder is renamed, and reports success.
    ///
    /// - Throws: `EIO` where the output has no manifest.
    func confirm() throws(SystemError) {
        let output = try Folder(place.name, in: place.parent.descriptor)
        do throws(SystemError) { _ = try output.status(Manifest.path) } catch { throw SystemError(EIO) }
    }

    /// False where the file system has no such call for these folders.
    private static func works(_ call: () throws(SystemError) -> Void) throws(SystemError) -> Bool {
        do throws(SystemError) {
            try call()
            return true
        } catch {
            guard [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP, EXDEV].contains(error.code) else { throw error }
            return false
        }
    }
}

extension OutputPlace {
    /// Recovers what a build that died left beside the output. Called with the lock, so no other build is running.
    func recover(jobs: Int) throws(PublishError) {
        if exists(ready) { try settle(name) { () throws(SystemError) in try finishReady(jobs: jobs) } }
        if !exists(name) && exists(aside) {
            do throws(SystemError) { try parent.move(aside, to: name, in: parent) } catch {
                throw failure(aside, error)
            }
        }
        let output = try? Folder(name, in: parent.descriptor)
        for name in [staging, aside] where exists(name) {
            try settle(name) { () throws(SystemError) in
                try TreeRemoval(place: self, name: name, output: output, jobs: jobs).run()
            }
        }
    }

    /// Removes the old site, and gives the whole new one that waits beside it its name.
    ///
    /// - Returns: what Naslag did not write and the new site does not have; the old site is then still there.
    func finishReady(jobs: Int) throws(SystemError) -> [RawPath] {
        if exists(name) {
            let new = try Folder(ready, in: parent.descriptor)
            let left = try TreeRemoval(place: self, name: name, output: new, jobs: jobs).run()
            if !left.isEmpty { return left }
        }
        try parent.move(ready, to: name, in: parent)
        return []
    }

    private func settle(_ name: String, _ removal: () throws(SystemError) -> [RawPath]) throws(PublishError) {
        let left: [RawPath]
        do throws(SystemError) { left = try removal() } catch { throw failure(name, error) }
        if let file = left.first {
            throw refusal("the folder \(name) beside it has a file that Naslag did not write, \(file). Move it away")
        }
    }

    private func exists(_ name: String) -> Bool { (try? parent.status(name)) != nil }
}
