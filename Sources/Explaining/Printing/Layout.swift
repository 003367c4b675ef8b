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
