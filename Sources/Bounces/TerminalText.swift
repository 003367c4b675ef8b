/// Makes pasted text fit to be printed on a terminal.
package enum TerminalText {
    /// Without what a terminal acts upon or what hides text from the reader: C0 and C1 controls (but line feed and tab),
    /// DEL, marks and overrides of direction, zero-width space, byte order mark, tag characters. Line and paragraph
    /// separators become line feeds.
    ///
    ///     "\u{1B}[31m550\u{7}" → "[31m550"
    package static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x09: out.append(scalar)
            case 0x2028, 0x2029: out.append("\n")
            case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF,
                0xFFF9...0xFFFB, 0xE0000...0xE007F:
                break
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
