#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Platform

extension SystemError {
    /// What a person can do about it; the output folder was left as it was in every case.
    var advice: String {
        switch code {
        case ENOSPC, EDQUOT: "Make room on the file system; the output folder was left as it was"
        case EFBIG: "Raise the limit on file sizes (ulimit -f); the output folder was left as it was"
        case EMFILE, ENFILE: "Raise the limit on open files (ulimit -n); the output folder was left as it was"
        case EROFS, EACCES, EPERM:
            "The folder and the one above it must be writable; the output folder was left as it was"
        default: "The output folder was left as it was"
        }
    }
}
