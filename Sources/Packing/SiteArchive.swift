internal import Platform

/// A site in one file, to carry to where there is no network.
package struct SiteArchive {
    /// A file of the site, or a link to another one.
    package struct Item {
        let path: String
        let size: Int
        let target: String?

        /// - Parameters:
        ///   - path: relative to the folder of the site.
        ///   - target: for a link, the path of the file that it leads to.
        package init(path: String, size: Int, target: String?) {
            self.path = path
            self.size = size
            self.target = target
        }
    }

    private let path: String
    private let format: ZipTarWriter.Format

    /// - Parameter path: ends in `.zip` or `.tar`; nil for another end.
    package init?(path: String) {
        switch path.lowercased() {
        case let name where name.hasSuffix(".zip"): format = .zip
        case let name where name.hasSuffix(".tar"): format = .tar
        default: return nil
        }
        self.path = path
    }

    /// Writes the archive, which replaces an older one once it is complete.
    ///
    /// - Parameters:
    ///   - items: in the order in which they will stand.
    ///   - folder: the folder of the site.
    package func write(_ items: [Item], from folder: String) throws(ArchiveError) {
        let writer = try ZipTarWriter(format, path: path, modified: Self.time)
        for item in items {
            if Interruption.isRequested { throw ArchiveError(path: path, reason: "interrupted; it is not written") }
            if let target = item.target, format == .tar {
                try writer.addLink(item.path, to: Self.relative(target, from: item.path))
            } else {
                // Few programs that unpack a zip know links, and the file system of a memory stick knows none.
                try writer.addFile(item.path, try read(folder + "/" + (item.target ?? item.path), item))
            }
        }
        try writer.finish()
    }

    /// The time that all files get: `SOURCE_DATE_EPOCH`, where a packager has set it, or else the first one that a zip
    /// can say.
    private static var time: Int {
        Environment.variable("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? 315_532_800
    }

    private func read(_ source: String, _ item: Item) throws(ArchiveError) -> [UInt8] {
        let bytes: [UInt8]
        do throws(FileError) { bytes = try FileSystem.read(source) } catch {
            throw ArchiveError(path: path, reason: "\(error) (while the archive was made)")
        }
        if item.target == nil && bytes.count != item.size {
            throw ArchiveError(path: path, reason: "\(source) was changed since it was published")
        }
        return bytes
    }

    private static func relative(_ target: String, from path: String) -> String {
        let to = target.split(separator: "/")
        let from = path.split(separator: "/").dropLast()
        let common = zip(to.dropLast(), from).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: from.count - common) + to.dropFirst(common)).joined(separator: "/")
    }
}
