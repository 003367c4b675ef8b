/// Names as XLIFF wants them.
enum UnitName {
    /// A name as an id of XLIFF, whose schema wants a name token of XML (`xs:NMTOKEN`), in which neither a slash nor a
    /// blank may stand: `mail/a b` becomes `mail:a_x20_b`.
    static func token(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            let isPlain =
                // Of the letters below U+00C0, XML 1.0 counts those of ASCII alone.
                scalar.properties.isAlphabetic && (scalar.isASCII || scalar.value >= 0xC0)
                || ("0"..."9").contains(scalar) || "-._".unicodeScalars.contains(scalar)
            if scalar == "/" {
                result += ":"
            } else if isPlain {
                result.unicodeScalars.append(scalar)
            } else {
                result += "_x\(String(scalar.value, radix: 16, uppercase: true))_"
            }
        }
        return result
    }
}
