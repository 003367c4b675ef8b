/// What codes are called, as it stands in an index: sorted texts, each with the row of its code.
struct IndexedNames {
    let rows: [UInt8]
    let texts: [UInt8]

    var count: Int { rows.count / IndexLayout.rowSize }

    /// Nil where the index is damaged.
    func text(at index: Int) -> ArraySlice<UInt8>? {
        let start = index == 0 ? 0 : number(at: (index - 1) * IndexLayout.rowSize)
        let end = number(at: index * IndexLayout.rowSize)
        return start <= end && end <= texts.count ? texts[start..<end] : nil
    }

    /// The row of the code.
    func row(at index: Int) -> Int { number(at: index * IndexLayout.rowSize + 4) }

    private func number(at place: Int) -> Int {
        rows[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
