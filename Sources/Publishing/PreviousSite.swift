internal import CPosix
internal import Platform
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The site that the output holds now, and which of its files are still as they were written.
final class PreviousSite: Sendable {
    let folder: Folder
    /// Nil for a folder that is empty but for hidden files.
    let manifest: Manifest?
    /// For each entry of the manifest, whether the file is still as it was written.
    private let untouched: [Bool]
    /// Whether a file had to be read to know that it was not touched.
    let hasReadFiles: Bool

    /// Whether all files are still as they were written.
    var isUntouched: Bool { !untouched.contains(false) }

    /// Opens the output; nil if there is none. Refuses a folder that Naslag did not make and that is in use.
    init?(_ place: OutputPlace, jobs: Int) throws(PublishError) {
        do throws(SystemError) {
            folder = try Folder(place.name, in: place.parent.descriptor)
        } catch {
            if error.code == ENOENT { return nil }
            throw place.failure(place.name, error)
        }
        if posix_is_mount_point(place.parent.descriptor, place.name) == 1 {
            throw place.refusal(
                "a file system is mounted here, so it cannot be replaced in one step. Name a folder inside it")
        }
        let manifest = try Self.manifest(folder, place)
        let root = folder
        self.manifest = manifest
        (untouched, hasReadFiles) = manifest.map { Inspection($0, root).run(jobs: jobs) } ?? ([], false)
    }

    private static func manifest(_ folder: Folder, _ place: OutputPlace) throws(PublishError) -> Manifest? {
        do throws(SystemError) {
            if let manifest = Manifest(try folder.read(Manifest.path)) { return manifest }
        } catch {
            guard error.code == ENOENT || error.code == ENOTDIR else { throw place.failure(Manifest.path, error) }
            try refuseIfInUse(folder, place)
            return nil
        }
        throw place.refusal(
            "its list of what Naslag wrote, \(Manifest.path), is damaged or of another version. "
                + "Remove the folder if all of it was generated, or name another")
    }

    private static func refuseIfInUse(_ folder: Folder, _ place: OutputPlace) throws(PublishError) {
        var found: String?
        do throws(SystemError) {
            try folder.list(.root) { name, _ in
                if name[0] != CChar(bitPattern: UInt8(ascii: ".")) { found = RawPath.root.appending(name).description }
            }
        } catch { throw place.failure(place.name, error) }
        guard let found else { return }
        throw place.refusal(
            "this folder is not a site that Naslag wrote, and it is not empty: it has \(found). "
                + "Name another folder, or empty this one; Naslag deletes no file of yours")
    }

    /// Where the manifest has a file whose content is this, if the file is still as it was written.
    func index(of path: String, isLink: Bool, digest: UInt64, size: Int) -> Int? {
        guard let index = index(of: path, isLink: isLink), let entry = manifest?.entries[index] else { return nil }
        return entry.digest == digest && entry.size == size ? index : nil
    }

    /// The same for whatever content it has.
    func index(of path: String, isLink: Bool) -> Int? {
        guard let manifest, let index = manifest.index(of: path), untouched[index] else { return nil }
        return manifest.entries[index].isLink == isLink ? index : nil
    }
}
