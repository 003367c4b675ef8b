import Foundation
import Packing
import Testing

@Suite struct GzipTests {
    @Test(arguments: [
        ("nl-nl/index.html", "nl-nl/index.html.gz"), ("assets/naslag.CSS", "assets/naslag.CSS.gz"),
        ("data/knowledge.json", "data/knowledge.json.gz"), ("assets/media/a.png", nil), ("a.html.gz", nil),
        ("man/man7/5.7.705.7", nil), ("man/index.html", nil), ("LICENSE", nil),
    ])
    func textHasACompressedCopyAndNothingElse(_ path: String, _ copy: String?) {
        #expect(Gzip.path(beside: path) == copy)
    }

    @Test(arguments: [0, 1, 255, 100_000])
    func gzipReadsWhatWasCompressed(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }
        let folder = Scratch()
        try Data(bytes.withUnsafeBytes(Gzip.compress)).write(to: folder.url("x.gz"))
        #expect(try folder.run("gzip", "-dc", "x.gz") == Data(bytes))
    }

    @Test func theHeaderHasNoTimeNoNameAndNoSystem() {
        let header = Array("some text".utf8).withUnsafeBytes(Gzip.compress).prefix(10)
        // Magic, deflate, no flags, four bytes of time, best compression, unknown system (RFC 1952).
        #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
    }
}
