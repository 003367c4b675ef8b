import Foundation

@testable import Publishing
import Platform

/// A temporary folder that goes when the test ends, and an output folder in it.
final class Sandbox {
    let root: String
    var output: String { root + "/site" }

    init() {
        var template = Array((NSTemporaryDirectory() + "publishing-XXXXXX").utf8CString)
        root = String(cString: mkdtemp(&template))
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    func open(_ name: String = "site", wait: Bool = false, by way: AtomicSwap.Way = .inOneStep) throws -> Publication {
        try Publication(root + "/" + name, wait, "Test 1", 2, exchange: way)
    }

    /// One build of a site of text files.
    @discardableResult
    func build(_ files: [String: String], by way: AtomicSwap.Way = .inOneStep) throws -> PublishSummary {
        let publication = try open(by: way)
        for (path, text) in files { try publication.write(path, Array(text.utf8)) }
        return try publication.publish()
    }

    /// Puts a file into the output by hand, as a person would.
    func put(_ path: String, _ text: String) throws {
        let full = root + "/" + path
        try FileManager.default.createDirectory(
            atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: full))
    }

    func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All files and links below a folder of the sandbox with their text; hidden ones of Naslag's left out.
    func site(_ name: String = "site") -> [String: String] {
        var found: [String: String] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: root + "/" + name) ?? .init() {
            if path.hasPrefix(".naslag") { continue }
            let full = root + "/" + name + "/" + path
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
                found[path] = "-> " + target
            } else if let text = text(name + "/" + path) {
                found[path] = text
            }
        }
        return found
    }

    /// The names beside the output, sorted.
    func beside() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root).filter { $0 != "site" }.sorted()
    }

    /// Inode and modification time: both stay when a file is carried over.
    func identity(_ path: String) throws -> [Int] {
        var found = stat()
        guard lstat(root + "/" + path, &found) == 0 else { throw POSIXError(.ENOENT) }
        let status = FileStatus(found)
        return [Int(found.st_ino), status.modified.seconds, status.modified.nanoseconds]
    }

    func permissions(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: root + "/" + path)[.posixPermissions] as? Int) ?? -1
    }
}

extension PublishError.Reason {
    /// The case without its values, for expectations.
    var kind: String { String("\(self)".prefix { $0 != "(" }) }
}
