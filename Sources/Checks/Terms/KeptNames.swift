internal import Articles
package import Knowledge

/// Names that translations keep as they are: the terms of the glossary with `translate: no`.
package struct KeptNames: Sendable {
    /// By their first bytes, the longest first.
    private var names: [UInt8: [[UInt8]]] = [:]

    package init(_ glossary: [Configuration.GlossaryTerm]) {
        for term in glossary where term.isKept {
            let name = Array(term.term.utf8)
            if let first = name.first { names[first, default: []].append(name) }
        }
        names = names.mapValues { $0.sorted { $0.count > $1.count } }
    }

    package var isEmpty: Bool { names.isEmpty }

    /// Where a text has them as whole words, in bytes from its start: `Teams`, not of `teams` or `TeamsChannel`.
    package func ranges(in text: String) -> [Range<Int>] {
        guard !isEmpty else { return [] }
        var text = text
        return text.withUTF8 { ranges(in: $0, 0..<$0.count) }
    }

    func ranges(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            guard let candidates = names[bytes[index]], !Self.isWord(at: index - 1, bytes, range) else { continue }
            let name = candidates.first { name in
                index + name.count <= range.upperBound && bytes[index..<index + name.count].elementsEqual(name)
                    && !(Self.isWord(bytes[index + name.count - 1])
                        && Self.isWord(at: index + name.count, bytes, range))
            }
            guard let name else { continue }
            found.append(index..<index + name.count)
            index += name.count - 1
        }
        return found
    }

    private static func isWord(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.contains(index) && isWord(bytes[index])
    }

    /// Prefixes of other scripts grow together with a name, so letters of ASCII alone are of one word with it.
    private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte == 0x5F }
}
