import Knowledge
import Platform
@testable import Site

/// What a build leaves for the next one, below the hashes of the manifest: it is read or refused, and what is read is
/// written again as the same.
enum CacheTarget {
    static func complaint(about input: [UInt8]) -> String? {
        first(
            unchanged(input, "cache") { (reader) throws(DamagedBytes) in try BuildCache(from: &reader).bytes },
            unchanged(input, "inputs") { (reader) throws(DamagedBytes) in try LastBuild(from: &reader).bytes },
            unchanged(input, "knowledge") { (reader) throws(DamagedBytes) in
                var writer = ByteWriter()
                try ArticleKnowledge(from: &reader).write(to: &writer)
                return writer.bytes
            })
    }

    /// - Parameter copy: reads a value and writes it again.
    private static func unchanged(
        _ input: [UInt8], _ name: String, _ copy: (inout ByteReader) throws(DamagedBytes) -> [UInt8]
    ) -> String? {
        var reader = ByteReader(input)
        guard let first = try? copy(&reader) else { return nil }
        var again = ByteReader(first)
        guard let second = try? copy(&again) else { return "the \(name) that was written cannot be read" }
        return unless(first == second, "the \(name) is read again as another")
    }
}
