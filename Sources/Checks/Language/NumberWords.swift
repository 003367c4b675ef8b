/// Words for the numbers over 12 that sentences spell out: `dertig dagen` for `30 days`.
struct NumberWords: Sendable {
    private let words: [Int: String]

    /// - Parameter rows: `number-30` and `dertig`.
    init(_ rows: [(role: String, phrase: String)]) {
        words = Dictionary(
            rows.compactMap { row in
                row.role.hasPrefix("number-") ? Int(row.role.dropFirst("number-".count)).map { ($0, row.phrase) } : nil
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a text spells a number out, also inside a longer word: `60-minuten`, `dertigdaagse`.
    func spell(_ number: String, in text: String) -> Bool {
        Int(number).flatMap { words[$0] }.map { text.lowercased().contains($0) } ?? false
    }
}
