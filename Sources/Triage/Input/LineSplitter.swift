/// Cuts bytes into lines, however they come.
struct LineSplitter {
    struct Line {
        /// Without its end, `\n` or `\r\n`.
        var bytes: ArraySlice<UInt8>
        /// Counts from 1.
        var number: Int
        /// It was longer than is kept; the bytes are its beginning.
        var isCut = false
    }

    private let longest: Int
    private var rest: [UInt8] = []
    private var isCut = false
    private var number = 0

    /// - Parameter longest: the bytes of a line that are kept.
    init(longest: Int) { self.longest = longest }

    /// The lines that end in this piece.
    mutating func lines(of piece: ArraySlice<UInt8>) -> [Line] {
        var lines: [Line] = []
        var start = piece.startIndex
        while let end = piece[start...].firstIndex(of: 0x0A) {
            if rest.isEmpty, !isCut, end - start <= longest {
                lines.append(line(piece[start..<end]))
            } else {
                keep(piece[start..<end])
                lines.append(line(rest[...]))
            }
            rest = []
            isCut = false
            start = end + 1
        }
        keep(piece[start...])
        return lines
    }

    /// The last line, which nothing ended; nil where there is none.
    mutating func last() -> Line? {
        guard !rest.isEmpty else { return nil }
        defer { rest = [] }
        return line(rest[...])
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        if rest.count + bytes.count > longest { isCut = true }
        rest.append(contentsOf: bytes.prefix(max(0, longest - rest.count)))
    }

    private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
        number += 1
        return Line(bytes: bytes.last == 0x0D ? bytes.dropLast() : bytes, number: number, isCut: isCut)
    }
}
