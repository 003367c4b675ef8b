import Foundation
import Testing
import Triage

@Suite("Triage of messages") struct MessageTests {
    private let library: Library

    init() throws { library = try Library() }

    @Test("takes a mailbox apart, and takes off what its lines were given") func mailbox() throws {
        let from = "From MAILER-DAEMON Sat Nov 28 23:14:05 2026\n"
        let spoken =
            Library.report("550 5.1.1 User unknown")
            + "\n>From here on it goes wrong\nFrom now on too\n\nFrom time to time\n\n"
        let result = try library.triage([
            "box": from + spoken + from + Library.report("552 5.2.2 mailbox is full", day: 27)
        ])
        #expect(
            result.outline == [
                "1 × 5.2.2 mailbox-full failed recipient 2026-11-27T22:14:05Z example.net 1",
                "1 × 5.1.1 recipient-unknown failed user 2026-11-28T22:14:05Z example.net 1",
            ], "\(result.outline)")
    }

    @Test("reads new and cur of a Maildir, and not what is still written") func maildir() throws {
        let report = Library.report("550 5.1.1 User unknown")
        let result = try library.triage([
            "Mail/new/1.a.host": report, "Mail/cur/2.b.host:2,S": report, "Mail/tmp/3.c.host": report,
            "Mail/.Sent/cur/4.d:2,": report,
        ])
        #expect(result.outline == ["3 × 5.1.1 recipient-unknown failed user 2026-11-28T22:14:05Z example.net 3"])
        #expect(result.complaints == [])
    }

    @Test("counts mail that is no report, and names what is no mail") func others() throws {
        let result = try library.triage(
            [
                "a.eml": "From: kim@example.net\nSubject: Lunch\nDate: Sat, 28 Nov 2026 23:14:05 +0100\n\nAt noon?\n",
                "notes.txt": "remember the milk\n", "empty": "", "b.gz": "\u{1F}\u{8B}not UTF-8", "c": "bin\u{0}ary\n",
            ].mapValues { text in
                text.hasPrefix("\u{1F}") ? Data([0x1F, 0x8B, 0x08]) : Data(text.utf8)
            })
        #expect(result.count == 0 && result.others == 1)
        #expect(
            result.complaints == [
                "b.gz:0 it is compressed; unpack it, or pipe what it holds into 'naslag triage -'",
                "c:0 it is no text", "empty:0 it is empty", "notes.txt:0 it begins like no message, log or trace",
            ], "\(result.complaints)")
    }

    @Test("follows no link and waits for no pipe in a folder") func links() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(Library.report("550 5.1.1 User unknown").utf8).write(to: folder.appending(path: "a.eml"))
        symlink("/etc/passwd", folder.appending(path: "b.eml").path())
        symlink(folder.path(), folder.appending(path: "round").path())
        mkfifo(folder.appending(path: "pipe").path(), 0o644)
        let result = try library.triage(path: folder.path())
        #expect(result.count == 1)
        #expect(
            result.complaints == [
                "b.eml:0 it is a link, which is not followed",
                "pipe:0 this is a pipe, a device or a socket; give a regular file",
                "round:0 it is a link, which is not followed",
            ], "\(result.complaints)")
    }

    @Test("reads one report that somebody copied, where its file is named") func copied() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        try Data("host mx.example.net said: 550 5.1.1 User unknown".utf8).write(to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try library.triage(path: folder.path()).outline == ["1 × 5.1.1 recipient-unknown failed user"])
    }

    @Test("says nothing of a path that is not there, but throws") func missing() throws {
        #expect(throws: (any Error).self) { try library.triage(path: "/nowhere/at/all") }
    }
}
