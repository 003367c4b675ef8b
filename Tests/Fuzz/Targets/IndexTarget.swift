import Codes
import Languages
@testable import Lookup
import Phrases
import Platform
import Verdicts

/// The pieces of an index as they lie below its hashes: each is read or refused, and what is read is written again as
/// the same.
enum IndexTarget {
    private static let order = LanguageOrder(wanted: "nl-NL", source: "en-US")
    private static let code = Code(scheme: .smtpEnhanced, spelling: "5.1.1")

    static func complaint(about input: [UInt8]) -> String? {
        first(sheet(input), reasons(input), phrases(input))
    }

    private static func sheet(_ input: [UInt8]) -> String? {
        guard let sheet = try? IndexedCodeFormat.read(code, input, order) else { return nil }
        let written = IndexedCodeFormat.write(sheet)
        let again = (try? IndexedCodeFormat.read(code, written, order)).map(IndexedCodeFormat.write)
        return unless(again == written, "\(sheet) is not written the same again")
    }

    private static func reasons(_ input: [UInt8]) -> String? {
        _ = try? IndexedReasonFormat.vendors(input)
        guard let reasons = try? IndexedReasonFormat.read(input, nil, order) else { return nil }
        let written = IndexedReasonFormat.write(reasons)
        let again = (try? IndexedReasonFormat.read(written, nil, order)).map(IndexedReasonFormat.write)
        return unless(again == written, "\(reasons) are not written the same again")
    }

    private static func phrases(_ input: [UInt8]) -> String? {
        guard let table = PhraseTable(input) else { return nil }
        _ = Classification(table).verdict(ofLine: "550 5.1.1 user unknown, mailbox full, said: no such user")
        return nil
    }
}
