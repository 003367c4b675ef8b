internal import Platform

/// Names the state of the texts that a translation was made from.
enum SourceHash {
    /// Twelve hexadecimal digits: `["Wait."]` gives the first of the XXH64 of `\0Wait.`, on every machine.
    static func of(_ texts: [String]) -> String {
        let bytes: [UInt8] = texts.reduce(into: []) { $0 += [0] + Array($1.utf8) }
        let digits = String(bytes.withUnsafeBytes { ContentHash.of($0) }, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).prefix(12))
    }
}
