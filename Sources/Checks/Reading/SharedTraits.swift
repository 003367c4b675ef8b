internal import Articles

/// What two languages of one sentence share more often than two sentences do: names, numbers, the beginnings of words
/// (`install` and `installeren`), marks.
///
/// Each trait is a hash, and a sentence a set of 1024 bits: most pairs of sentences are told apart in a few operations.
/// What looks alike by that is compared trait by trait.
struct SharedTraits {
    private let bits: SIMD16<UInt64>
    private let text: InlineText
    /// Letters, so that an alphabet of two bytes a letter does not count double.
    let length: Int

    init(_ text: InlineText) {
        self.text = text
        var bits = SIMD16<UInt64>.zero
        Self.forEach(in: text) { trait in
            bits[Int(truncatingIfNeeded: trait >> 6) & 15] |= 1 << (trait & 63)
        }
        self.bits = bits
        length = text.bytes[text.range].count { $0 & 0xC0 != 0x80 }
    }

    /// How many traits this text has that `other` does not have, and `third` has; about, and never more than there are
    /// bits.
    func estimate(without other: SharedTraits, with third: SharedTraits) -> Int {
        Int((bits & ~other.bits & third.bits).nonzeroBitCount.wrappedSum())
    }

    /// The same, to the trait.
    func count(without other: SharedTraits, with third: SharedTraits) -> Int {
        traits.subtracting(other.traits).intersection(third.traits).count
    }

    private var traits: Set<UInt64> {
        var result: Set<UInt64> = []
        Self.forEach(in: text) { result.insert($0) }
        return result
    }

    private static let stem = 5

    private static func forEach(in text: InlineText, _ body: (UInt64) -> Void) {
        for run in text.prose {
            var index = run.lowerBound
            while index < run.upperBound {
                guard text.bytes[index].isASCIIAlphanumeric else {
                    index += 1
                    continue
                }
                let start = index
                var hash: UInt64 = 5381
                var isName = false
                while index < run.upperBound, text.bytes[index].isASCIIAlphanumeric || text.bytes[index] >= 0x80 {
                    let byte = text.bytes[index]
                    if byte.isASCIIDigit || (0x41...0x5A).contains(byte) { isName = true }
                    hash = hash &* 33 &+ UInt64(byte.asciiLowercased)
                    index += 1
                    if index - start == stem { body(mixed(hash &+ 1)) }
                }
                if isName, index - start >= 3 { body(mixed(hash)) }
            }
        }
        for (number, isThere) in marks(of: text).enumerated() where isThere { body(mixed(UInt64(number) &+ 1 << 32)) }
    }

    private static func marks(of text: InlineText) -> [Bool] {
        let last = text.bytes[text.range].last { $0 > 0x20 } ?? 0
        return [
            last == 0x3A, last == 0x3F, last == 0x21, !text.strong.isEmpty, !text.links.isEmpty,
            !text.codeSpans.isEmpty,
            text.has.contains(.parenthesis),
        ]
    }

    /// Spreads the low bits, which choose the place in the set.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let product = hash &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 32)
    }
}
