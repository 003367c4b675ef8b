/// A set of words that numbers them from 0 in the order in which they come.
///
/// Every word of every article is looked up here, so it works on bytes: a dictionary of strings would cost several
/// times as much.
struct WordTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []
    /// Open addressing. The hash stands beside the number: a look-up that misses the processor's cache is what costs.
    private var slots: [Slot] = Array(repeating: Slot(), count: 1024)

    private struct Slot {
        var hash: UInt32 = 0
        /// The number of a word plus one, or 0 for a free slot.
        var next: UInt32 = 0
    }

    var count: Int { ends.count }

    subscript(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
    }

    /// - Returns: the number of the word, and whether it is new.
    mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> (index: Int, isNew: Bool) {
        let hash = Self.hash(word)
        var place = Int(hash) & (slots.count - 1)
        while slots[place].next != 0 {
            let index = Int(slots[place].next) - 1
            if slots[place].hash == hash, holds(word, at: index) { return (index, false) }
            place = (place + 1) & (slots.count - 1)
        }
        bytes.append(contentsOf: word)
        ends.append(UInt32(bytes.count))
        slots[place] = Slot(hash: hash, next: UInt32(ends.count))
        if ends.count * 2 > slots.count { grow() }
        return (ends.count - 1, true)
    }

    mutating func insert(_ word: some Collection<UInt8>) -> (index: Int, isNew: Bool) {
        if let result = word.withContiguousStorageIfAvailable({ insert($0) }) { return result }
        return Array(word).withUnsafeBufferPointer { insert($0) }
    }

    private func holds(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        guard Int(ends[index]) - start == word.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[start..<(start + word.count)]).elementsEqual(word)
        }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.next != 0 {
            var place = Int(slot.hash) & (slots.count - 1)
            while slots[place].next != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = slot
        }
    }

    /// FNV-1a, its high bits mixed into the low ones that choose the slot. It never leaves this memory; `ContentHash`
    /// costs more for texts as short as words.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash ^ (hash >> 15)
    }
}

extension WordTable {
    /// The numbers of all words in the order of their bytes, which is the order of their code points.
    func sortedIndices() -> [Int] {
        // Most comparisons are decided by the first eight bytes.
        let keyed = (0..<count).map { index in
            var key: UInt64 = 0
            for byte in self[index].prefix(8) { key = key << 8 | UInt64(byte) }
            key <<= 8 * UInt64(8 - min(self[index].count, 8))
            return (key: key, index: index)
        }
        return keyed.sorted { left, right in
            left.key != right.key ? left.key < right.key : self[left.index].lexicographicallyPrecedes(self[right.index])
        }.map(\.index)
    }
}
