/// Repairs what machine translation did to the markup of a target, so that target and source parse to the same blocks.
/// Words are never changed.
///
/// - white space at both edges is taken from the source;
/// - a line feed that the source does not have becomes a space;
/// - a character that would open a block the source does not open is escaped (`4. Voer` for `4.Run`), and so
///   is a trailing `#` of a heading (`C gebruiken #`), which would close it;
/// - an extra trailing backslash goes, and so does one that moved from the end of the source to the bracket of a link
///   (`[tekst\](a.md)` for `[text](a.md)\`);
/// - the mark of an alert that was translated (`[!注释]`) is that of the source.
struct TargetNormalizer {
    let bytes: UnsafeBufferPointer<UInt8>

    /// - Returns: the repaired target, or nil where nothing needs a repair.
    func normalized(_ segment: Segment) -> [UInt8]? {
        let target = trimmed(segment.target)
        let source = trimmed(segment.source)
        let leading = segment.source.lowerBound..<source.lowerBound
        let trailing = source.upperBound..<segment.source.upperBound
        guard !target.isEmpty else { return Array(bytes[leading]) + Array(bytes[trailing]) }

        let edgesDiffer =
            !bytes[leading].elementsEqual(bytes[segment.target.lowerBound..<target.lowerBound])
            || !bytes[trailing].elementsEqual(bytes[target.upperBound..<segment.target.upperBound])
        let joinsLines = bytes[target].contains(0x0A) && !bytes[source].contains(0x0A)
        let escapeAt = offsetToEscape(target: target, source: source, markerStart: segment.whole.lowerBound)
        let dropsBackslash = endsInBackslash(target) && !endsInBackslash(source)
        let closingHash = offsetOfClosingHash(target, source, segment.whole)
        let movedBackslash = offsetOfMovedBackslash(target, source)
        let alert = TranslatedAlert(target, source, in: bytes)
        guard
            edgesDiffer || joinsLines || escapeAt != nil || dropsBackslash || closingHash != nil
                || movedBackslash != nil || alert != nil
        else { return nil }

        var result = Array(bytes[leading])
        let end = dropsBackslash ? target.upperBound - 1 : target.upperBound
        for offset in target.lowerBound..<end where offset != movedBackslash {
            if let alert, alert.target.contains(offset) {
                if offset == alert.target.lowerBound { result += bytes[alert.source] }
                continue
            }
            if offset == escapeAt || offset == closingHash { result.append(0x5C) }
            result.append(joinsLines && bytes[offset] == 0x0A ? 0x20 : bytes[offset])
        }
        return result + Array(bytes[trailing])
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start].isASCIIWhitespace { start += 1 }
        while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
        return start..<end
    }

    private func endsInBackslash(_ range: Range<Int>) -> Bool {
        var count = 0
        var index = range.upperBound
        while index > range.lowerBound, bytes[index - 1] == 0x5C {
            count += 1
            index -= 1
        }
        return count % 2 == 1
    }

    private func offsetOfMovedBackslash(_ target: Range<Int>, _ source: Range<Int>) -> Int? {
        guard endsInBackslash(source), !endsInBackslash(target) else { return nil }
        let search = ByteSearch(in: bytes)
        guard search.first("\\](", from: source.lowerBound, to: source.upperBound) == nil else { return nil }
        return search.first("\\](", from: target.lowerBound, to: target.upperBound)
    }

    private func offsetToEscape(target: Range<Int>, source: Range<Int>, markerStart: Int) -> Int? {
        guard let opener = BlockOpener.at(target, in: bytes), isAtLineStart(markerStart) else { return nil }
        return BlockOpener.at(source, in: bytes)?.kind == opener.kind ? nil : opener.escape
    }

    /// Only white space and container marks (`>`, `-`, `1.`) stand before it on its line.
    private func isAtLineStart(_ offset: Int) -> Bool {
        var index = offset
        while index > 0, bytes[index - 1] != 0x0A {
            switch bytes[index - 1] {
            case 0x20, 0x09, 0x2A, 0x2B, 0x2D, 0x2E, 0x29, 0x30...0x39: break
            case 0x3E: if index > 1, bytes[index - 2].isASCIIAlphanumeric || bytes[index - 2] == 0x22 { return false }
            default: return false
            }
            index -= 1
        }
        return true
    }

    private func offsetOfClosingHash(_ target: Range<Int>, _ source: Range<Int>, _ whole: Range<Int>) -> Int? {
        guard bytes[target.upperBound - 1] == 0x23, bytes[source.upperBound - 1] != 0x23,
            whole.upperBound == bytes.count || bytes[whole.upperBound] == 0x0A
        else { return nil }
        var line = whole.lowerBound
        while line > 0, bytes[line - 1] != 0x0A { line -= 1 }
        while line < whole.lowerBound, bytes[line] == 0x20 { line += 1 }
        guard bytes[line] == 0x23 else { return nil }
        var hash = target.upperBound - 1
        while hash > target.lowerBound, bytes[hash - 1] == 0x23 { hash -= 1 }
        return hash > target.lowerBound && bytes[hash - 1] == 0x20 ? hash : nil
    }
}
