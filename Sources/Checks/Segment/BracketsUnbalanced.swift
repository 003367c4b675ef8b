internal import Articles
internal import Diagnostics

/// A parenthesis without its partner.
struct BracketsUnbalanced: SegmentCheck {
    static let description = CheckDescription(
        .warning, "brackets-unbalanced", mqm: "linguistic-conventions/punctuation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.target.has.contains(.parenthesis) || pair.source.has.contains(.parenthesis) else { return }
        guard let wrong = Self.unbalanced(pair.target), Self.unbalanced(pair.source) == nil else { return }
        report.add(
            Self.description, pair, at: wrong..<(wrong + 1),
            "this '\(pair.target.text(wrong..<(wrong + 1)))' has no partner; write the other one")
    }

    /// The first parenthesis without a partner; also of the wide ones, U+FF08 and U+FF09.
    private static func unbalanced(_ text: InlineText) -> Int? {
        var open: [Int] = []
        for run in text.prose {
            for index in run {
                switch text.bytes[index] {
                case 0x28: open.append(index)
                case 0x29:
                    if open.isEmpty { return index }
                    open.removeLast()
                case 0x88 where text.byte(at: index - 1) == 0xBC && text.byte(at: index - 2) == 0xEF:
                    open.append(index - 2)
                case 0x89 where text.byte(at: index - 1) == 0xBC && text.byte(at: index - 2) == 0xEF:
                    if open.isEmpty { return index - 2 }
                    open.removeLast()
                default: break
                }
            }
        }
        return open.first
    }
}
