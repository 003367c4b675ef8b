internal import Platform

/// What stands in a published folder, told apart by its manifest: what the build wrote, and what it did not.
struct TreeScan {
    /// All real folders below the root, each before what is in it. Symbolic links are files here: nothing follows them.
    private(set) var folders: [RawPath] = []
    /// The folders among them that the build did not make.
    private(set) var foreignFolders: [RawPath] = []
    /// The files and links that the build did not write.
    private(set) var foreignFiles: [RawPath] = []

    /// Without a manifest, everything is foreign.
    init(_ root: Folder, _ manifest: Manifest?) throws(SystemError) {
        var pending = [RawPath.root]
        while let folder = pending.popLast() {
            if !folder.isRoot {
                folders.append(folder)
                if !Self.owns(folder: folder, manifest) { foreignFolders.append(folder) }
            }
            // One folder is open at a time, however deep the tree is.
            try root.list(folder) { name, isFolder in
                let path = folder.appending(name)
                if isFolder {
                    pending.append(path)
                } else if !Self.owns(file: path, manifest) {
                    foreignFiles.append(path)
                }
            }
        }
    }

    private static func owns(folder: RawPath, _ manifest: Manifest?) -> Bool {
        guard let manifest else { return false }
        return folder == hidden || manifest.hasFolder(folder)
    }

    private static func owns(file: RawPath, _ manifest: Manifest?) -> Bool {
        guard let manifest else { return false }
        return file.withBytes { manifest.index(of: $0) } != nil || own.contains(file)
    }

    private static let hidden = RawPath(OutputPath.hidden)
    private static let own = [RawPath(Manifest.path), RawPath(Freshness.path), RawPath(NewTree.marker)]
}
