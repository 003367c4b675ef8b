import Foundation
import Testing

@testable import Platform
@testable import Publishing

/// Which time stamps prove that nobody touched a file since the last build.
@Suite struct `Time stamps of published files` {
    private static let stamped = FileTime(seconds: 1_600_000_000, nanoseconds: 5_000)
    private static let published = FileTime(seconds: 1_500_000_000, nanoseconds: 7_000)

    private static func file(modified: FileTime, changed: FileTime) -> FileStatus {
        var found = stat()
        #if canImport(Darwin)
            found.st_mtimespec = timespec(tv_sec: modified.seconds, tv_nsec: modified.nanoseconds)
            found.st_ctimespec = timespec(tv_sec: changed.seconds, tv_nsec: changed.nanoseconds)
        #else
            found.st_mtim = timespec(tv_sec: modified.seconds, tv_nsec: modified.nanoseconds)
            found.st_ctim = timespec(tv_sec: changed.seconds, tv_nsec: changed.nanoseconds)
        #endif
        return FileStatus(found)
    }

    private func freshness(stamp: FileTime, in box: Sandbox) throws -> Freshness? {
        try box.put("site/\(Freshness.path)", "")
        try box.put("site/\(Manifest.path)", "")
        let folder = try Folder(box.output)
        folder.setModified(Manifest.path, Self.published)
        folder.setModified(Freshness.path, FileTime(seconds: stamp.seconds - 1 << 29, nanoseconds: stamp.nanoseconds))
        return Freshness(of: folder)
    }

    @Test(
        "prove it when both are earlier; those of the same tick prove nothing",
        arguments: [(-1, -1, true), (0, -1, false), (-1, 0, false), (1, -1, false), (-1, 1, false)])
    func ticks(modified: Int, changed: Int, isUntouched: Bool) throws {
        let box = Sandbox()
        let freshness = try #require(try freshness(stamp: Self.stamped, in: box))
        var (edit, change) = (Self.published, Self.stamped)
        edit.nanoseconds += modified
        change.nanoseconds += changed
        #expect(freshness.covers(Self.file(modified: edit, changed: change)) == isUntouched)
    }

    @Test func `prove nothing where the stamp is younger than what the system says of it`() throws {
        let box = Sandbox()
        #expect(try freshness(stamp: FileTime(seconds: Clock.now + 1_000, nanoseconds: 0), in: box) == nil)
    }
}
