internal import Diagnostics

/// The places of byte offsets in one file: a file with many findings is not counted from its start for each.
struct LineIndex {
    private let file: String
    private let starts: [Int]

    init(_ bytes: [UInt8], file: String) {
        self.file = file
        var starts = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == 0x0A { starts.append(index + 1) }
        }
        self.starts = starts
    }

    /// The offset of a place whose line holds nothing but ASCII before it; nil for a line that is not there.
    func offset(of place: Place) -> Int? {
        guard starts.indices.contains(place.line - 1) else { return nil }
        return starts[place.line - 1] + place.column - 1
    }

    func place(at offset: Int) -> Place {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return Place(file: file, line: low, column: offset - starts[low - 1] + 1)
    }
}
