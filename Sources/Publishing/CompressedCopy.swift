internal import Platform

/// A second file that is published beside each file and made from its bytes alone: the compressed copy `index.html.gz`.
package struct CompressedCopy: Sendable {
    /// The path of the second file; nil for a file that has none.
    let path: @Sendable (String) -> String?
    let make: @Sendable (UnsafeRawBufferPointer) -> [UInt8]

    /// - Parameters:
    ///   - path: The path of the second file, which has no compressedCopy itself; nil for a file that has none.
    ///   - make: Makes its content. Called from any thread, and not for a file that is as in the last build.
    package init(
        path: @escaping @Sendable (String) -> String?, make: @escaping @Sendable (UnsafeRawBufferPointer) -> [UInt8]
    ) {
        self.path = path
        self.make = make
    }
}

extension Publication {
    /// Adds the compressedCopy of a file whose bytes are in memory.
    func writeCompressedCopy(of path: String, isKept: Bool, _ bytes: UnsafeRawBufferPointer) throws(PublishError) {
        guard let compressedCopy, let second = compressedCopy.path(path) else { return }
        if isKept, try keep(second) { return }
        try write(second, compressedCopy.make(bytes))
    }

    /// Adds the compressedCopy of a file that is copied.
    func writeCompressedCopy(of path: String, isKept: Bool, from source: String) throws(PublishError) {
        guard let compressedCopy, let second = compressedCopy.path(path) else { return }
        if isKept, try keep(second) { return }
        let bytes = try reading(source) { (file) throws(SystemError) in
            var bytes: [UInt8] = []
            _ = try file.forEachPiece { (piece) throws(SystemError) in bytes.append(contentsOf: piece) }
            return bytes
        }
        try write(second, bytes.withUnsafeBytes(compressedCopy.make))
    }
}
