internal import Articles
internal import Diagnostics

/// Says in the front matter of an article who translated it, and when.
enum ArticleMark {
    /// The article with another mark; nil where it has no front matter that can be changed.
    ///
    /// - Parameters:
    ///   - raw: the article.
    ///   - handoff: `2026-11-29`, which stands there as `11/29/2026`.
    static func marking(
        _ raw: [UInt8], as translation: FrontMatter.Translation, handoff: String
    ) -> [UInt8]? {
        guard let range = frontMatter(of: raw) else { return nil }
        var problems: [Diagnostic] = []
        guard var editor = YAMLEditor(Array(raw[range]), file: "", &problems) else { return nil }
        let parts = handoff.split(separator: "-")
        let values = [
            ("ms.translationtype", translation.rawValue), ("ms.lasthandoff", "\(parts[1])/\(parts[2])/\(parts[0])"),
        ]
        for (index, (key, value)) in values.enumerated() {
            let isDone =
                editor.has([key])
                ? editor.replace([key], with: .word(value))
                : editor.insert(.word(value), as: key, in: [], after: ["ms.contentlocale"] + values[..<index].map(\.0))
            guard isDone else { return nil }
        }
        return editor.finished().map { raw[..<range.lowerBound] + $0 + raw[range.upperBound...] }
    }

    /// What stands between the lines of hyphens at the beginning.
    private static func frontMatter(of raw: [UInt8]) -> Range<Int>? {
        var start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var first: Int?
        while start < raw.count {
            let feed = raw[start...].firstIndex(of: 0x0A) ?? raw.count
            var line = raw[start..<feed]
            while let last = line.last, last == 0x0D || last == 0x20 { line.removeLast() }
            let isBorder = Array(line) == Array("---".utf8)
            if let first, isBorder { return first..<start }
            if first == nil {
                guard isBorder else { return nil }
                first = feed + 1
            }
            start = feed + 1
        }
        return nil
    }
}
