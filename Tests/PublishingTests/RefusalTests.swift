import Foundation
import Platform
import Testing

@testable import Publishing

@Suite struct `Files that Naslag did not write` {
    let box = Sandbox()

    @Test func `a folder in use is refused, and how to go on is said`() throws {
        try box.put("site/thesis.txt", "mine")
        let error = #expect(throws: PublishError.self) { try box.build(["a": "1"]) }
        #expect(error?.reason.kind == "refused")
        #expect(error?.status == .cannotWrite)
        #expect(error?.description.contains("thesis.txt") == true)
        #expect(error?.description.contains("another folder") == true)
        #expect(box.site() == ["thesis.txt": "mine"])
        #expect(try box.beside() == [])
    }

    @Test func `an empty folder, or one of hidden files, is taken`() throws {
        try box.put("site/.gitkeep", "")
        try box.put("site/.git/HEAD", "ref")
        #expect(try box.build(["a": "1"]) == PublishSummary(written: 1, foreign: 2))
        #expect(box.site() == ["a": "1", ".gitkeep": "", ".git/HEAD": "ref"])
    }

    @Test func `files, links, folders and names of any bytes survive a build`() throws {
        try box.build(["a": "1", "nl/b": "2"])
        try box.put("site/NOTES.txt", "mine")
        try box.put("site/private/deep/k", "mine")
        try box.put("site/nl/mine", "mine")
        try FileManager.default.createSymbolicLink(atPath: box.output + "/etc", withDestinationPath: "/etc")
        try FileManager.default.createDirectory(atPath: box.output + "/empty", withIntermediateDirectories: false)
        #expect(chmod(box.output + "/private", 0o700) == 0)
        #expect(close(open((box.output + "/caf\u{E9}").withLatin1, O_CREAT | O_WRONLY, 0o600)) == 0)
        let before = try ["NOTES.txt", "private/deep/k"].map { try box.identity("site/" + $0) }
        let summary = try box.build(["a": "changed"])
        #expect(summary == PublishSummary(written: 1, removed: 1, foreign: 5))
        #expect(
            box.site().filter { $0.key.utf8.allSatisfy { $0 < 0x80 } } == [
                "a": "changed", "NOTES.txt": "mine", "private/deep/k": "mine", "nl/mine": "mine", "etc": "-> /etc",
            ])
        #expect(try ["NOTES.txt", "private/deep/k"].map { try box.identity("site/" + $0) } == before)
        #expect(FileManager.default.fileExists(atPath: box.output + "/empty"))
        #expect(box.permissions("site/private") == 0o700)
        #expect(access((box.output + "/caf\u{E9}").withLatin1, F_OK) == 0)
    }

    @Test(arguments: [("b", "b"), ("b", "b/c"), ("b/c", "b"), ("b/c/d", "b/c")])
    func `one where the site has a page is an error that names it`(foreign: String, page: String) throws {
        try box.build(["a": "1"])
        try box.put("site/" + foreign, "mine")
        let error = #expect(throws: PublishError.self) { try box.build(["a": "2", page: "ours"]) }
        #expect(error?.reason.kind == "foreign")
        #expect(error?.status == .cannotWrite)
        #expect(error.map { $0.description.contains(foreign) || $0.description.contains(page) } == true)
        #expect(box.site() == ["a": "1", foreign: "mine"])
        #expect(try box.beside() == [])
    }

    @Test func `a damaged list of files is no licence to delete`() throws {
        try box.build(["a": "1"])
        try box.put("site/.naslag/manifest", "naslag-manifest 1 Test 1\n")
        let error = #expect(throws: PublishError.self) { try box.build(["b": "1"]) }
        #expect(error?.reason.kind == "refused")
        #expect(box.site() == ["a": "1"])
    }

    @Test func `nothing is removed through a folder that became a link`() throws {
        try box.build(["nl/x/a": "1", "b": "2"])
        try FileManager.default.moveItem(atPath: box.output + "/nl", toPath: box.root + "/elsewhere")
        try FileManager.default.createSymbolicLink(
            atPath: box.output + "/nl", withDestinationPath: box.root + "/elsewhere")
        try box.build(["b": "changed"])
        #expect(box.site() == ["nl": "-> " + box.root + "/elsewhere", "b": "changed"])
        #expect(box.text("elsewhere/x/a") == "1")
    }

    @Test func `an output that is a file, a dead link or a root is refused`() throws {
        try box.put("file", "mine")
        try FileManager.default.createSymbolicLink(atPath: box.root + "/dead", withDestinationPath: "nowhere")
        for output in [box.root + "/file", box.root + "/dead", "/", box.root + "/x/.."] {
            let error = #expect(throws: PublishError.self) {
                try Publication(output: output, waitForLock: false, generator: "Test 1")
            }
            #expect(error?.status == .cannotWrite, "\(output): \(error?.description ?? "no error")")
        }
        #expect(box.text("file") == "mine")
    }
}

extension String {
    /// A name in Latin-1, which is no UTF-8.
    fileprivate var withLatin1: [CChar] {
        unicodeScalars.map { CChar(bitPattern: UInt8($0.value)) } + [0]
    }
}

@Suite struct `Paths that are refused` {
    let box = Sandbox()

    @Test(arguments: ["../outside", "/tmp/outside", "a/../../outside", "con.html", ".naslag/manifest", ".naslag/stamp"])
    func `none gets out or takes the place of what is Naslag's`(path: String) throws {
        try box.put("in", "x")
        let calls: [(Publication) throws -> Void] = [
            { try $0.write(path, [1]) }, { try $0.copy(path, from: box.root + "/in") }, { try $0.link(path, to: "a") },
            { try $0.link("a", to: path) }, { _ = try $0.keep(path) },
        ]
        for call in calls {
            let error = #expect(throws: PublishError.self) { try call(try box.open()) }
            #expect(error?.reason.kind == "invalidPath")
            #expect(error?.status == .badInput)
        }
        #expect(box.text("outside") == nil)
    }

    @Test func `two that are one elsewhere are both named, and the old site stays`() throws {
        try box.build(["a": "1"])
        let publication = try box.open()
        try publication.write("nl/Ä.html", [])
        let error = #expect(throws: PublishError.self) { try publication.write("nl/a\u{308}.HTML", []) }
        #expect(error?.status == .badInput)
        #expect(error?.description.contains("nl/Ä.html") == true)
        #expect(error?.description.contains("nl/a\u{308}.HTML") == true)
        publication.abandon()
        #expect(box.site() == ["a": "1"])
        #expect(try box.beside() == [])
    }

    @Test func `a kept file counts in a collision`() throws {
        try box.build(["a": "1"])
        let publication = try box.open()
        #expect(try publication.keep("a"))
        try publication.write("A", [])
        let error = #expect(throws: PublishError.self) { try publication.publish() }
        #expect(error?.reason == .collision(first: "A", second: "a"))
        #expect(box.site() == ["a": "1"])
    }
}
