internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A folder that Naslag published, opened to read what is in it. Each file is used only when it still has the content
/// that was published, wherever the folder was copied since.
package struct PublishedFolder: Sendable {
    private let folder: Folder
    private let manifest: Manifest

    /// - Returns: nil for a folder that is not there, or that holds nothing of Naslag's.
    package init?(_ path: String) {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        guard let folder = try? Folder(real), let bytes = try? folder.read(Manifest.path),
            let manifest = Manifest(bytes)
        else { return nil }
        self.folder = folder
        self.manifest = manifest
    }

    /// The content of a file; nil if it is not just what was published.
    package func read(_ path: String) -> [UInt8]? { manifest.content(of: path, in: folder) }
}

extension Manifest {
    /// The content of a file below the folder that this is the manifest of; nil if it is not just what was written.
    func content(of path: String, in folder: Folder) -> [UInt8]? {
        guard let index = index(of: path), let bytes = try? folder.read(path),
            bytes.withUnsafeBytes({ ContentHash.of($0) }) == entries[index].digest
        else { return nil }
        return bytes
    }
}
