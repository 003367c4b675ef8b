internal import CLibXML2

/// The named characters of Latin-1 that HTML lets stand without a semicolon: `&quot`, `&copy 2020` (HTML, "named
/// character references"). libxml2 takes no name without one.
package enum LegacyEntity {
    /// - Parameter name: letters and digits that stand behind `&`.
    /// - Returns: how many of them are the name, which a browser reads there, whatever follows; nil where it reads none.
    package static func length(of name: some Sequence<UInt8>) -> Int? {
        var prefix: [CChar] = []
        var found: Int?
        for byte in name.prefix(longest) {
            prefix.append(CChar(bitPattern: byte))
            if isLegacy(prefix + [0]) { found = prefix.count }
        }
        return found
    }

    /// `Aacute` and its like have six letters, `thorn` five.
    private static let longest = 6

    private static func isLegacy(_ name: [CChar]) -> Bool {
        name.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: xmlChar.self) { name in
                guard let entity = htmlEntityLookup(name.baseAddress) else { return false }
                // Not `&apos`, which HTML 4 has not, and which is no Latin-1 letter either.
                return entity.pointee.value <= 0xFF && entity.pointee.value != 0x27
            }
        }
    }
}
