internal import Diagnostics

/// The places of byte offsets in one file: a file with many findings is not counted from its start for each.
struct LineIndex {
    private let file: String
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        self.bytes = bytes
        var starts = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == 0x0A { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// The offset of a place; nil for a line that is not there.
    func offset(of place: Place) -> Int? {
        guard starts.indices.contains(place.line - 1) else { return nil }
        var left = place.column - 1
        var offset = starts[place.line - 1]
        while left > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            left -= 1
        }
        return offset
    }

    func place(at offset: Int) -> Place {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let end = min(offset, bytes.count)
        return Place(file: file, line: low, before: bytes[min(starts[low - 1], end)..<end])
    }
}
