package import Diagnostics

/// The places of byte offsets in one file: a file with many findings is not counted from its start for each, nor a
/// long line.
package struct LineIndex: Sendable {
    private let file: String
    private let bytes: [UInt8]
    /// Where each line starts and, every so often, where it goes on.
    private let marks: [Mark]

    private struct Mark: Sendable {
        let offset: Int
        let line: Int
        let column: Column
    }

    private static let stretch = 4_096

    /// - Parameter file: the path in the places that it gives.
    package init(_ bytes: [UInt8], file: String) {
        self.file = file
        self.bytes = bytes
        marks = bytes.withUnsafeBufferPointer { buffer in
            var last = Mark(offset: 0, line: 1, column: Column())
            var marks = [last]
            for index in buffer.indices {
                if buffer[index] == 0x0A {
                    last = Mark(offset: index + 1, line: last.line + 1, column: Column())
                } else if index - last.offset == Self.stretch {
                    var column = last.column
                    column.pass(buffer[last.offset..<index])
                    last = Mark(offset: index, line: last.line, column: column)
                } else {
                    continue
                }
                marks.append(last)
            }
            return marks
        }
    }

    /// The offset of a place; nil for a line that is not there.
    package func offset(of place: Place) -> Int? {
        let mark = last { ($0.line, $0.column.scalars + 1) <= (place.line, max(1, place.column)) }
        guard let mark, mark.line == place.line else { return nil }
        var left = place.column - 1 - mark.column.scalars
        var offset = mark.offset
        // A stretch may begin inside a scalar.
        while offset < bytes.count, isInsideScalar(offset) { offset += 1 }
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, isInsideScalar(offset) { offset += 1 }
            left -= 1
        }
        return offset
    }

    /// The place of an offset; of one behind the end, the end's.
    package func place(at offset: Int) -> Place {
        let end = min(offset, bytes.count)
        let mark = last { $0.offset <= end } ?? marks[0]
        var column = mark.column
        bytes.withUnsafeBufferPointer { column.pass($0[mark.offset..<end]) }
        return Place(file: file, line: mark.line, column: column)
    }

    private func isInsideScalar(_ offset: Int) -> Bool { bytes[offset] & 0xC0 == 0x80 }

    /// The last mark that a condition holds for; it holds for all before that one, too.
    private func last(where isBefore: (Mark) -> Bool) -> Mark? {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(marks[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : marks[low - 1]
    }
}
