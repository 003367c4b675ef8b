internal import Markup

/// Prepares the HTML of mail for libxml2: signs that should have been escaped become text, and elements stay within the
/// budget of depth.
///
///     <kim@example.net>   →   &lt;kim@example.net>
///     <#5.1.1 smtp;550>   →   &lt;#5.1.1 smtp;550>
///     <o:p>               →   <o:p>
enum MailMarkup {
    static func readable(_ html: String) -> [UInt8] {
        let bytes = Array(html.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var open = OpenElements()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte != UInt8(ascii: "<") {
                // Control characters end the reading of libxml2.
                result.append(byte < 0x20 && byte != 0x0A && byte != 0x09 ? 0x20 : byte)
                continue
            }
            // Comments and declarations; `<!` and `<?` before anything else are text too.
            if index < bytes.count, bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
                result.append(byte)
                continue
            }
            guard let tag = Tag(bytes, at: index) else {
                result += "&lt;".utf8
                continue
            }
            if !tag.closesItself, open.isTooDeep(tag.name, isEnd: tag.isEnd) {
                index = tag.end
            } else {
                if let end = open.impliedEnd { result += "</\(end)>".utf8 }
                result.append(byte)
            }
        }
        return result
    }

    /// A tag, by its name: letters, digits and hyphens, after a prefix such as that of `<o:p>`.
    private struct Tag {
        let name: String
        let isEnd: Bool
        let closesItself: Bool
        /// Behind its `>`, or behind its name where it has none.
        let end: Int

        /// - Parameter start: behind the `<`.
        /// - Returns: nil where no name of an element follows, as in `1<2` and `<kim@example.net>`.
        init?(_ bytes: [UInt8], at start: Int) {
            isEnd = start < bytes.count && bytes[start] == UInt8(ascii: "/")
            let nameStart = start + (isEnd ? 1 : 0)
            var index = nameStart
            while index < bytes.count, Byte.isWord(bytes[index]) || "-:".utf8.contains(bytes[index]) { index += 1 }
            guard index > nameStart, Byte.isLetter(bytes[nameStart]), bytes[index - 1] != UInt8(ascii: ":"),
                index == bytes.count || "> /\t\n\r".utf8.contains(bytes[index])
            else { return nil }
            name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
            // Each tag is looked through to its end, so a bound keeps this linear.
            let close = bytes[index...].prefix(4096).firstIndex(of: UInt8(ascii: ">"))
            closesItself = close.map { bytes[$0 - 1] == UInt8(ascii: "/") } ?? false
            end = close.map { $0 + 1 } ?? index
        }
    }
}
