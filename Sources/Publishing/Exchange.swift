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
struct Exchange {
    let place: OutputPlace
    /// False tries the way of file systems that cannot exchange two names; tests ask for it.
    var inOneStep = true

    /// Gives the new tree the output's name. Answers the name that the old tree has then; nil if there was none.
    func run(replacing exists: Bool) throws(SystemError) -> String? {
        guard exists else {
            try place.parent.move(place.staging, to: place.name, in: place.parent)
            return nil
        }
        do throws(SystemError) {
            guard inOneStep else { throw SystemError(ENOSYS) }
            try checked { posix_exchange(place.parent.descriptor, place.staging, place.name) }
            return place.staging
        } catch {
            guard [ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP].contains(error.code) else { throw error }
        }
        // For a moment there is no output. A build that is killed in it is put right by the next one: see `recover`.
        try place.parent.move(place.name, to: place.aside, in: place.parent)
        do throws(SystemError) {
            try place.parent.move(place.staging, to: place.name, in: place.parent)
        } catch {
            try? place.parent.move(place.aside, to: place.name, in: place.parent)
            throw error
        }
        return place.aside
    }
}

extension OutputPlace {
    /// Puts right what a dead build left beside the output: called with the lock, so nobody is at work there.
    func recover(jobs: Int) throws(PublishError) {
        if !exists(name) && exists(aside) {
            do throws(SystemError) { try parent.move(aside, to: name, in: parent) } catch {
                throw failure(aside, error)
            }
        }
        let output = try? Folder(name, in: parent.descriptor)
        for name in [staging, aside] where exists(name) {
            let left: [RawPath]
            do throws(SystemError) {
                left = try TreeRemoval(place: self, name: name, output: output, jobs: jobs).run()
            } catch { throw failure(name, error) }
            if let file = left.first {
                throw refusal(
                    "the folder \(name) beside it has a file that Naslag did not write, \(file). Move it away")
            }
        }
    }

    private func exists(_ name: String) -> Bool { (try? parent.status(name)) != nil }
}
