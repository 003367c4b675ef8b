/// Takes the bytes of one input piece by piece, and keeps no more of them than one record.
protocol InputReader {
    /// - Parameter desk: where reports go, and what cannot be read.
    mutating func take(_ bytes: ArraySlice<UInt8>, _ desk: Desk)

    /// The input has ended.
    mutating func finish(_ desk: Desk)
}

/// Finds out what an input is by its first piece, and hands it to the reader for that.
struct Intake {
    private var reader: (any InputReader)?
    private var utf16: UTF16Pieces?
    private var isFirst = true
    /// It was found in a folder, and not named itself.
    private let isInFolder: Bool

    init(isInFolder: Bool = false) { self.isInFolder = isInFolder }

    mutating func take(_ piece: UnsafeRawBufferPointer, _ desk: Desk) {
        guard !piece.isEmpty else { return }
        var bytes: ArraySlice<UInt8>
        if isFirst { utf16 = UTF16Pieces(opening: piece) }
        if var pieces = utf16 {
            bytes = pieces.utf8(of: piece)[...]
            utf16 = pieces
        } else {
            bytes = Array(piece)[...]
        }
        if isFirst {
            isFirst = false
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
            switch InputKind(opening: bytes, now: desk.now) {
            case .mailbox: reader = MailboxReader()
            case .log: reader = LogReader()
            case .events: reader = EventReader()
            case .table(let table): reader = TableReader(table)
            case .message: reader = MessageReader()
            // In a folder, what is no message was not meant: a note, a licence.
            case .text where isInFolder: desk.leaveOut("it begins like no message, log or trace")
            case .text: reader = MessageReader()
            case .unreadable(let why): desk.leaveOut(why)
            }
        }
        reader?.take(bytes, desk)
    }

    mutating func finish(_ desk: Desk) {
        if isFirst { desk.leaveOut("it is empty") }
        reader?.finish(desk)
    }
}

/// Takes UTF-16 to UTF-8, piece by piece.
struct UTF16Pieces {
    private let isLittle: Bool
    private var isOpening = true
    /// A byte, or half of a pair of surrogates, whose rest comes with the next piece.
    private var rest: [UInt8] = []

    /// Nil for what does not begin with a byte order mark.
    init?(opening piece: UnsafeRawBufferPointer) {
        guard piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) else { return nil }
        isLittle = piece[0] == 0xFF
    }

    mutating func utf8(of piece: UnsafeRawBufferPointer) -> [UInt8] {
        var bytes = rest + piece
        if isOpening { bytes.removeFirst(2) }
        isOpening = false
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittle ? second << 8 | first : first << 8 | second)
        }
        let isHalf = units.last.map { $0 & 0xFC00 == 0xD800 } ?? false
        if isHalf { units.removeLast() }
        rest = Array(bytes[(units.count * 2)...])
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
