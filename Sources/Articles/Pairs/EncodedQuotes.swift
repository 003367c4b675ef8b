/// Finds the quotes that a translators' tool wrote as `&quot;`, from a marker that it did not read as one up to the quote
/// that ended the attribute it saw.
///
/// ```
/// <span data-ttu-id="1&quot;>…</span> ![a](b.png &quot;Title") <a name=&quot;x&quot;></a> <span data-ttu-id="2">
/// ```
/// The title and the anchor are in quotes again: Markdown reads no others.
enum EncodedQuotes {
    static func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Replacement] {
        let search = ByteSearch(in: bytes)
        var result: [Replacement] = []
        var position = start
        while let mark = search.first("&quot;>", from: position) {
            position = mark + 7
            guard opensAttribute(before: mark, in: bytes) else { continue }
            let end = search.first(0x22, from: position) ?? position
            while let quote = search.first("&quot;", from: position, to: end) {
                result.append(Replacement(range: quote..<(quote + 6), text: [0x22]))
                position = quote + 6
            }
            position = max(position, end)
        }
        return result
    }

    /// Whether `="name` stands before a place: a quote that was opened in one way and closed in the other.
    private static func opensAttribute(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let name = bytes[max(0, offset - 64)..<offset].reversed().prefix { $0.isASCIIAlphanumeric || $0 == 0x2D }
        let quote = offset - name.count - 1
        return !name.isEmpty && quote > 0 && bytes[quote] == 0x22 && bytes[quote - 1] == 0x3D
    }
}
