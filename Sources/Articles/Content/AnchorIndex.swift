internal import Synchronization
internal import Platform

/// Which anchors an article has, for links that lead to one.
///
/// The anchors are read from the file's bytes when a link first asks: no article needs to be parsed before another.
package final class AnchorIndex: Sendable {
    private let paths: [String: String]
    private let root: String
    private let known = Mutex<[String: Set<String>]>([:])

    /// Reads nothing yet. The anchors of an article are those of its first locale, as all locales share them.
    package init(_ content: ContentFolder) {
        root = content.root
        paths = Dictionary(
            content.groups.compactMap { group in group.members.first.map { (group.key, $0.path) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The anchor of the article that a fragment means: itself, or the same in lower case; nil where there is none.
    package func anchor(_ fragment: String, in key: String) -> String? {
        let anchors = anchors(of: key)
        if anchors.contains(fragment) { return HeadingIDs.onPage(fragment) }
        let lower = fragment.lowercased()
        return anchors.contains(lower) ? HeadingIDs.onPage(lower) : nil
    }

    /// All anchors of an article, in order, as one text.
    package func listing(of key: String) -> String {
        anchors(of: key).sorted().joined(separator: " ")
    }

    private func anchors(of key: String) -> Set<String> {
        if let anchors = known.withLock({ $0[key] }) { return anchors }
        guard let path = paths[key], let bytes = try? FileSystem.read("\(root)/\(path)") else { return [] }
        let anchors = Self.anchors(in: Self.markdown(path, bytes))
        known.withLock { $0[key] = anchors }
        return anchors
    }

    /// The bytes that hold the headings: of a page of YAML the article that it stands for.
    private static func markdown(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
        guard YAMLPage.isName(path) else { return bytes }
        return (try? SplitArticle.read(path: path, bytes: bytes).get())?.file.bytes ?? []
    }

    /// Named anchors and ids, and the slugs of headings that have none.
    static func anchors(in bytes: [UInt8]) -> Set<String> {
        bytes.withUnsafeBufferPointer { buffer in
            var anchors: Set<String> = []
            let search = ByteSearch(in: buffer)
            for mark: StaticString in [" name=\"", " id=\""] {
                var position = 0
                while let found = search.first(mark, from: position) {
                    let start = found + mark.utf8CodeUnitCount
                    guard let end = search.first(0x22, from: start) else { break }
                    if end - start < 256 { anchors.insert(String(decoding: buffer[start..<end], as: UTF8.self)) }
                    position = end
                }
            }
            var fence = FenceTracker()
            var line = 0
            while line < buffer.count {
                let end = search.lineEnd(from: line)
                let isCode = fence.isCode(buffer[line..<end])
                if !isCode, buffer[line] == 0x23, search.first("<a name=", from: line, to: end) == nil {
                    let text = sourceText(ofHeading: UnsafeBufferPointer(rebasing: buffer[line..<end]))
                    anchors.insert(
                        HeadingIDs.slug(withTitlesOfIncludes(String(text.filter { !"*`".contains($0) }.trimmed))))
                }
                line = end + 1
            }
            return anchors
        }
    }

    /// An include's title is what the anchor has of it, as `IncludeAtoms.id(ofHeading:)` gives it.
    private static func withTitlesOfIncludes(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let includes = bytes.withUnsafeBufferPointer { LinkMark.includes(in: $0) }
        var position = 0
        var result: [UInt8] = []
        for (mark, range) in includes {
            result += bytes[position..<range.lowerBound] + Array(mark.title.utf8)
            position = range.upperBound
        }
        return includes.isEmpty ? text : String(decoding: result + bytes[position...], as: UTF8.self)
    }

    /// The words of a heading in the source language, which give it its anchor.
    private static func sourceText(ofHeading line: UnsafeBufferPointer<UInt8>) -> String {
        var text: [UInt8] = []
        var position = line.prefix { $0 == 0x23 }.count
        for segment in PairScanner.scan(line, from: position).segments {
            text += line[position..<segment.whole.lowerBound]
            text += line[segment.source]
            position = segment.whole.upperBound
        }
        text += line[position...]
        return String(decoding: text, as: UTF8.self)
    }
}
