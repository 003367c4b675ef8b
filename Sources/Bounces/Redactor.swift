/// Removes addresses, hosts and ids from text, so that an answer can be shown to others.
package enum Redactor {
    /// Addresses and message ids become `<address>`, host names and the host of a line of a log `<host>`, IP addresses
    /// `<ip>`, queue, session and tracking ids `<id>`. Codes, sub-reasons, component names and links to public help
    /// pages stay.
    ///
    ///     550 5.1.1 <kim@example.net>: refused by mx.example.net[192.0.2.1]
    ///     550 5.1.1 <address>: refused by <host>[<ip>]
    package static func redact(_ text: String) -> String {
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        let addresses = Addresses.ranges(in: bytes)
        var next = addresses.startIndex
        var marks = TraceMarks.marks(in: bytes)[...]
        var index = 0
        while index < bytes.count {
            if next < addresses.endIndex, addresses[next].lowerBound <= index {
                blank(&out, "address")
                index = addresses[next].upperBound
                // `<kim@example.net>`: the mark brings its own brackets.
                if index < bytes.count, bytes[index] == UInt8(ascii: ">"), out.bracketed { index += 1 }
                next += 1
                continue
            }
            var limit = next < addresses.endIndex ? addresses[next].lowerBound : bytes.count
            // An address has been blanked over a mark that it holds, as in `id=<…>`.
            while let mark = marks.first, mark.range.lowerBound < index { marks.removeFirst() }
            if let mark = marks.first, mark.range.upperBound <= limit {
                if mark.range.lowerBound == index {
                    blank(&out, mark.name)
                    index = mark.range.upperBound
                    continue
                }
                limit = mark.range.lowerBound
            }
            let end = RedactedToken.end(of: bytes, from: index, limit: limit)
            guard end > index else {
                let length = RedactedToken.isPunctuation(bytes, index) ? 3 : 1
                out.append(contentsOf: bytes[index..<index + length])
                index += length
                continue
            }
            if let name = RedactedToken.name(bytes[index..<end]) {
                blank(&out, name)
                // Full stops and hyphens that ended the token are not part of what was blanked.
                let rest = bytes[index..<end].reversed().prefix { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
                out.append(contentsOf: rest.reversed())
            } else {
                out.append(contentsOf: bytes[index..<end])
            }
            index = end
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func blank(_ out: inout [UInt8], _ name: String) {
        if name == "address", out.last == UInt8(ascii: "<") { out.removeLast() }
        out.append(contentsOf: "<\(name)>".utf8)
    }
}

extension [UInt8] {
    fileprivate var bracketed: Bool { last == UInt8(ascii: ">") }
}
