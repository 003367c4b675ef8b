import Foundation
import Platform
import Testing

@testable import Publishing

@Suite struct `Two builds of one output` {
    let box = Sandbox()

    @Test func `the second is told who holds it`() throws {
        let first = try box.open()
        let error = #expect(throws: PublishError.self) { try box.open() }
        #expect(error?.status == .busy)
        #expect(error?.description.contains("process \(getpid()), since 20") == true, "\(error?.description ?? "")")
        first.abandon()
        #expect(throws: Never.self) { try box.open() }
        #expect(try box.beside() == [])
    }

    @Test func `the second waits if it is asked to`() async throws {
        let first = try box.open()
        let second = Task.detached { [root = box.root] in
            let publication = try Publication(output: root + "/site", waitForLock: true, generator: "Test 1")
            try publication.write("second", [])
            return try publication.publish()
        }
        try await Task.sleep(for: .milliseconds(50))
        try first.write("first", [])
        _ = try first.publish()
        #expect(try await second.value == PublishSummary(written: 1, removed: 1))
        #expect(box.site() == ["second": ""])
        #expect(try box.beside() == [])
    }

    @Test func `a link to the output is the same output`() throws {
        try box.build(["a": "1"])
        try FileManager.default.createSymbolicLink(atPath: box.root + "/link", withDestinationPath: "site")
        let first = try box.open()
        #expect(throws: PublishError.self) { try box.open("link") }
        first.abandon()
    }

    @Test func `the lock of a dead build holds nobody up`() throws {
        try box.put(".site.naslag.lock", "process 1, since ever")
        try box.build(["a": "1"])
        #expect(try box.beside() == [])
    }
}

@Suite struct `What dead builds leave` {
    let box = Sandbox()
    let litter = ".site.naslag.new"

    /// Copies a build at work, which is what a killed one leaves.
    private func kill(_ publication: Publication) throws {
        try FileManager.default.copyItem(atPath: box.root + "/" + litter, toPath: box.root + "/copy")
        publication.abandon()
        try FileManager.default.moveItem(atPath: box.root + "/copy", toPath: box.root + "/" + litter)
    }

    @Test func `half a site is removed by the next build`() throws {
        try box.build(["a": "1"])
        let publication = try box.open()
        try publication.write("b/c", [1])
        try kill(publication)
        #expect(try box.beside() == [litter])
        #expect(box.site() == ["a": "1"])
        try box.build(["a": "2"])
        #expect(try box.beside() == [])
        #expect(box.site() == ["a": "2"])
    }

    @Test func `a folder that was just begun is removed`() throws {
        try FileManager.default.createDirectory(
            atPath: box.root + "/" + litter + "/.naslag", withIntermediateDirectories: true)
        try box.build(["a": "1"])
        #expect(try box.beside() == [])
    }

    /// The old site after an exchange, as far as the killed build came with its removal.
    @Test func `the old site is removed, and what somebody just put into it is saved`() throws {
        try box.build(["a": "1", "b/c": "2"])
        try box.put("site/foreign", "mine")
        try FileManager.default.copyItem(atPath: box.output, toPath: box.root + "/old")
        try FileManager.default.removeItem(atPath: box.root + "/old/foreign")
        try FileManager.default.linkItem(atPath: box.output + "/foreign", toPath: box.root + "/old/foreign")
        try box.put("old/b/late", "just written")
        try FileManager.default.moveItem(atPath: box.root + "/old", toPath: box.root + "/" + litter)
        try box.build(["a": "2"])
        #expect(try box.beside() == [])
        #expect(box.site() == ["a": "2", "foreign": "mine", "b/late": "just written"])
    }

    @Test(arguments: [false, true])
    func `a folder of that name that is somebody's is not touched`(isFirstBuild: Bool) throws {
        if !isFirstBuild { try box.build(["a": "1"]) }
        try box.put(litter + "/thesis.txt", "mine")
        let error = #expect(throws: PublishError.self) { try box.build(["a": "1"]) }
        #expect(error?.status == .cannotWrite)
        #expect(error?.description.contains("thesis.txt") == true)
        #expect(box.text(litter + "/thesis.txt") == "mine")
    }

    @Test func `a site that was set aside is put back`() throws {
        try box.build(["a": "1"])
        try FileManager.default.moveItem(atPath: box.output, toPath: box.root + "/.site.naslag.old")
        let publication = try box.open()
        #expect(box.site() == ["a": "1"])
        try publication.write("a", Array("1".utf8))
        #expect(try publication.publish() == PublishSummary(kept: 1))
        #expect(try box.beside() == [])
    }

    @Test func `a long name has its litter removed too`() throws {
        let name = String(repeating: "x", count: 255)
        for text in ["1", "2"] {
            let publication = try box.open(name)
            try publication.write("a", Array(text.utf8))
            _ = try publication.publish()
        }
        #expect(box.site(name) == ["a": "2"])
        #expect(try box.beside() == [name])
    }
}
