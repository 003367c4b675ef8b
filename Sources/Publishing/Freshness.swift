internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Tells whether a file of the last build was touched since, mostly without reading it.
///
/// No time may be in a published file, so the two that are needed are the time stamps of two files. A file is
/// untouched when its change time, which only the system sets, is before the *stamp*, and its modification time is
/// before the manifest's. (Removing the old tree changes link counts and with them change times; the stamp comes
/// after that, and the manifest's time covers what was edited meanwhile.) Any other file is read and hashed.
///
/// The stamp is the modification time of `.naslag/stamp`, moved seventeen years back: a copy of the output made without
/// its time stamps would otherwise look fresh. Such a stamp lies after its own change time and is not trusted.
struct Freshness: Sendable {
    static let path = OutputPath.hidden + "/stamp"
    private static let shift = 1 << 29

    private let changedBefore: FileTime
    private let modifiedBefore: FileTime

    /// Reads both time stamps; nil when they say nothing, so that every file has to be read.
    init?(of folder: Folder) {
        guard let stamp = try? folder.status(Self.path), let manifest = try? folder.status(Manifest.path) else {
            return nil
        }
        changedBefore = FileTime(seconds: stamp.modified.seconds + Self.shift, nanoseconds: stamp.modified.nanoseconds)
        modifiedBefore = manifest.modified
        if stamp.changed < changedBefore { return nil }
    }

    /// Times of the same tick of the file system's clock prove nothing, so equal ones count as touched.
    func covers(_ file: FileStatus) -> Bool {
        file.changed < changedBefore && file.modified < modifiedBefore
    }

    /// Says that all files of the folder are known to be as they were written, as of now or of `time`.
    ///
    /// A failure is no error: the next build reads the files instead.
    static func stamp(_ folder: Folder, at time: FileTime? = nil) {
        if let time { folder.setModified(Manifest.path, time) }
        guard let now = try? time ?? touch(folder) else { return }
        folder.setModified(path, FileTime(seconds: now.seconds - shift, nanoseconds: now.nanoseconds))
    }

    /// The time by the clock of the file system, which need not be that of the machine.
    private static func touch(_ folder: Folder) throws(SystemError) -> FileTime {
        try checked { utimensat(folder.descriptor, path, nil, AT_SYMLINK_NOFOLLOW) }
        return try folder.status(path).changed
    }
}
