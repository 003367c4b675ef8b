import Testing

@testable import Publishing

@Suite struct CompressedCopyTests {
    private static let reversed = CompressedCopy(
        path: { $0.hasSuffix(".txt") ? $0 + ".rev" : nil }, make: { Array($0.reversed()) })

    private func open(_ sandbox: Sandbox, _ compressedCopy: CompressedCopy? = reversed) throws -> Publication {
        try Publication(output: sandbox.output, waitForLock: false, generator: "Test 1", compressedCopy: compressedCopy)
    }

    @Test func aWrittenOrCopiedFileHasItsCompanionBesideIt() throws {
        let sandbox = Sandbox()
        try sandbox.put("source", "copied")
        let publication = try open(sandbox)
        try publication.write("a.txt", Array("abc".utf8))
        try publication.write("b.png", Array("abc".utf8))
        try publication.copy("c.txt", from: sandbox.root + "/source")
        _ = try publication.publish()
        #expect(
            sandbox.site() == [
                "a.txt": "abc", "a.txt.rev": "cba", "b.png": "abc", "c.txt": "copied", "c.txt.rev": "deipoc",
            ])
        #expect(publication.items().map(\.path) == ["a.txt", "b.png", "c.txt"])
    }

    @Test func aFileThatIsAsBeforeKeepsItsCompanionToo() throws {
        let sandbox = Sandbox()
        try open(sandbox).publishText("a.txt", "abc")
        let summary = try open(
            sandbox, CompressedCopy(path: Self.reversed.path, make: { _ in Array("made anew".utf8) })
        )
        .publishText("a.txt", "abc")
        #expect(summary == PublishSummary(kept: 2))
        #expect(sandbox.text("site/a.txt.rev") == "cba")
    }

    @Test func aFileIsOnlyKeptWithACompanion() throws {
        let sandbox = Sandbox()
        try open(sandbox, nil).publishText("a.txt", "abc")
        let publication = try open(sandbox)
        #expect(try !publication.keep("a.txt"))
        #expect(try publication.publishText("a.txt", "abc") == PublishSummary(written: 1, kept: 1))
    }

    @Test func companionsGoWhenTheyAreNoLongerWanted() throws {
        let sandbox = Sandbox()
        try open(sandbox).publishText("a.txt", "abc")
        #expect(try open(sandbox, nil).publishText("a.txt", "abc") == PublishSummary(kept: 1, removed: 1))
        #expect(sandbox.site() == ["a.txt": "abc"])
    }
}

extension Publication {
    @discardableResult
    fileprivate func publishText(_ path: String, _ text: String) throws -> PublishSummary {
        try write(path, Array(text.utf8))
        return try publish()
    }
}
