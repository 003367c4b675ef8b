/// A tag as it stands in raw HTML: `<a href="x">`, `</a>`.
package struct HTMLTag {
    /// In lower case.
    package let name: String
    /// True for `</a>`.
    package let isEnd: Bool
    /// No attributes, so that it may be a placeholder.
    let isBare: Bool

    /// Reads the tag that starts at `bytes[start]`, a `<`; nil where no tag name follows.
    package init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var index = start + 1
        guard index < bytes.count else { return nil }
        isEnd = bytes[index] == 0x2F
        if isEnd { index += 1 }
        let nameStart = index
        var hasCapitals = false
        while index < bytes.count, bytes[index].isASCIIAlphanumeric || bytes[index] == 0x2D {
            if bytes[index] < 0x60, bytes[index].isASCIILetter { hasCapitals = true }
            index += 1
        }
        guard index > nameStart, bytes[nameStart].isASCIILetter else { return nil }
        // A text may have hundreds of thousands of tags.
        let written = String(decoding: UnsafeBufferPointer(rebasing: bytes[nameStart..<index]), as: UTF8.self)
        name = hasCapitals ? written.lowercased() : written
        while index < bytes.count, bytes[index].isASCIIWhitespace || bytes[index] == 0x2F { index += 1 }
        isBare = index >= bytes.count || bytes[index] == 0x3E
    }

    /// A tag of HTML, and no placeholder such as `<tenantid>`.
    package var isKnown: Bool { role != .placeholder }

    var role: HTMLVocabulary.Role { HTMLVocabulary.role(of: name, isBare: isBare) }
}

extension UInt8 {
    package var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    package var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
