/// A part of a file that a request asks for (RFC 9110, 14.1).
enum ByteRange: Hashable {
    /// No range, one that cannot be read, or several: the whole file answers all of them.
    case whole
    case part(Range<Int>)
    /// The file does not have that part: status 416.
    case unsatisfiable

    /// - Parameter header: the header `Range`: `bytes=0-9`, `bytes=10-` or `bytes=-5`.
    init(_ header: String?, size: Int) {
        guard let header, header.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let spec = header.dropFirst(6).trimming(" \t")
        guard let dash = spec.firstIndex(of: "-") else {
            self = .whole
            return
        }
        let (before, after) = (spec[..<dash], spec[spec.index(after: dash)...])
        switch (Self.number(before), Self.number(after)) {
        case (nil, let length?) where before.isEmpty:
            self = length > 0 && size > 0 ? .part(max(size - length, 0)..<size) : .unsatisfiable
        case (let first?, nil) where after.isEmpty:
            self = first < size ? .part(first..<size) : .unsatisfiable
        case (let first?, let last?) where first <= last:
            self = first < size ? .part(first..<(min(last, size - 1) + 1)) : .unsatisfiable
        default: self = .whole
        }
    }

    /// Nil for what is no number; a number beyond all files is as good as the largest one.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return min(Int(text) ?? .max, 1 << 62)
    }
}
