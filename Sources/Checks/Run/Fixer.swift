internal import Articles
package import Diagnostics
package import Platform

/// Puts the fixes of findings into the articles; all other bytes stay as they are.
///
/// Fixes nest: a comma that moves out of bold can leave a blank before it. A fixed article is checked again until
/// nothing in it takes a fix any more.
package struct Fixer {
    /// What the fixes changed.
    package struct Result: Sendable {
        /// The files that change, with their new bytes.
        package var files: [(name: String, bytes: [UInt8])] = []
        /// How many fixes were put in.
        package var count = 0
        /// What is still there, at its place in the fixed text.
        package var left: [Finding] = []
    }

    /// Articles of people settle in three or four rounds; two fixes that undo each other would never.
    private static let mostRounds = 16

    private let read: (_ file: String) throws(FileError) -> [UInt8]
    private let findings: (_ file: String, _ bytes: [UInt8]) -> [Finding]

    /// - Parameters:
    ///   - read: gives the bytes of a file as it is on disk.
    ///   - findings: what the checks of single articles find in other bytes of that file.
    package init(
        read: @escaping (_ file: String) throws(FileError) -> [UInt8],
        findings: @escaping (_ file: String, _ bytes: [UInt8]) -> [Finding]
    ) {
        self.read = read
        self.findings = findings
    }

    /// - Parameter findings: those of a whole run.
    package func fixed(_ findings: [Finding]) throws(FileError) -> Result {
        var result = Result()
        let byFile = Dictionary(grouping: findings, by: \.place.file)
        for (file, found) in byFile.sorted(by: { $0.key < $1.key }) {
            guard found.contains(where: { $0.fix != nil }) else {
                result.left += found
                continue
            }
            var bytes = try read(file)
            var own = found.filter { CheckCatalogue.ofFiles.contains($0.identifier) }
            for _ in 0..<Self.mostRounds {
                let edits = own.compactMap(\.fix).map {
                    OriginalBytes.Edit(range: $0.range, text: Array($0.replacement.utf8))
                }
                if edits.isEmpty { break }
                let (new, count) = OriginalBytes.applying(edits, to: bytes)
                bytes = new
                result.count += count
                own = self.findings(file, bytes)
            }
            result.files.append((file, bytes))
            result.left += own + found.filter { !CheckCatalogue.ofFiles.contains($0.identifier) }
        }
        result.left.sort { ($0.place, $0.identifier) < ($1.place, $1.identifier) }
        return result
    }
}
