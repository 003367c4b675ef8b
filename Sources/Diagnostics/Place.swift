/// Where in a source file a finding stands: `nl-NL/a.md:12:5`.
///
/// `file` is relative to the content folder. Lines and columns count from 1; a column counts Unicode scalars, so that
/// it is what an editor shows. Line 0 means the file as a whole.
package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int
    /// The column in UTF-16 code units, as SARIF and the Language Server Protocol count.
    package var utf16Column: Int

    /// - Parameter utf16Column: nil where it is the same as `column`.
    package init(file: String, line: Int = 0, column: Int = 0, utf16Column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.utf16Column = utf16Column ?? column
    }

    package init(file: String, line: Int, column: Column) {
        self.init(file: file, line: line, column: column.scalars + 1, utf16Column: column.units + 1)
    }
}

extension Place: Comparable {
    /// By file, then by line, then by column.
    package static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

extension Place: CustomStringConvertible {
    package var description: String {
        line == 0 ? file : "\(file):\(line):\(column)"
    }
}
