/// Writes numbers as printable ASCII that needs no escape in a JavaScript string.
///
/// A number is digits of a mixed base: 34 signs say that more follows, 50 end the number. So the differences between
/// neighbours take one byte up to 49, two up to 1,749. Postings are lists of articles by level, each opened by the
/// level's sign:
///
///     level 0: 7, 9; level 3: 60   →  #1,&]*   (7; 2; 60 = 50 + 10 is `10 % 34`, then `10 / 34`)
package enum PostingCodec {
    private static let firstEnd: UInt8 = 0x2A
    private static let ends = 50
    private static let firstMore: UInt8 = 0x5D
    private static let mores = 34
    private static let firstLevel: UInt8 = 0x23

    static func append(_ number: Int, to output: inout [UInt8]) {
        var rest = number
        while rest >= ends {
            rest -= ends
            output.append(firstMore + UInt8(rest % mores))
            rest /= mores
        }
        output.append(firstEnd + UInt8(rest))
    }

    /// - Parameter postings: documents in ascending order, times eight, plus the level.
    static func append(_ postings: ArraySlice<UInt32>, to output: inout [UInt8]) {
        for level in 0..<UInt32(SearchLevel.count) {
            var previous: Int?
            for posting in postings where posting & 7 == level {
                let document = Int(posting >> 3)
                if previous == nil { output.append(firstLevel + UInt8(level)) }
                append(document - (previous ?? 0), to: &output)
                previous = document
            }
        }
    }

    /// The inverse of `append`, as the script reads it.
    static func postings(_ text: some Sequence<UInt8>) -> [(document: Int, level: Int)] {
        var result: [(document: Int, level: Int)] = []
        var level = 0
        var (document, number, scale) = (0, 0, 1)
        for byte in text {
            if byte < firstEnd {
                level = Int(byte - firstLevel)
                document = 0
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
