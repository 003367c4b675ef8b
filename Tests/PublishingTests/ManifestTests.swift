import Platform
import Testing

@testable import Publishing

@Suite struct `The manifest` {
    private func text(_ paths: [String]) -> [UInt8] {
        var bytes = Manifest.head(generator: "Test 1")
        for (index, path) in paths.enumerated() {
            Manifest.append(
                isLink: index % 2 == 1, digest: UInt64(index) << 60 | 0xAF, size: index, path: path, to: &bytes)
        }
        return bytes + Manifest.end(of: bytes)
    }

    @Test func `is read back as it was written`() throws {
        let manifest = try #require(Manifest(text(["a b/c d", "a/b", "é"])))
        #expect(manifest.generator == "Test 1")
        #expect(manifest.entries.map(manifest.path) == ["a b/c d", "a/b", "é"])
        #expect(manifest.entries.map(\.size) == [0, 1, 2])
        #expect(manifest.entries.map(\.digest) == [0xAF, 1 << 60 | 0xAF, 2 << 60 | 0xAF])
        #expect(manifest.entries.map(\.isLink) == [false, true, false])
    }

    @Test func `finds files and folders`() throws {
        let manifest = try #require(Manifest(text(["a-b", "a/b", "a/c", "b/c/d", "b/e"])))
        #expect(manifest.index(of: "a/c") == 2)
        #expect(manifest.index(of: "a") == nil)
        #expect(
            ["a", "b", "b/c", "a-b", "c"].map { manifest.hasFolder(RawPath($0)) } == [true, true, true, false, false])
        #expect(manifest.groups.map(\.folder.description) == ["", "a", "b/c", "b"])
        var names: [String] = []
        for group in manifest.groups {
            try manifest.forEachName(of: group) { (_, name) throws(SystemError) in names.append(String(cString: name)) }
        }
        #expect(names == ["a-b", "b", "c", "d", "e"])
        #expect(String(decoding: manifest.line(1), as: UTF8.self) == "l 10000000000000af 1 a/b\n")
    }

    @Test func `is not usable when cut short or changed anywhere`() {
        let whole = text(["a", "b/c"])
        for length in whole.indices { #expect(Manifest(Array(whole[..<length])) == nil, "cut to \(length)") }
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 1
            #expect(Manifest(changed) == nil, "byte \(index) changed")
        }
        #expect(Manifest(whole + [10]) == nil)
    }
}
