/// Uses of link definitions: each use copies the definition's address and title.
enum DefinitionLimit {
    static func excess(in bytes: UnsafeBufferPointer<UInt8>, _ search: ByteSearch) -> MarkdownLimits.Excess? {
        guard var definition = search.first("]:", from: 0) else { return nil }
        var longest = 0
        var offset = 0
        var paragraphEnd = 0
        var start = 0
        var count = 0
        while true {
            if definition >= paragraphEnd {
                count = 0
                start = definition
                paragraphEnd = search.first("\n\n", from: definition) ?? bytes.count
            }
            count += 1
            // The parser moves the rest of the paragraph for each definition that it takes off its start.
            if count * (paragraphEnd - start) > MarkdownLimits.moves {
                return MarkdownLimits.Excess(
                    offset: start, message: "too many definitions follow each other; put blank lines between them",
                    isBlock: true)
            }
            let next = search.first("]:", from: definition + 2)
            let end = min(paragraphEnd, next ?? bytes.count)
            if end - definition > longest { (longest, offset) = (end - definition, definition) }
            guard let next else { break }
            definition = next
        }
        guard longest > 512, longest * bytes.count(where: { $0 == 0x5B }) > MarkdownLimits.expansion else { return nil }
        return MarkdownLimits.Excess(
            offset: offset, message: "this definition is very long for how often links are used; shorten its address",
            isBlock: true)
    }
}
