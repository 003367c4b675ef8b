internal import Platform

/// The list of what a build wrote, kept in `.naslag/manifest` inside the output and sorted by path.
///
/// ```
/// naslag-manifest 1 Naslag 1.0
/// f 8d1bc90c4b5f0a2e 8120 nl-nl/index.html
/// l 5f0a2e8d1bc90c4b 10 man/man7/550-5.7.1.7
/// end ef46db3751d8e999
/// ```
/// A kind (file or link), the hash and the size of the content (or of the link's text), the path; at the end the
/// hash of all that is above. It holds nothing that differs between two builds of the same site: no time, no
/// inode, no machine. What says that a file was touched since is in `Freshness`.
struct Manifest: Sendable {
    /// One line. Its path is a piece of `bytes`, so that forty thousand of them are one block of memory.
    struct Entry {
        var isLink: Bool
        var digest: UInt64
        var size: Int
        var path: Range<Int>
    }

    static let path = OutputPath.hidden + "/manifest"

    let generator: String
    let bytes: [UInt8]
    let entries: [Entry]

    /// The path of an entry.
    func path(_ entry: Entry) -> String { String(decoding: bytes[entry.path], as: UTF8.self) }

    /// Where a path stands in `entries`; nil if the build did not write it.
    func index(of path: UnsafeRawBufferPointer) -> Int? {
        let found = search(path)
        return found.isEqual ? found.first : nil
    }

    /// The same for a path that is a string.
    func index(of path: String) -> Int? {
        var path = path
        return path.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }
    }

    /// Whether the build wrote anything in the folder `path` or below it.
    func hasFolder(_ path: RawPath) -> Bool {
        var prefix = path.withBytes { [UInt8]($0) }
        prefix.append(slash)
        let index = prefix.withUnsafeBytes { search($0).first }
        return index < entries.count && bytes[entries[index].path].starts(with: prefix)
    }

    /// How the path of an entry is ordered to another path: less than, equal to or greater than 0.
    func compare(_ index: Int, to path: String) -> Int {
        var path = path
        return path.withUTF8 { path in
            bytes.withUnsafeBytes {
                compareBytes(UnsafeRawBufferPointer(rebasing: $0[entries[index].path]), UnsafeRawBufferPointer(path))
            }
        }
    }

    private var slash: UInt8 { UInt8(ascii: "/") }

    /// One closure over both blocks of memory: a look-up for each file must not count references on every step.
    private func search(_ path: UnsafeRawBufferPointer) -> (first: Int, isEqual: Bool) {
        bytes.withUnsafeBytes { bytes in
            entries.withUnsafeBufferPointer { entries in
                var low = 0
                var high = entries.count
                var isEqual = false
                while low < high {
                    let middle = (low + high) / 2
                    let order = compareBytes(UnsafeRawBufferPointer(rebasing: bytes[entries[middle].path]), path)
                    if order < 0 { low = middle + 1 } else { (high, isEqual) = (middle, order == 0) }
                }
                return (low, isEqual)
            }
        }
    }
}
