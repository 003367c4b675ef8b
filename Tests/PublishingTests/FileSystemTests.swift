import Foundation
import Platform
import Synchronization
import Testing

@testable import Publishing

/// What file systems of memory sticks and of containers cannot do; `BuildCommandTests` has real ones.
@Suite struct `A file system that cannot do all` {
    let box = Sandbox()

    @Test func `has small files in place of links, which stay as they are`() throws {
        func build() throws -> PublishSummary {
            let publication = try box.open()
            publication.linksWork.withLock { $0 = false }
            try publication.write("man7/a.7", [0x41])
            try publication.link("man7/b.7", to: "man7/a.7", standIn: Array(".so man7/a.7\n".utf8))
            return try publication.publish()
        }
        let summary = try build()
        #expect(summary.written == 2 && summary.compromises.count == 1, "\(summary)")
        #expect(box.site() == ["man7/a.7": "A", "man7/b.7": ".so man7/a.7\n"])
        let second = try build()
        #expect(second.written == 0 && second.kept == 2, "\(second)")
        let linked = try box.open()
        try linked.write("man7/a.7", [0x41])
        try linked.link("man7/b.7", to: "man7/a.7", standIn: [])
        #expect(try linked.publish().compromises == [])
        #expect(box.site()["man7/b.7"] == "-> a.7")
    }

    @Test func `finds out by itself whether there are links`() throws {
        #expect(try OutputPlace(box.output).hasLinks)
        #expect(try box.beside() == [])
    }

    @Test func `that loses what is in a folder when it is renamed makes the build fail`() throws {
        try box.build(["a": "1"])
        let swap = AtomicSwap(place: try OutputPlace(box.output), jobs: 1)
        try swap.confirm()
        try FileManager.default.removeItem(atPath: box.output + "/.naslag")
        #expect(throws: SystemError(EIO)) { try swap.confirm() }
    }

    @Test func `that cannot move a folder has the old site removed first`() throws {
        try box.build(["a": "1", "b/c": "1"])
        try box.put("site/mine.txt", "mine")
        try box.put("site/b/mine.txt", "mine")
        let summary = try box.build(["a": "2"], by: .byRemoval)
        #expect(summary.compromises.count == 1 && summary.foreign == 2, "\(summary)")
        #expect(box.site() == ["a": "2", "mine.txt": "mine", "b/mine.txt": "mine"])
        #expect(try box.beside() == [])
    }

    @Test func `loses nothing when the build dies while the old site is removed`() throws {
        try box.build(["a": "1", "b/c": "1"])
        try box.put("site/mine.txt", "mine")
        let manager = FileManager.default
        try manager.copyItem(atPath: box.output, toPath: box.root + "/old")
        try box.build(["a": "2"], by: .byRemoval)
        try manager.moveItem(atPath: box.output, toPath: box.root + "/.site.naslag.ready")
        try manager.moveItem(atPath: box.root + "/old", toPath: box.output)
        try manager.removeItem(atPath: box.output + "/b")
        #expect(try box.build(["a": "2"]).kept == 1)
        #expect(box.site() == ["a": "2", "mine.txt": "mine"])
        #expect(try box.beside() == [])
    }
}
