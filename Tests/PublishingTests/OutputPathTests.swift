import Testing

@testable import Publishing

@Suite struct `Paths in the output` {
    @Test(arguments: [
        "index.html", "nl-nl/codes/5.7.7xx.html", ".naslag/cache", ".nojekyll", "ä/日本.html", "com10.html",
        "console.html",
        "a..b", "...a", String(repeating: "x", count: 255) + "/y",
    ])
    func `a portable path is taken`(path: String) {
        #expect(OutputPath.fault(in: path) == nil)
    }

    @Test(arguments: [
        ("", "empty"), ("/etc/passwd", "absolute"), ("a//b", "empty"), ("a/", "empty"), ("../a", ".."),
        ("a/../b", ".."),
        ("./a", ".."), ("a/.", ".."), ("a./b", "dot or a space"), ("a /b", "dot or a space"), ("a\nb", "control"),
        ("a\u{0}b", "control"), ("a\u{7F}", "control"), ("a\u{9B}b", "control"), ("a:b", "one of"), ("a\\b", "one of"),
        ("a?", "one of"), ("<a", "one of"), ("a*", "one of"), ("a|b", "one of"), ("\"a\"", "one of"),
        ("nl/AUX.html", "device"), ("con", "device"), ("Com0.tar.gz", "device"), ("lpt9/x", "device"),
        ("nul .txt", "device"),
        (String(repeating: "é", count: 128), "255"),
    ])
    func `a path that some system cannot hold is refused`(path: String, because: String) {
        #expect(OutputPath.fault(in: path)?.contains(because) == true, "\(OutputPath.fault(in: path) ?? "no fault")")
    }

    @Test(arguments: [
        ("A/b.html", "a/B.HTML"), ("é.html", "e\u{301}.html"), ("É", "e\u{301}"), ("straße", "STRASSE"), ("σ", "ς"),
        ("İ", "i\u{307}"), ("ﬁn", "FIN"),
    ])
    func `paths that fold to one are one`(left: String, right: String) {
        #expect(OutputPath.folded(left) == OutputPath.folded(right))
    }

    @Test(arguments: [("ı", "i"), ("é", "e"), ("a/b", "a-b")])
    func `other paths are not`(left: String, right: String) {
        #expect(OutputPath.folded(left) != OutputPath.folded(right))
    }
}

@Suite struct `The published of paths` {
    private func claim(_ paths: [String]) throws {
        let published = PublishedPaths()
        for path in paths { try published.claim(PublishedPaths.Entry(path: path, digest: 0, size: 0)) }
    }

    @Test(arguments: [
        ["a.html", "A.html"], ["é", "e\u{301}"], ["x/a", "x/a"], ["Nl/a", "nl/b"], ["a", "a/b"], ["a/b", "a"],
        ["a/b/c", "A/B"],
    ])
    func `names both paths that collide`(paths: [String]) throws {
        let collision = #expect(throws: PublishedPaths.Collision.self) { try claim(paths) }
        #expect(
            collision.map { $0.first.utf8.lexicographicallyPrecedes($0.second.utf8) || $0.first == $0.second } == true)
    }

    @Test func `takes what differs`() throws {
        try claim(["a/b", "a/c", "b/c", "a.html", "ab"])
    }
}
