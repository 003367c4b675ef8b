import Codes
import Explaining
import Foundation
import Lookup
import Phrases
import Terms
import Triage

/// A knowledge base that knows some phrases, and inputs to triage with it.
final class Library {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
    let index: LookupIndex
    static let language = LookupLanguage(
        tag: "en-US", name: "English", pages: "en-us/codes", manuals: "man/man7", manual: "",
        words: [
            "triage_total": "{count} in {groups}", "triage_period": "{period}", "triage_passed": "passed {count}",
            "triage_part_unknown": "UNKNOWN", "triage_part_known": "KNOWN", "triage_unread": "UNREAD",
            "triage_others": "others",
            "triage_unknown": "no reason", "triage_failed": "failed", "triage_delayed": "delayed", "fix_by_user": "you",
        ])

    convenience init() throws {
        var content = PhraseFiles.Content()
        content.phrases = [
            Phrase("user unknown", .words, reason: .recipientUnknown),
            Phrase("mailbox is full", .words, reason: .mailboxFull),
            Phrase("connection timed out", .words, reason: .noAnswer),
            Phrase("said:", .diagnostic), Phrase("google.com", .vendor, vendor: "gmail"),
        ]
        content.codes = [CodeReason(code: "X.1.1", vendor: nil, reason: .recipientUnknown)]
        try self.init(phrases: content)
    }

    init(phrases: PhraseFiles.Content) throws {
        var book = LookupBook(languages: [Self.language], sourceLanguage: "en-US", schemes: [])
        var words = IndexedReason.Words()
        words.title = "No such address"
        book.reasons = [IndexedReason(reason: .recipientUnknown, words: ["en-US": words])]
        var permanent = IndexedCode(code: Code(scheme: .smtpEnhanced, spelling: "5"), page: "5.html", man: nil)
        permanent.meanings = [Meaning(id: "registered")]
        book.sheets = [permanent]
        book.vendors = [LookupVendor(id: "gmail", name: "Gmail")]
        book.phrases.phrases = phrases.phrases
        book.phrases.codes = phrases.codes
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(IndexWriter.bytes(of: book)).write(to: folder.appending(path: "index"))
        index = try LookupIndex(folder.appending(path: "index").path())
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Triages files, which are named by their paths below a folder.
    func triage(_ files: [String: String], _ options: TriageOptions = TriageOptions()) throws -> TriageResult {
        try triage(files.mapValues { Data($0.utf8) }, options)
    }

    func triage(_ files: [String: Data], _ options: TriageOptions = TriageOptions()) throws -> TriageResult {
        let root = folder.appending(path: "input")
        try? FileManager.default.removeItem(at: root)
        for (name, bytes) in files {
            let file = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        }
        return try triage(path: root.path(), options)
    }

    func triage(path: String, _ options: TriageOptions = TriageOptions()) throws -> TriageResult {
        let choice = LanguageChoice.strict("en-US", among: index.languages)!
        let triage = Triage(try Explainer(index: index, choice: choice), options)
        try triage.read(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
        return try triage.result()
    }

    func text(_ result: TriageResult) throws -> String {
        TriageText.text(
            of: result, try TriageNames(index, Self.language), Layout(width: 80, isStyled: false, folder: "Output"))
    }

    /// A report of a mail system, with a Date field.
    static func report(_ words: String, to address: String = "kim@example.net", day: Int = 28) -> String {
        """
        From: MAILER-DAEMON@mx.example.com
        Date: Sat, \(day) Nov 2026 23:14:05 +0100
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; \(address)
        Action: failed
        Status: 5.0.0
        Diagnostic-Code: smtp; \(words)
        --b--

        """
    }
}

extension TriageResult {
    /// `2 × 5.1.1 recipient-unknown failed gmail user 2026-11-28T22:14:05Z example.net 2`, a line for each group.
    var outline: [String] {
        groups.map { group in
            let finding = group.finding
            let parts = [
                finding.code, finding.reason?.rawValue ?? "?", finding.outcome?.rawValue, finding.vendor,
                finding.fixBy?.rawValue,
                group.last?.text,
            ]
            let domains = group.largestDomains.named.map { "\($0.name) \($0.count)" }
            return "\(group.count) × " + (parts.compactMap(\.self) + domains).joined(separator: " ")
        }
    }

    /// `name:line why`, without the folder.
    var complaints: [String] {
        unread.map { unread in
            let name = unread.path.split(separator: "/").last.map(String.init) ?? ""
            return "\(name):\(unread.line ?? 0) \(unread.why)\(unread.count > 1 ? " ×\(unread.count)" : "")"
        }
    }
}
