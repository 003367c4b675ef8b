/// The name of an alert that somebody translated, and the name that DocFX knows, which stands in the source.
///
/// ```
/// > <span …>[!注释]</span><span …>[!NOTE]</span>
/// > [!<span …>注释</span><span …>NOTE</span>]
/// ```
struct TranslatedAlert {
    /// Where the names stand in the file.
    let target: Range<Int>
    let source: Range<Int>

    /// - Returns: nil where both are the same, or no alert stands there.
    init?(_ target: Range<Int>, _ source: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = source.first, bytes[first] == 0x5B || bytes[first].isASCIILetter else { return nil }
        guard let names = Self.bracketed(target, source, bytes) ?? Self.bare(target, source, bytes) else { return nil }
        let name = String(decoding: bytes[names.source].map(\.asciiLowercased), as: UTF8.self)
        guard Alert(rawValue: name) != nil, !bytes[names.target].elementsEqual(bytes[names.source]),
            Alert(rawValue: String(decoding: bytes[names.target].map(\.asciiLowercased), as: UTF8.self)) == nil
        else { return nil }
        self.target = names.target
        self.source = names.source
    }

    private typealias Names = (target: Range<Int>, source: Range<Int>)

    private static func bracketed(
        _ target: Range<Int>, _ source: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Names? {
        guard let target = name(target, bytes), let source = name(source, bytes) else { return nil }
        return (target, source)
    }

    /// The name in `[!NAME]`, which stands at the start; white space may stand in a translated one: `[! 注释]`.
    private static func name(_ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let search = ByteSearch(in: bytes)
        guard search.has("[!", at: text.lowerBound),
            let close = search.first(0x5D, from: text.lowerBound, to: min(text.upperBound, text.lowerBound + 64))
        else { return nil }
        return (text.lowerBound + 2)..<close
    }

    private static func bare(
        _ target: Range<Int>, _ source: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Names? {
        let marker: StaticString = "[!<span data-ttu-id="
        // The identifier and its quotes stand between.
        guard let tag = bytes[max(0, target.lowerBound - 64)..<target.lowerBound].lastIndex(of: 0x3C), tag >= 2,
            ByteSearch(in: bytes).has(marker, at: tag - 2), source.count <= 9
        else { return nil }
        return (target, source)
    }
}
