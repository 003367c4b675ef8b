#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A point in the time of the file system, which is the only clock that is compared here.
struct FileTime: Hashable, Comparable, Sendable {
    var seconds: Int
    var nanoseconds: Int

    static func < (left: FileTime, right: FileTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

/// What publishing asks about a file.
struct FileStatus {
    let isFile: Bool
    let isFolder: Bool
    let isLink: Bool
    let size: Int
    let permissions: mode_t
    let owner: uid_t
    let group: gid_t
    /// When the content was last written. Anybody can set it.
    let modified: FileTime
    /// When the content, a name or an attribute last changed. Only the system sets it.
    let changed: FileTime
    private let device: dev_t
    private let inode: ino_t

    init(_ found: stat) {
        let kind = found.st_mode & S_IFMT
        isFile = kind == S_IFREG
        isFolder = kind == S_IFDIR
        isLink = kind == S_IFLNK
        size = Int(found.st_size)
        permissions = found.st_mode & 0o7777
        owner = found.st_uid
        group = found.st_gid
        device = found.st_dev
        inode = found.st_ino
        #if canImport(Darwin)
            modified = FileTime(seconds: found.st_mtimespec.tv_sec, nanoseconds: found.st_mtimespec.tv_nsec)
            changed = FileTime(seconds: found.st_ctimespec.tv_sec, nanoseconds: found.st_ctimespec.tv_nsec)
        #else
            modified = FileTime(seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
            changed = FileTime(seconds: found.st_ctim.tv_sec, nanoseconds: found.st_ctim.tv_nsec)
        #endif
    }

    /// Whether both are one file under two names.
    func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode
    }
}
