/// Text as a reader sees it.
enum VisibleText {
    /// Without the characters that take no room and may stand inside a code: soft hyphen, zero-width space and joiners,
    /// word joiner, byte order mark, marks of direction. `5.7.\u{200B}705` → `5.7.705`
    static func of(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return text }
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: break
            default: visible.append(scalar)
            }
        }
        return String(visible)
    }
}
