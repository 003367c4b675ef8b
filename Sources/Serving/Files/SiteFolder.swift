internal import Platform

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
        do throws(SystemError) {
            var folder = try root
            guard let last = names.last else { return .folder }
            for name in names.dropLast() { folder = try Folder(name, in: folder.descriptor) }
            return .file(try OpenFile(File(reading: last, in: folder.descriptor)))
        } catch {
            return error.isFolder ? .folder : nil
        }
    }

    /// The site's own folder, which may be reached by a link: that is what is to be shown.
    private var root: Folder {
        get throws(SystemError) { try Folder("\(path)/.") }
    }

    func file(_ names: [String]) -> OpenFile? {
        if case .file(let file) = open(names) { file } else { nil }
    }

    var exists: Bool { open([]) != nil }

    /// Names of the folders that hold a language: tags in lower case with a home page.
    func locales() -> [String] {
        var found: [String] = []
        try? root.list(.root) { name, _ in found.append(String(cString: name)) }
        return found.filter { AcceptLanguage.isTag($0) && file([$0, "index.html"]) != nil }.sorted()
    }
}
