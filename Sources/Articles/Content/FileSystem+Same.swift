package import Platform

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileSystem {
    /// Whether two paths lead to one file or folder.
    package static func isSame(_ first: String, _ second: String) -> Bool {
        var (left, right) = (stat(), stat())
        guard stat(first, &left) == 0, stat(second, &right) == 0 else { return false }
        return left.st_dev == right.st_dev && left.st_ino == right.st_ino
    }
}
