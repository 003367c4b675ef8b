#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#else
    package import Darwin
#endif

/// A point in the time of the file system, which is the only clock that is compared here.
package struct FileTime: Hashable, Comparable, Sendable {
    package var seconds: Int
    /// 0 to 999,999,999 on top of `seconds`.
    package var nanoseconds: Int

    package init(seconds: Int, nanoseconds: Int) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// The earlier first.
    package static func < (left: FileTime, right: FileTime) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

/// What the system knows about a file.
package struct FileStatus {
    /// A regular file.
    package let isFile: Bool
    package let isFolder: Bool
    package let isLink: Bool
    /// In bytes; for a symbolic link the length of its text.
    package let size: Int
    /// The twelve low bits of `st_mode`, without the type of the file.
    package let permissions: mode_t
    package let owner: uid_t
    package let group: gid_t
    /// When the content was last written. Anybody can set it.
    package let modified: FileTime
    /// When the content, a name or an attribute last changed. Only the system sets it.
    package let changed: FileTime
    /// The number of the file on its file system, kept as its bits.
    package let inode: Int
    private let device: dev_t

    /// Takes what stat(2), lstat(2) or fstat(2) filled in.
    package init(_ found: stat) {
        let kind = found.st_mode & S_IFMT
        isFile = kind == S_IFREG
        isFolder = kind == S_IFDIR
        isLink = kind == S_IFLNK
        size = Int(found.st_size)
        permissions = found.st_mode & 0o7777
        owner = found.st_uid
        group = found.st_gid
        device = found.st_dev
        inode = Int(truncatingIfNeeded: found.st_ino)
        #if canImport(Darwin)
            modified = FileTime(seconds: found.st_mtimespec.tv_sec, nanoseconds: found.st_mtimespec.tv_nsec)
            changed = FileTime(seconds: found.st_ctimespec.tv_sec, nanoseconds: found.st_ctimespec.tv_nsec)
        #else
            modified = FileTime(seconds: found.st_mtim.tv_sec, nanoseconds: found.st_mtim.tv_nsec)
            changed = FileTime(seconds: found.st_ctim.tv_sec, nanoseconds: found.st_ctim.tv_nsec)
        #endif
    }

    /// Whether both are one file under two names.
    package func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode
    }
}
