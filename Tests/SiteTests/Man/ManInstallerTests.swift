import Articles
import Foundation
import Platform
import Testing

@testable import Site
@testable import Manuals
@testable import naslag

@Suite("Installing manual pages")
struct ManInstallerTests {
    let output = ManFolder()
    let target = ManFolder()

    init() throws {
        try output.add(Samples.page())
        try output.add(Samples.page("5.7.750"))
        try output.add(Samples.page("5.7.705", "over de drempel", locale: "nl-NL", words: Samples.dutch), folder: "nl")
        try output.link(ManAlias.links([("5.7.705", ["550-5.7.705"])], folder: ""))
    }

    var installer: ManInstaller { ManInstaller(source: "\(output.path)/man", folder: target.path) }

    func list() throws -> [String] {
        let tree = try FileTree.list(target.path)
        return (tree.files + tree.skippedLinks).filter { $0.contains("man7/") }.sorted()
    }

    func write(_ text: String, to path: String) throws {
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    @Test("copies pages and aliases, in every language, to the folder given")
    func copies() throws {
        let installation = try installer.install()
        #expect(try list() == ["man7/5.7.705.7", "man7/5.7.750.7", "man7/550-5.7.705.7", "nl/man7/5.7.705.7"])
        #expect(installation.installed == 4)
        #expect(FileSystem.linkText("\(target.path)/man7/550-5.7.705.7") == "5.7.705.7")
        #expect(
            try FileSystem.read("\(target.path)/man7/5.7.705.7") == FileSystem.read("\(output.path)/man/man7/5.7.705.7")
        )
    }

    @Test("removes pages that are gone from the output, and no others")
    func stale() throws {
        _ = try installer.install()
        try write("mine", to: "\(target.path)/man7/other.7")
        try FileManager.default.removeItem(atPath: "\(output.path)/man/man7/5.7.750.7")
        try FileManager.default.removeItem(atPath: "\(output.path)/man/nl")
        let installation = try installer.install()
        #expect(try list() == ["man7/5.7.705.7", "man7/550-5.7.705.7", "man7/other.7"])
        #expect(installation.removed == 2)
    }

    @Test("leaves a page of someone else alone, though it has the name of one of ours")
    func foreign() throws {
        try write("theirs", to: "\(target.path)/man7/5.7.750.7")
        for _ in 0..<2 { #expect(try installer.install().foreign == ["man7/5.7.750.7"]) }
        #expect(try FileSystem.read("\(target.path)/man7/5.7.750.7") == Array("theirs".utf8))
    }

    @Test("removes nothing outside the folder, whatever its list says")
    func hostileList() throws {
        try write("theirs", to: "\(target.path)/share/keep.7")
        try write(
            "../share/keep.7\n/share/keep.7\nshare/keep.7\nman7/../../keep.7\n", to: "\(target.path)/.naslag-pages")
        let installation = try installer.install()
        #expect(installation.removed == 0)
        #expect(FileManager.default.fileExists(atPath: "\(target.path)/share/keep.7"))
    }

    @Test("takes no link that leads out of the output")
    func strayLink() throws {
        try output.link([ManAlias(path: "man/man7/evil.7", target: "/etc/hostname")])
        _ = try installer.install()
        #expect(try !list().contains("man7/evil.7"))
    }

    @Test("says that there are no pages to install")
    func missing() {
        #expect(throws: FileError.self) {
            try ManInstaller(source: "\(output.path)/nothing", folder: target.path).install()
        }
    }

    @Test("indexes, and names a line that works", .enabled(if: RoffReader.hasManDB, "needs man-db"))
    func index() throws {
        let installation = try installer.install()
        #expect(installation.index == .made(by: "mandb"))
        let path = try #require(FileSystem.resolved(target.path))
        #expect(installation.lineToTry("5.7.705") == "MANPATH=\(path) man 5.7.705")
        let line = installation.lineToTry("5.7.705", language: "nl")
        #expect(line == "MANPATH=\(path) man -L nl 5.7.705")
        #expect(RoffReader.run("sh", ["-c", line]).contains("over de drempel"))
        #expect(RoffReader.run("apropos", ["-L", "nl", "drempel"], ["MANPATH": path]).contains("5.7.705"))
        try output.add(Samples.page("5.7.750", "unregistered domain"))
        _ = try installer.install()
        let answer = RoffReader.run("whatis", ["5.7.750"], ["MANPATH": path])
        #expect(answer.contains("unregistered domain"), "\(answer)")
    }

    @Test("indexes for mandoc in each language", .enabled(if: RoffReader.hasMandoc, "needs mandoc"))
    func mandocIndex() throws {
        _ = try installer.install()
        #expect(ManIndex.updateWithMandoc(target.path, languages: ["nl", "gone"]) == .made(by: "makewhatis"))
        #expect(FileSystem.exists("\(target.path)/mandoc.db"))
        #expect(FileSystem.exists("\(target.path)/nl/mandoc.db"))
    }
}
