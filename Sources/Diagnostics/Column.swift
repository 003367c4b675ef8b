/// How far along its line a place stands, counted on from place to place: many places on one long line cost one walk.
package struct Column: Hashable, Sendable {
    /// Unicode scalars in front of the place.
    package private(set) var scalars = 0
    /// UTF-16 code units in front of the place.
    package private(set) var units = 0

    /// The start of a line.
    package init() {}

    /// - Parameter bytes: what follows on the line, UTF-8.
    package mutating func pass(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
            scalars += 1
            // Four bytes are two units.
            units += bytes[index] >= 0xF0 ? 2 : 1
        }
    }
}
