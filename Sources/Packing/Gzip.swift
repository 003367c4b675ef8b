internal import CZlib

/// Compressed copies of text, for servers that send files as they are on disk.
///
/// ```swift
/// Gzip.path(beside: "nl-nl/index.html")   // "nl-nl/index.html.gz"
/// ```
package enum Gzip {
    /// Where the compressed copy of a file stands; nil for a file that is not text, or is compressed already.
    ///
    /// Man pages have none: `man` would list each page twice.
    package static func path(beside path: String) -> String? {
        guard !path.hasPrefix("man/"), let dot = path.lastIndex(of: ".") else { return nil }
        return text.contains(path[path.index(after: dot)...].lowercased()) ? path + ".gz" : nil
    }

    private static let text: Set<String> = [
        "html", "css", "js", "json", "svg", "xml", "txt", "csv", "webmanifest", "xlf", "tmx", "md", "ps1",
    ]

    /// The same bytes in give the same bytes out: no name, no time, and a system that is called unknown.
    package static func compress(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var stream = z_stream()
        var header = gz_header()
        header.os = 255
        guard naslag_gzip_begin(&stream) == Z_OK, deflateSetHeader(&stream, &header) == Z_OK else {
            fatalError("zlib has no memory left")
        }
        defer { deflateEnd(&stream) }
        let most = Int(deflateBound(&stream, UInt(bytes.count)))
        return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            // zlib counts in 32 bits, and reads its input only, though its type does not say so.
            precondition(bytes.count <= UInt32.max && most <= UInt32.max, "a text of more than 4 GiB")
            stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
            stream.avail_in = UInt32(bytes.count)
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(most)
            guard deflate(&stream, Z_FINISH) == Z_STREAM_END else { fatalError("zlib broke its promise of a bound") }
            count = most - Int(stream.avail_out)
        }
    }
}
