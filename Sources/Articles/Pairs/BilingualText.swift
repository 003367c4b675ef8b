/// A short text that may hold sentence pairs, such as a name in a table of contents, in each of its languages.
struct BilingualText: Hashable {
    let target: String
    /// Nil for a text without pairs, which is the same in both languages or in one alone.
    let source: String?

    /// `<span data-ttu-id="a-1">Een</span><span class="sxs-lookup"><span data-stu-id="a-1">One</span></span>` gives
    /// `Een` and `One`; a text without markers is its own target.
    init(_ text: String) {
        guard text.utf8.contains(0x3C), case .success(let file) = SourceFile.read(path: "", bytes: Array(text.utf8))
        else {
            target = text
            source = nil
            return
        }
        let split = Splitter.split(file, bodyStart: 0)
        target = String(decoding: split.target.bytes, as: UTF8.self)
        source = split.segments.isEmpty ? nil : String(decoding: split.source.bytes, as: UTF8.self)
    }
}
