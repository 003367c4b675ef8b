internal import Platform

extension Manifest {
    /// A run of entries that stand in one folder, of which a thread opens the folder once and names files in it.
    struct Group: Sendable {
        let folder: RawPath
        fileprivate(set) var entries: Range<Int>

        /// Small enough for threads to end at about the same time.
        fileprivate static let most = 256

        /// Where the file names begin in the paths.
        fileprivate var nameStart: Int { folder.isRoot ? 0 : folder.bytes.count }

        /// Opens the folder; a symbolic link in its place is not followed.
        func open(in root: Folder) throws(SystemError) -> Folder {
            folder.isRoot ? root : try Folder(folder.bytes, in: root.descriptor)
        }
    }

    /// All entries. A folder has several groups when others are sorted between its files, or when it has many.
    var groups: [Group] {
        var groups: [Group] = []
        var last: ArraySlice<UInt8>?
        for (index, entry) in entries.enumerated() {
            let slash = bytes[entry.path].lastIndex(of: UInt8(ascii: "/"))
            let folder = slash.map { bytes[entry.path.lowerBound..<$0] } ?? []
            if folder == last, groups[groups.count - 1].entries.count < Group.most {
                groups[groups.count - 1].entries = groups[groups.count - 1].entries.lowerBound..<(index + 1)
            } else {
                let path = RawPath(bytes: folder.map { CChar(bitPattern: $0) } + [0])
                groups.append(Group(folder: path, entries: index..<(index + 1)))
                last = folder
            }
        }
        return groups
    }

    /// Calls `body` with the place and the file name of each entry of a group.
    func forEachName(
        of group: Group, _ body: (Int, UnsafePointer<CChar>) throws(SystemError) -> Void
    ) throws(SystemError) {
        var name = [CChar](repeating: 0, count: 256)
        for index in group.entries {
            let range = (entries[index].path.lowerBound + group.nameStart)..<entries[index].path.upperBound
            if range.count >= name.count { name = [CChar](repeating: 0, count: range.count + 1) }
            name.withUnsafeMutableBytes { buffer in
                bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
                buffer[range.count] = 0
            }
            try body(index, name)
        }
    }

    /// The whole line of an entry, with its end.
    func line(_ index: Int) -> ArraySlice<UInt8> {
        let path = entries[index].path
        // What stands before the path has no line end: a kind, the hash and the size.
        let start = bytes[..<path.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        return bytes[start...path.upperBound]
    }
}
