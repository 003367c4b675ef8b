/// Cuts a table of separated values into rows (RFC 4180): a cell in quotes may hold separators and line ends.
struct TableSplitter {
    struct Row {
        var cells: [ArraySlice<UInt8>]
        /// The line that it begins in.
        var line: Int
        /// It was longer than the limit: most likely a quote that is never closed.
        var isCut = false
    }

    let separator: UInt8
    private var cells: [ArraySlice<UInt8>] = []
    private var cell: [UInt8] = []
    private var state = State.start
    private var size = 0
    private var line = 1
    private var start = 1
    private var isCut = false

    /// The bytes of a row that are kept.
    private static let longest = 1 << 20
    private static let mostCells = 256

    private enum State {
        /// Where a cell begins.
        case start
        case plain
        case quoted
        /// Behind a quote, which ends the cell unless another one follows.
        case closing
    }

    init(separator: UInt8) { self.separator = separator }

    /// The rows that end in this piece.
    mutating func rows(of piece: ArraySlice<UInt8>) -> [Row] {
        var rows: [Row] = []
        for byte in piece {
            size += 1
            if size > Self.longest { isCut = true }
            // A row that is too long ends with its line, wherever its quotes are.
            let isInside = state == .quoted && !isCut
            switch byte {
            case 0x0A where !isInside:
                end()
                if cells.count > 1 || !(cells.first?.isEmpty ?? true) {
                    rows.append(Row(cells: cells, line: start, isCut: isCut))
                }
                (cells, size, isCut, start) = ([], 0, false, line + 1)
            case separator where !isInside: end()
            case UInt8(ascii: "\"") where state == .start: state = .quoted
            case UInt8(ascii: "\"") where state == .quoted: state = .closing
            case UInt8(ascii: "\"") where state == .closing:
                cell.append(byte)
                state = .quoted
            default:
                if state != .quoted { state = .plain }
                if !isCut { cell.append(byte) }
            }
            if byte == 0x0A { line += 1 }
        }
        return rows
    }

    /// The last row, which nothing ended; nil where there is none.
    mutating func last() -> Row? {
        guard size > 0 else { return nil }
        isCut = isCut || state == .quoted
        let row = rows(of: [0x0A]).last
        return row
    }

    private mutating func end() {
        if cell.last == 0x0D { cell.removeLast() }
        if cells.count < Self.mostCells { cells.append(cell[...]) }
        cell = []
        state = .start
    }
}
