#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What a folder of articles looked like: a number that is another one after any change of its files.
///
/// The folder is looked through from time to time. That works on every system and file system, network and shared
/// folders included, which tell nobody of changes.
struct ContentSnapshot: Equatable, Sendable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// - Parameter output: a folder that is left out, since each build changes it.
    init(of folder: String, except output: String) {
        var skipped = stat()
        let hasOutput = stat(output, &skipped) == 0
        add(folder, skipped: hasOutput ? skipped.st_ino : nil)
    }

    private mutating func add(_ folder: String, skipped: ino_t?) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        // The order of names is that of the folder, which only a change of it changes.
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            // Editors keep what is being typed in hidden files and in those with a tilde.
            if name.hasPrefix(".") || name.hasSuffix("~") { continue }
            let path = folder + "/" + name
            var status = stat()
            guard stat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                if status.st_ino != skipped, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                    add(path, skipped: skipped)
                }
                continue
            }
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            for byte in path.utf8 { mix(UInt64(byte)) }
            for number in [Int(time.tv_sec), Int(time.tv_nsec), Int(status.st_size)] {
                mix(UInt64(bitPattern: Int64(number)))
            }
            mix(UInt64(status.st_ino))
        }
    }

    private mutating func mix(_ value: UInt64) {
        hash = (hash ^ value) &* 0x0000_0100_0000_01B3
    }
}
