/// How many columns of a terminal text takes.
enum TextWidth {
    static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// 0 for marks that combine with the letter before them, 2 for the wide letters of East Asia and for pictures.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(scalar) ? 2 : 1
        }
    }

    /// A line may break on either side of these: their languages put no space between words.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

/// Where an explanation is printed.
package struct Layout: Sendable {
    /// Columns of a line.
    package var width: Int
    /// On a terminal headings are bold; in a file nothing is.
    package var isStyled: Bool
    /// The folder of the knowledge base, which paths begin with.
    package var folder: String
    /// Its manual pages stand in it. An installed one has them where `man` finds them by their names.
    package var holdsManuals: Bool

    /// - Parameter width: the columns of the terminal; 40 to 100 of them are used.
    package init(width: Int, isStyled: Bool, folder: String, holdsManuals: Bool = true) {
        // Lines of over 100 columns are hard to follow; below 40 there is no room for an indent.
        self.width = min(max(width, 40), 100)
        self.isStyled = isStyled
        self.holdsManuals = holdsManuals
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
}
