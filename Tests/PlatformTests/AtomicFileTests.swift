import Foundation
import Platform
import Testing

@Suite("A file that is replaced")
struct AtomicFileTests {
    private let folder: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path()
    }

    private func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int
    }

    @Test("keeps its mode, and leaves nothing beside it")
    func mode() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try AtomicFile.write([1], to: "\(folder)/sub/a")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder)/sub/a")
        try AtomicFile.write([2, 3], to: "\(folder)/sub/a")
        #expect(try FileSystem.read("\(folder)/sub/a") == [2, 3])
        #expect(try mode("sub/a") == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/sub") == ["a"])
    }

    @Test("is the one that a link names; the link stays")
    func links() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try AtomicFile.write([1], to: "\(folder)/a")
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "a")
        try AtomicFile.write([2], to: "\(folder)/link")
        #expect(try FileSystem.read("\(folder)/a") == [2])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "a")
    }

    @Test("is no device, pipe or folder", arguments: ["/dev/null", "pipe", "folder"])
    func others(name: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
        try FileManager.default.createDirectory(atPath: "\(folder)/folder", withIntermediateDirectories: true)
        let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
        let error = #expect(throws: FileError.self) { try AtomicFile.write([1], to: path) }
        #expect(error?.path == path, "\(String(describing: error))")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["folder", "pipe"])
    }

    @Test("stays as it is when it was changed since it was read")
    func changed() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try AtomicFile.write(Array("edited".utf8), to: "\(folder)/a")
        let error = #expect(throws: FileError.self) {
            try AtomicFile.write([1], to: "\(folder)/a", over: Array("as it was".utf8))
        }
        #expect(error?.cause == .changedMeanwhile)
        #expect(try FileSystem.read("\(folder)/a") == Array("edited".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a"])
    }

    @Test("A pipe is refused at once where a file is to be read, and a limit is kept")
    func reading() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
        let error = #expect(throws: FileError.self) { try FileSystem.read("\(folder)/pipe") }
        #expect(error?.cause == .notRegular)
        try AtomicFile.write([1, 2, 3], to: "\(folder)/a")
        #expect(try FileSystem.read("\(folder)/a", limit: 2) == [1, 2])
        #expect(try FileSystem.readIfPresent("\(folder)/none") == nil)
    }
}
