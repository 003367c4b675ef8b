/// A script as browsers get it: without the lines that are comments, and without indents. Whoever opens a page from a
/// memory stick loads each byte uncompressed, and these are a fifth of them.
enum ScriptText {
    /// - Parameter bytes: JavaScript in UTF-8.
    /// - Returns: nil where a template literal may go on over the end of a line, so that nothing may be left out.
    static func compact(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for line in bytes.split(separator: 0x0A) {
            guard line.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 0 else { return nil }
            let code = line.drop { $0 == 0x20 || $0 == 0x09 }
            if code.isEmpty || code.starts(with: "//".utf8) { continue }
            result += code + [0x0A]
        }
        return result
    }
}
