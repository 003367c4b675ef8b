internal import Platform

/// A hash of several things in order, each set apart from the next.
struct Digest {
    private var parts: [UInt64] = []

    mutating func add(_ text: String) {
        var text = text
        parts.append(text.withUTF8 { ContentHash.of(UnsafeRawBufferPointer($0)) })
    }

    mutating func add(_ hash: UInt64) {
        parts.append(hash)
    }

    var value: UInt64 { parts.withUnsafeBytes { ContentHash.of($0) } }

    /// The hash of no bytes: of a file that is not there.
    static let ofNothing = of([])

    static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes[...]) }

    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { ContentHash.of($0) } }
}
