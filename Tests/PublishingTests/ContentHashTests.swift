import Platform
import Testing

@testable import Publishing

@Suite struct `The content hash` {
    /// From the reference implementation, `xxhsum -H64`.
    @Test(
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)])
    func `is XXH64`(text: String, expected: UInt64) {
        let found = Array(text.utf8).withUnsafeBytes { ContentHash.of($0) }
        #expect(found == expected, "\(String(found, radix: 16))")
    }

    @Test func `is the same in pieces`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        bytes.withUnsafeBytes { all in
            var hash = ContentHash()
            hash.update(UnsafeRawBufferPointer(rebasing: all[..<320]))
            hash.update(UnsafeRawBufferPointer(rebasing: all[320..<352]))
            #expect(hash.finish(UnsafeRawBufferPointer(rebasing: all[352...])) == ContentHash.of(all))
        }
    }
}
