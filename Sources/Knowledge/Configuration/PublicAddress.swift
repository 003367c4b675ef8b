internal import Articles

/// An address on the web that others can follow: `https://docs.example/errors`.
package struct PublicAddress: Hashable, Sendable {
    /// As it was given.
    package let text: String

    /// - Returns: nil for what does not begin with a scheme of the web and name a host.
    package init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        let isPlain = text.utf8.allSatisfy {
            $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\"")
        }
        guard let first = host.utf8.first, first.isASCIIAlphanumeric || first == UInt8(ascii: "["), isPlain else {
            return nil
        }
        self.text = text
    }
}
