#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The folder of a published site, which is looked up anew for each request: publishing puts another in its place.
struct SiteFolder: Sendable {
    let path: String

    enum Found {
        case file(OpenFile)
        case folder
    }

    /// Opens a file below the folder, name by name and without following any symbolic link: whatever a link says, and
    /// whoever changes it between two looks, nothing outside the folder is ever opened.
    ///
    /// - Returns: nil where there is nothing to serve: no such file, a link, a pipe, no right to read.
    func open(_ names: [String]) -> Found? {
        guard var current = try? repeating({ openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }) else {
            return nil
        }
        for (index, name) in names.enumerated() {
            // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
            let kind = index < names.count - 1 ? O_DIRECTORY : O_NONBLOCK
            let next = try? repeating { openat(current, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind) }
            close(current)
            guard let next else { return nil }
            current = next
        }
        var status = stat()
        if fstat(current, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFREG { return .file(OpenFile(current, status)) }
            close(current)
            return status.st_mode & S_IFMT == S_IFDIR ? .folder : nil
        }
        close(current)
        return nil
    }

    func file(_ names: [String]) -> OpenFile? {
        if case .file(let file) = open(names) { file } else { nil }
    }

    var exists: Bool { open([]) != nil }

    /// Names of the folders that hold a language: tags in lower case with a home page.
    func locales() -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if LanguageRange.isTag(name), file([name, "index.html"]) != nil { found.append(name) }
        }
        return found.sorted()
    }
}
