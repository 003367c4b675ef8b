/// Writes numbers as printable ASCII that needs no escape in a JavaScript string.
///
/// A number is digits of a mixed base: 34 signs say that more follows, 50 end the number. So the differences between
/// neighbours take one byte up to 49, two up to 1,749. Postings are lists of articles by level, each opened by the
/// level's sign, which a blank raises by eight:
///
///     level 0: 7, 9; level 11: 60   →  !1, %]*   (7; 2; 60 = 50 + 10 is `10 % 34`, then `10 / 34`)
package enum PostingCodec {
    private static let firstEnd: UInt8 = 0x2A
    private static let ends = 50
    private static let firstMore: UInt8 = 0x5D
    private static let mores = 34
    /// Of levels 0 to 7; the quotation mark, which a string would end at, is left out.
    private static let levels: [UInt8] = [0x21, 0x23, 0x24, 0x25, 0x26, 0x27, 0x28, 0x29]
    private static let eightMore: UInt8 = 0x20

    /// A term or a document with its level, as one number.
    static func posting(_ number: Int, _ level: Int) -> UInt32 { UInt32(number << levelBits | level) }

    static func number(of posting: UInt32) -> Int { Int(posting >> levelBits) }

    static func level(of posting: UInt32) -> Int { Int(posting & (1 << levelBits - 1)) }

    private static let levelBits: UInt32 = 4

    static func append(_ number: Int, to output: inout [UInt8]) {
        var rest = number
        while rest >= ends {
            rest -= ends
            output.append(firstMore + UInt8(rest % mores))
            rest /= mores
        }
        output.append(firstEnd + UInt8(rest))
    }

    /// - Parameter postings: documents in ascending order, with their levels.
    static func append(_ postings: ArraySlice<UInt32>, to output: inout [UInt8]) {
        for level in 0..<SearchLevel.count {
            var previous: Int?
            for posting in postings where Self.level(of: posting) == level {
                let document = Self.number(of: posting)
                if previous == nil {
                    if level >= levels.count { output.append(eightMore) }
                    output.append(levels[level % levels.count])
                }
                append(document - (previous ?? 0), to: &output)
                previous = document
            }
        }
    }

    /// The inverse of `append`, as the script reads it.
    static func postings(_ text: some Sequence<UInt8>) -> [(document: Int, level: Int)] {
        var result: [(document: Int, level: Int)] = []
        var (level, raised) = (0, 0)
        var (document, number, scale) = (0, 0, 1)
        for byte in text {
            if byte == eightMore {
                raised = levels.count
            } else if byte < firstEnd {
                level = raised + (levels.firstIndex(of: byte) ?? 0)
                (raised, document) = (0, 0)
            } else if byte >= firstMore {
                number += (Int(byte - firstMore) + ends) * scale
                scale *= mores
            } else {
                document += number + Int(byte - firstEnd) * scale
                result.append((document, level))
                (number, scale) = (0, 1)
            }
        }
        return result
    }
}
