/// The scalars that JSON allows as they are and that a reader of the text would not see for what they are: C1 controls,
/// which some terminals act upon, line separators, and overrides of direction, which show text in another order than
/// programs read it.
enum HiddenScalar {
    /// - Returns: the scalar at an offset of UTF-8, and its length in bytes; nil for any other.
    static func at(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> (scalar: UInt16, length: Int)? {
        switch text[index] {
        case 0xC2 where text[index + 1] < 0xA0:
            return (UInt16(text[index + 1]), 2)
        case 0xE2 where text[index + 1] & 0xFE == 0x80:
            let scalar = 0x2000 | UInt16(text[index + 1] & 1) << 6 | UInt16(text[index + 2] & 0x3F)
            return (0x2028...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar) ? (scalar, 3) : nil
        default:
            return nil
        }
    }
}
