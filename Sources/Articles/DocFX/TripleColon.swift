/// A triple-colon construct as it is written: `:::image type="content" source="a.png":::`.
///
/// The grammar is that of DocFX: a name, then attributes whose values stand in double quotes, up to three colons or
/// the end of the line. Three colons inside a value end nothing.
struct TripleColon {
    /// In lower case: `image`, `moniker-end`.
    let name: String
    /// The name follows the colons at once, as inside running text it must.
    let isTight: Bool
    /// Attributes by name, in lower case; nil where they are not well formed.
    private(set) var values: [String: String]?
    /// Three colons close it on its line.
    private(set) var isClosed = false
    /// Past its last byte.
    private(set) var end: Int

    /// - Parameters:
    ///   - start: the first of the colons.
    ///   - lineEnd: where the line ends.
    /// - Returns: nil where no name follows the colons.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, to lineEnd: Int) {
        var cursor = Cursor(bytes: bytes, index: start, end: lineEnd)
        cursor.skip { $0 == 0x3A }
        let afterColons = cursor.index
        cursor.skipSpaces()
        isTight = cursor.index == afterColons
        guard let name = cursor.identifier() else { return nil }
        self.name = name
        end = lineEnd
        if name.hasSuffix("-end") {
            values = [:]
            cursor.skipSpaces()
            isClosed = cursor.colons()
            if isClosed { end = cursor.index }
        } else {
            values = readValues(&cursor)
        }
    }

    private mutating func readValues(_ cursor: inout Cursor) -> [String: String]? {
        var values: [String: String] = [:]
        while true {
            cursor.skipSpaces()
            if cursor.isAtEnd { return values }
            if cursor.colons() {
                isClosed = true
                end = cursor.index
                return values
            }
            guard let key = cursor.identifier(), values[key] == nil else { return nil }
            cursor.skipSpaces()
            var value = ""
            if cursor.take(0x3D) {
                cursor.skipSpaces()
                guard let quoted = cursor.quoted() else { return nil }
                value = quoted
            }
            values[key] = value
        }
    }

    /// A place in the line, and what can be read from there.
    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        var index: Int
        let end: Int

        var isAtEnd: Bool { index >= end }

        mutating func skip(while condition: (UInt8) -> Bool) {
            while index < end, condition(bytes[index]) { index += 1 }
        }

        mutating func skipSpaces() { skip { $0 == 0x20 || $0 == 0x09 } }

        mutating func take(_ byte: UInt8) -> Bool {
            guard index < end, bytes[index] == byte else { return false }
            index += 1
            return true
        }

        mutating func colons() -> Bool {
            guard index + 3 <= end, bytes[index..<(index + 3)].allSatisfy({ $0 == 0x3A }) else { return false }
            skip { $0 == 0x3A }
            return true
        }

        mutating func identifier() -> String? {
            let start = index
            guard index < end, bytes[index].isASCIILetter else { return nil }
            skip { $0.isASCIIAlphanumeric || $0 == 0x2D }
            return String(decoding: bytes[start..<index].lazy.map(\.asciiLowercased), as: UTF8.self)
        }

        mutating func quoted() -> String? {
            guard take(0x22) else { return nil }
            let start = index
            skip { $0 != 0x22 }
            let value = String(decoding: bytes[start..<index], as: UTF8.self)
            return take(0x22) ? value : nil
        }
    }
}
