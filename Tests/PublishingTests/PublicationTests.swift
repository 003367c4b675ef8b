import Foundation
import Platform
import Testing

@testable import Publishing

@Suite struct `A publication` {
    let box = Sandbox()

    @Test func `publishes a first site, with the folders above it, and leaves nothing beside`() throws {
        let publication = try box.open("deep/er/site")
        try publication.write("nl/a.html", Array("a".utf8))
        #expect(box.text("deep/er/site/nl/a.html") == nil)
        let summary = try publication.publish()
        #expect(summary == PublishSummary(written: 1))
        #expect(box.site("deep/er/site") == ["nl/a.html": "a"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.root + "/deep/er") == ["site"])
    }

    @Test func `replaces a site: stale files and folders go`() throws {
        try box.build(["a": "1", "old/b": "2", "same": "3"])
        let summary = try box.build(["a": "changed", "new/c": "4", "same": "3"])
        #expect(summary == PublishSummary(written: 2, kept: 1, removed: 1))
        #expect(box.site() == ["a": "changed", "new/c": "4", "same": "3"])
        #expect(!FileManager.default.fileExists(atPath: box.output + "/old"))
        #expect(try box.beside() == [])
    }

    @Test func `keeps inode and time of unchanged files`() throws {
        try box.build(["a": "1", "b": "2"])
        let before = try box.identity("site/a")
        try box.build(["a": "1", "b": "changed"])
        #expect(try box.identity("site/a") == before)
    }

    @Test func `leaves a site alone in which nothing changed`() throws {
        try box.build(["a": "1", "b/c": "2"])
        let before = try box.identity("site")
        let summary = try box.build(["a": "1", "b/c": "2"])
        #expect(summary == PublishSummary(kept: 2))
        #expect(try box.identity("site") == before)
    }

    @Test func `rebuilds what was edited, replaced or removed by hand`() throws {
        let files = ["edited": "1111", "replaced": "2222", "removed": "3333", "folder/x": "4444"]
        try box.build(files)
        let handle = try #require(FileHandle(forWritingAtPath: box.output + "/edited"))
        try handle.write(contentsOf: Data("9".utf8))
        try handle.close()
        // The old time is put back, so that only the change time shows it.
        var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
        utimensat(AT_FDCWD, box.output + "/edited", &times, 0)
        try box.put("site/replaced", "8888")
        try FileManager.default.removeItem(atPath: box.output + "/removed")
        let summary = try box.build(files)
        #expect(summary == PublishSummary(written: 3, kept: 1))
        #expect(box.site() == files)
    }

    @Test func `believes no time stamps of a copied site`() throws {
        try box.build(["a": "1111"])
        try box.put("site/a", "2222")
        for file in ["a", ".naslag/manifest", ".naslag/stamp"] {
            let bytes = try #require(FileManager.default.contents(atPath: box.output + "/" + file))
            try FileManager.default.removeItem(atPath: box.output + "/" + file)
            try bytes.write(to: URL(fileURLWithPath: box.output + "/" + file))
            usleep(20_000)
        }
        #expect(try box.build(["a": "1111"]) == PublishSummary(written: 1))
        #expect(box.site() == ["a": "1111"])
    }

    @Test func `keeps a file without its bytes, if it is still right`() throws {
        try box.build(["a": "1", "b": "2", "c": "3"])
        try box.put("site/b", "edited")
        let publication = try box.open()
        #expect(try publication.keep("a"))
        #expect(try !publication.keep("b"))
        #expect(try !publication.keep("unknown"))
        try publication.write("d", [])
        #expect(try publication.publish() == PublishSummary(written: 1, kept: 1, removed: 2))
        #expect(box.site() == ["a": "1", "d": ""])
    }

    @Test func `reads back its own files only if they are as written`() throws {
        try box.build([".naslag/cache": "cached", "b": "2"])
        #expect(try box.open().readPrevious(".naslag/cache") == Array("cached".utf8))
        try box.put("site/.naslag/cache", "forged")
        let publication = try box.open()
        #expect(publication.readPrevious(".naslag/cache") == nil)
        #expect(publication.readPrevious("unknown") == nil)
    }

