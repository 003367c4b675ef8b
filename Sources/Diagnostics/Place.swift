/// Where in a source file a finding stands: `nl-NL/a.md:12:5`.
///
/// `file` is relative to the content folder. Lines and columns count from 1; a column counts UTF-8 bytes,
/// as compilers and most editors do. Line 0 means the file as a whole.
package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
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
