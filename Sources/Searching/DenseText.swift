/// Bytes as printable ASCII that needs no escape in a JavaScript string: four bytes are five digits of base 85, which is
/// a sixteenth shorter than base64.
///
///     0, 0, 0, 1   →  ####$    (`#` to `x` without the backslash, whose place `y` takes)
enum DenseText {
    /// - Returns: the digits; the last group is filled up with bytes of zero, and its letter says how many: `0` to `3`.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        let missing = (4 - bytes.count % 4) % 4
        let filled = bytes + [UInt8](repeating: 0, count: missing)
        var text: [UInt8] = [UInt8(ascii: "0") + UInt8(missing)]
        text.reserveCapacity(filled.count / 4 * 5 + 1)
        for start in stride(from: 0, to: filled.count, by: 4) {
            var value = filled[start..<(start + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            var group: [UInt8] = []
            for _ in 0..<5 {
                let letter = 0x23 + UInt8(value % 85)
                group.append(letter == 0x5C ? UInt8(ascii: "y") : letter)
                value /= 85
            }
            text += group.reversed()
        }
        return text
    }
}
