internal import Platform

/// An address as the argument of `.UR`.
enum RoffURL {
    /// `https://a.example/x y-z` gives `https://a.example/x%20y\-z`: what is not plain ASCII is written in percents. A
    /// long address may be broken after some of its marks.
    static func escaped(_ url: String) -> String {
        var word = RoffWord()
        for byte in url.utf8 {
            if isPlain(byte) {
                word.append(Unicode.Scalar(byte), [])
            } else {
                for scalar in PercentEncoding.byte(byte).unicodeScalars { word.append(scalar, []) }
            }
        }
        var font: RoffFont = []
        return word.escaped(font: &font)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "`"): false
        default: (0x21...0x7E).contains(byte)
        }
    }
}
