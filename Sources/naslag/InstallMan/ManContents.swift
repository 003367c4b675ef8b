internal import Platform

/// A page, or the symbolic link that is its alias.
enum ManContents: Hashable {
    case page([UInt8])
    case alias(target: String)

    /// What is at a path itself, without following a link; nil where there is nothing that can be read.
    init?(at path: String) {
        if let target = FileSystem.linkText(path) {
            self = .alias(target: target)
        } else if let bytes = try? FileSystem.read(path) {
            self = .page(bytes)
        } else {
            return nil
        }
    }

    /// Puts it at a path in one step: a reader sees the old or the new one, whole.
    func put(at path: String) throws(FileError) {
        switch self {
        // It can be installed again; what is there may be an alias, whose target stays.
        case .page(let bytes): try AtomicFile.write(bytes, to: path, followsLink: false, isSynced: false)
        case .alias(let target): try FileSystem.makeLink(path, to: target)
        }
    }
}
