internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where the output folder is, and the names beside it that a build may use.
///
/// The names are hidden and carry the output's own, so a parent folder can hold many outputs; none of them is there
/// once a build has ended.
struct OutputPlace: Sendable {
    /// The output as the caller named it, for messages.
    let output: String
    /// The real folder that holds it: symbolic links on the way, and in the last place, are resolved.
    let parent: Folder
    let name: String

    /// Held with `flock` while a build runs. It stays after a crash, which is harmless: the lock does not.
    var lock: String { sibling("lock") }
    /// The tree under construction; after the exchange, the old tree until it is gone.
    var staging: String { sibling("new") }
    /// The old tree, where the two cannot be exchanged in one step.
    var aside: String { sibling("old") }
    /// A new tree that is whole and waits for the old one to be gone, where that cannot be moved.
    var ready: String { sibling("ready") }

    /// Whether the file system has symbolic links, as FAT has none: one is made to see.
    var hasLinks: Bool {
        let name = sibling("link")
        do throws(SystemError) {
            try parent.symlink(name, to: self.name)
            try? parent.remove(name)
            return true
        } catch {
            // What else goes wrong will be told when something is written.
            return ![EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.code)
        }
    }

    /// Finds the place of an output that may or may not be there yet, and makes the folders above it.
    init(_ output: String) throws(PublishError) {
        self.output = output
        var found = stat()
        if lstat(output, &found) == 0 {
            guard let real = realpath(output, nil) else {
                throw PublishError(
                    .refused(because: "this symbolic link leads nowhere. Make the folder it names"), output: output)
            }
            defer { free(real) }
            (parent, name) = try Self.open(String(cString: real), output)
        } else {
            (parent, name) = try Self.open(output, output)
        }
    }

    private static func open(_ path: String, _ output: String) throws(PublishError) -> (Folder, String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.last, name != ".", name != ".." else {
            throw PublishError(
                .refused(because: "this cannot be an output folder. Name a folder to make"), output: output)
        }
        var above = path.hasPrefix("/") ? "/" : "."
        for part in parts.dropLast() {
            above += "/" + part
            // Made as any program makes them; what cannot be made shows when the last of them is opened.
            mkdir(above, 0o777)
        }
        guard let real = realpath(above, nil) else {
            throw PublishError(.cannotWrite(path: above, code: errno), output: output)
        }
        defer { free(real) }
        do throws(SystemError) { return (try Folder(real), String(name)) } catch {
            throw PublishError(.cannotWrite(path: above, code: error.code), output: output)
        }
    }

    /// A long name is replaced by its hash, so that the result is still a file name.
    private func sibling(_ suffix: String) -> String {
        var name = name
        if name.utf8.count > 200 {
            name = String(name.withUTF8 { ContentHash.of(UnsafeRawBufferPointer($0)) }, radix: 16)
        }
        return ".\(name).naslag.\(suffix)"
    }

    /// A failed call on a path, as the error that the caller of this module gets.
    func failure(_ path: String, _ error: SystemError) -> PublishError {
        PublishError(.cannotWrite(path: path, code: error.code), output: output)
    }

    func refusal(_ because: String) -> PublishError {
        PublishError(.refused(because: because), output: output)
    }
}
