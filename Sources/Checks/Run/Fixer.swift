package import Articles
package import Diagnostics

/// Puts the fixes of findings into the articles; all other bytes stay as they are.
package enum Fixer {
    /// The files that change, with their new bytes.
    ///
    /// - Parameter read: gives the bytes of a file as it is on disk.
    package static func fixed(
        _ findings: [Finding], read: (_ file: String) throws(FileError) -> [UInt8]
    ) throws(FileError) -> (files: [(name: String, bytes: [UInt8])], count: Int) {
        var files: [(name: String, bytes: [UInt8])] = []
        var count = 0
        let byFile = Dictionary(grouping: findings.filter { $0.fix != nil }, by: \.place.file)
        for (file, findings) in byFile.sorted(by: { $0.key < $1.key }) {
            let edits = findings.compactMap(\.fix).map { OriginalBytes.Edit(range: $0.range, text: Array($0.replacement.utf8)) }
            let (bytes, done) = OriginalBytes.applying(edits, to: try read(file))
            files.append((file, bytes))
            count += done
        }
        return (files, count)
    }
}
