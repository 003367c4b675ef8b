/// `:::no-loc text="Azure":::`, words that nobody translates. Its text may hold an escaped quote: `\"`.
enum NoLocalization {
    private static let opening: StaticString = ":::no-loc text=\""
    private static let closing: StaticString = "\":::"

    /// - Returns: the text as Markdown and where the construct ends; nil where DocFX reads none at `start`.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, to lineEnd: Int
    ) -> (markdown: String, end: Int)? {
        let search = ByteSearch(in: bytes)
        guard search.has(opening, at: start) else { return nil }
        var text: [UInt8] = []
        var index = start + opening.utf8CodeUnitCount
        while index < lineEnd, bytes[index] != 0x22 {
            if bytes[index] == 0x5C, index + 1 < lineEnd { index += 1 }
            text.append(bytes[index])
            index += 1
        }
        let end = index + closing.utf8CodeUnitCount
        guard end <= lineEnd, search.has(closing, at: index) else { return nil }
        return (TripleColon.escaped(String(decoding: text, as: UTF8.self)), end)
    }
}
