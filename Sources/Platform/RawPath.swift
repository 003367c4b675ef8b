#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A path as the file system gave it: foreign names need not be UTF-8, and a `String` would replace their bytes.
package struct RawPath: Hashable, Sendable, CustomStringConvertible {
    /// The bytes with the closing zero, ready for a system call.
    package var bytes: [CChar]

    /// The folder that a walk starts in, named by an empty path.
    package static let root = RawPath(bytes: [0])

    package init(bytes: [CChar]) { self.bytes = bytes }

    /// A path whose characters are known; it must hold no zero byte.
    package init(_ path: String) { bytes = path.utf8CString.map { $0 } }

    package var isRoot: Bool { bytes.count == 1 }

    package var description: String {
        String(decoding: bytes.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The bytes without the closing zero.
    package func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) -> Answer) -> Answer {
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0.dropLast())) }
    }

    /// The path of an entry of this folder. `a` and `b` give `a/b`.
    package func appending(_ name: UnsafePointer<CChar>) -> RawPath {
        var longer = bytes
        longer.removeLast()
        if !longer.isEmpty { longer.append(CChar(bitPattern: UInt8(ascii: "/"))) }
        longer.append(contentsOf: UnsafeBufferPointer(start: name, count: strlen(name) + 1))
        return RawPath(bytes: longer)
    }
}
