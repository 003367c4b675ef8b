/// Where the sentence pairs of a page of YAML stand in the YAML itself.
package enum YAMLPagePairs {
    /// The bytes of each target, in the order of the article's pairs; nil for a pair that stands otherwise in the YAML than
    /// in the article: with escapes, over several lines, or twice.
    ///
    /// - Parameter raw: the file that the article was read from.
    package static func targets(of article: SplitArticle, in raw: [UInt8]) -> [Range<Int>?] {
        guard let file = try? SourceFile.read(path: article.file.path, bytes: raw).get() else {
            return article.segments.map { _ in nil }
        }
        let written = file.bytes.withUnsafeBufferPointer { PairScanner.scan($0, from: 0).segments }
        let places = Dictionary(grouping: written, by: \.id)
        return article.segments.map { segment in
            guard let found = places[segment.id], found.count == 1, let place = found.first,
                file.bytes[place.whole] == article.file.bytes[segment.whole]
            else { return nil }
            return place.target
        }
    }

    /// Whether a target in the YAML is read as that target, and all else as before: a colon or a hash can end a text.
    ///
    /// - Parameter edit: of the bytes of one of `targets`.
    package static func isRead(
        _ edit: OriginalBytes.Edit, as segment: Segment, of article: SplitArticle, in raw: [UInt8]
    ) -> Bool {
        let changed = SplitArticle.read(path: article.file.path, bytes: OriginalBytes.applying([edit], to: raw).bytes)
        let wanted = OriginalBytes.Edit(range: segment.target, text: edit.text)
        return (try? changed.get())?.file.bytes == OriginalBytes.applying([wanted], to: article.file.bytes).bytes
    }
}
