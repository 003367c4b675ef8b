extension FileSystem {
    /// Whether a path is a folder or leads into it, links followed; the path need not be there yet.
    package static func isInside(_ path: String, _ folder: String) -> Bool {
        guard let folder = resolved(folder) else { return false }
        var (existing, rest) = (path, "")
        while resolved(existing) == nil {
            // `a/../b` below what is not there leads nowhere that could be told.
            guard existing != ".", existing != "/" else { return false }
            rest = "/" + (existing.split(separator: "/").last ?? "") + rest
            existing = self.folder(of: existing)
        }
        let place = (resolved(existing) ?? "") + rest
        return place == folder || place.hasPrefix(folder == "/" ? folder : folder + "/")
    }
}
