import Foundation
import Packing
import Testing

@Suite(.serialized) struct SiteArchiveTests {
    private let files = ["index.html": "<p>één</p>", "man/man7/5.7.705.7": ".TH", "nl-nl/naïef.html": "<p>ja</p>"]

    /// The files of a site in a folder, and one link.
    private func items(in scratch: Scratch) throws -> [SiteArchive.Item] {
        for (path, text) in files { try scratch.put("site/" + path, text) }
        try FileManager.default.createSymbolicLink(
            atPath: scratch.url("site/man/man7/550-5.7.705.7").path, withDestinationPath: "5.7.705.7")
        return files.sorted { $0.key < $1.key }.map {
            SiteArchive.Item(path: $0.key, size: $0.value.utf8.count, target: nil)
        } + [SiteArchive.Item(path: "man/man7/550-5.7.705.7", size: 9, target: "man/man7/5.7.705.7")]
    }

    private func archive(_ name: String, in scratch: Scratch) throws -> Data {
        let items = try items(in: scratch)
        try #require(SiteArchive(path: scratch.url(name).path)).write(items, from: scratch.url("site").path)
        return try Data(contentsOf: scratch.url(name))
    }

    @Test func aZipUnpacksToTheFilesOfTheSiteWithLinksAsCopies() throws {
        let scratch = Scratch()
        _ = try archive("site.zip", in: scratch)
        let script = """
            import zipfile
            with zipfile.ZipFile('site.zip') as z:
                assert z.testzip() is None
                for i in z.infolist(): print(i.filename, z.read(i).decode(), i.date_time[0], oct(i.external_attr >> 16))
            """
        let listing = String(
            decoding: try scratch.run("python3", "-c", script, environment: ["PYTHONIOENCODING": "utf-8"]),
            as: UTF8.self)
        #expect(
            listing == """
                index.html <p>één</p> 1980 0o100644
                man/man7/5.7.705.7 .TH 1980 0o100644
                nl-nl/naïef.html <p>ja</p> 1980 0o100644
                man/man7/550-5.7.705.7 .TH 1980 0o100644

                """)
    }

    @Test func aTarUnpacksToTheFilesOfTheSiteWithLinksAsLinks() throws {
        let scratch = Scratch()
        _ = try archive("site.tar", in: scratch)
        _ = try scratch.run("sh", "-c", "mkdir out && tar -xf site.tar -C out")
        for (path, text) in files {
            #expect(try String(contentsOf: scratch.url("out/" + path), encoding: .utf8) == text)
        }
        let link = scratch.url("out/man/man7/550-5.7.705.7").path
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "5.7.705.7")
    }

    @Test(arguments: ["zip", "tar"])
    func theSameSiteMakesTheSameBytesWheneverAndWhereverItIsPacked(_ end: String) throws {
        let first = Scratch()
        let second = Scratch()
        let bytes = try archive("a.\(end)", in: first)
        _ = try items(in: second)
        for path in files.keys {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 1), .posixPermissions: 0o600],
                ofItemAtPath: second.url("site/" + path).path)
        }
        try FileManager.default.removeItem(at: second.url("site/man/man7/550-5.7.705.7"))
        #expect(try archive("b.\(end)", in: second) == bytes)
    }

    @Test func aFileThatWasChangedSinceLeavesNoArchive() throws {
        let scratch = Scratch()
        let items = try items(in: scratch)
        try scratch.put("site/index.html", "another length")
        let archive = try #require(SiteArchive(path: scratch.url("site.zip").path))
        #expect(throws: ArchiveError.self) { try archive.write(items, from: scratch.url("site").path) }
        let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        #expect(left == ["site"])
    }

    @Test func anArchiveIsAZipOrATar() {
        #expect(SiteArchive(path: "a/SITE.ZIP") != nil)
        #expect(SiteArchive(path: "site.rar") == nil)
    }
}
