internal import CPattern

/// A regular expression that takes time in proportion to the text, whatever it is: RE2's, which cannot back-track.
///
/// It has what RE2 has (https://github.com/google/re2/wiki/Syntax): no look-around and no references to groups.
final class LinearExpression: Sendable {
    /// Why RE2 refuses an expression, in its words.
    struct Fault: Error, Hashable, CustomStringConvertible {
        let description: String
    }

    /// Never changed once it is made, and RE2 is safe to use from many threads.
    nonisolated(unsafe) private let pattern: OpaquePointer

    init(_ text: String, ignoresCase: Bool = false) throws(Fault) {
        var text = Self.withNamedGroups(text)
        var fault = [CChar](repeating: 0, count: 256)
        let made = text.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                cpattern_make($0.baseAddress, $0.count, ignoresCase, &fault, fault.count)
            }
        }
        guard let made else {
            throw Fault(
                description: String(decoding: fault.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
        pattern = made
    }

    deinit { cpattern_free(pattern) }

    /// The matches, from left to right, as offsets from the start of the buffer; none of them is empty.
    func matches(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        text.withMemoryRebound(to: CChar.self) { text in
            var (from, start, end) = (0, 0, 0)
            while from <= text.count, cpattern_find(pattern, text.baseAddress, text.count, from, &start, &end) {
                if start < end { found.append(start..<end) }
                from = max(end, start + 1)
            }
        }
        return found
    }

    /// Where the group of this name stands in a match; nil where it has no part in it.
    func group(_ name: String, of match: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        text.withMemoryRebound(to: CChar.self) { text in
            var (start, end) = (0, 0)
            guard
                cpattern_group(pattern, text.baseAddress, match.lowerBound, match.upperBound, name, &start, &end),
                start < end
            else { return nil }
            return start..<end
        }
    }

    func matchesWhole(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { buffer in
            buffer.withMemoryRebound(to: CChar.self) { cpattern_is_whole(pattern, $0.baseAddress, $0.count) }
        }
    }

    /// `(?<number>…)` as `(?P<number>…)`, which is how RE2 has named groups before 2023.
    private static func withNamedGroups(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            if first == "\\" {
                result += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix("(?<"), let next = rest.dropFirst(3).first, next.isLetter || next == "_" {
                result += "(?P<"
                rest = rest.dropFirst(3)
            } else {
                result.append(first)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
