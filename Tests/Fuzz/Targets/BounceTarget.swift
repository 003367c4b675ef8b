@testable import Bounces
import Platform

/// Bounces: the same answer twice, no larger than what was pasted, and nothing in it that a terminal hasSameSite.
enum BounceTarget {
    static func complaint(about input: [UInt8]) -> String? {
        let bounce = BounceReader.read(input)
        // A charset may need three bytes for one, and a literal may stand in several places of the answer.
        let most = 64 * (input.count + 1024)
        let texts = texts(of: bounce)
        let size = texts.reduce(0) { $0 + $1.utf8.count }
        return first(
            unless(String(describing: bounce) == String(describing: BounceReader.read(input)), "two readings differ"),
            unless(size <= most, "\(input.count) bytes gave \(size) bytes of text"),
            texts.lazy.compactMap(controls).first,
            controls(Redactor.redact(TerminalText.clean(String(decoding: input.prefix(4096), as: UTF8.self)))))
    }

    private static func texts(of bounce: Bounce) -> [String] {
        [bounce.subject, bounce.reportingMTA].compactMap(\.self) + [bounce.words] + bounce.codes.map(\.literal)
            + bounce.recipients.flatMap { [$0.address] + [$0.status, $0.diagnostic, $0.remoteMTA].compactMap(\.self) }
    }

    private static func controls(_ text: String) -> String? {
        let shown = TerminalText.clean(text)
        let bad = shown.unicodeScalars.first {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
                || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        return bad.map { "U+\(String($0.value, radix: 16)) would reach a terminal" }
    }
}