    @Test func `copies files, large ones too, and no links`() throws {
        let large = String(repeating: "0123456789abcdef", count: 50_000) + "tail"
        try box.put("in/large", large)
        try FileManager.default.createSymbolicLink(atPath: box.root + "/in/link", withDestinationPath: "large")
        for expected in [PublishSummary(written: 1), PublishSummary(kept: 1)] {
            let publication = try box.open()
            try publication.copy("img/large", from: box.root + "/in/large")
            #expect(try publication.publish() == expected)
        }
        #expect(box.site() == ["img/large": large])
        for source in ["link", "missing", "."] {
            let error = #expect(throws: PublishError.self) {
                try box.open().copy("x", from: box.root + "/in/" + source)
            }
            #expect(error?.reason.kind == "cannotRead")
            #expect(error?.status == .inputMissing)
        }
    }

    @Test func `links to files of the site`() throws {
        for expected in [PublishSummary(written: 2), PublishSummary(kept: 2)] {
            let publication = try box.open()
            try publication.write("man/man7/a.7", Array("x".utf8))
            try publication.link("man/nl/b.7", to: "man/man7/a.7")
            #expect(try publication.publish() == expected)
        }
        #expect(box.site() == ["man/man7/a.7": "x", "man/nl/b.7": "-> ../man7/a.7"])
        #expect(box.site().count == 2)
    }

    @Test(arguments: ["nowhere", "Man/A.7", "man/A.7", "man"])
    func `refuses a link to what is no file of exactly that path`(target: String) throws {
        let publication = try box.open()
        try publication.write("man/a.7", Array("x".utf8))
        try publication.link("c", to: target)
        let error = #expect(throws: PublishError.self) { try publication.publish() }
        #expect(error?.description.contains("links to \(target)") == true, "\(error?.description ?? "published")")
        #expect(box.site() == [:])
    }

    @Test func `publishes into the folder that a link leads to`() throws {
        try FileManager.default.createDirectory(atPath: box.root + "/real", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(atPath: box.output, withDestinationPath: "real")
        try box.build(["a": "1"])
        try box.build(["a": "2"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: box.output) == "real")
        #expect(box.site("real") == ["a": "2"])
        #expect(try box.beside() == ["real"])
    }

    @Test func `publishes without an exchange of names where that is missing`() throws {
        try box.build(["a": "1", "b": "2"])
        try box.build(["a": "1", "b": "changed"], by: .inTwoSteps)
        #expect(box.site() == ["a": "1", "b": "changed"])
        #expect(try box.beside() == [])
    }

    @Test func `takes files from many threads`() async throws {
        let publication = try box.open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    for index in 0..<500 {
                        try publication.write("d\(index % 50)/\(worker)-\(index)", Array("\(index)".utf8))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try publication.publish() == PublishSummary(written: 2000))
        #expect(box.site().count == 2000)
        #expect(box.text("site/d7/3-57") == "57")
    }

    @Test func `gives one and the same output for one site`() throws {
        for name in ["one", "two"] {
            let publication = try box.open(name)
            for path in name == "one" ? ["a", "b/c", "é"] : ["é", "b/c", "a"] {
                try publication.write(path, Array(path.utf8))
            }
            _ = try publication.publish()
        }
        #expect(box.text("one/.naslag/manifest") == box.text("two/.naslag/manifest"))
        #expect(box.text("one/.naslag/stamp") == "" && box.text("two/.naslag/stamp") == "")
    }

    @Test func `gives files and folders the same permissions under any umask, and keeps those of the root`() throws {
        let before = umask(0o077)
        defer { umask(before) }
        try box.build(["nl/a": "1"])
        #expect(
            ["site", "site/nl", "site/nl/a", "site/.naslag/manifest"].map(box.permissions) == [
                0o755, 0o755, 0o644, 0o644,
            ])
        #expect(chmod(box.output, 0o2750) == 0)
        try box.build(["nl/a": "2"])
        #expect(box.permissions("site") == 0o2750)
    }

    @Test func `the text of a link climbs no further than it has to`() {
        #expect(Publication.relative("man/man7/5.7.1.7", from: "man/man7/550.7") == "5.7.1.7")
        #expect(Publication.relative("man/man7/a", from: "man/nl/man7/a") == "../../man7/a")
        #expect(Publication.relative("a", from: "b") == "a")
        #expect(Publication.relative("x/a", from: "x") == "x/a")
    }
}
