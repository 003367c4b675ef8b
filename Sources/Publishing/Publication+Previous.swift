extension Publication {
    /// Adds a file, not a link, of the last build as it is, without rendering it again.
    ///
    /// - Returns: False, and nothing is added, if the last build did not write it or if it was changed since.
    /// - Throws: `.invalidPath`, `.collision`.
    package func keep(_ path: String) throws(PublishError) -> Bool {
        try keep([path])
    }

    /// The same for several files.
    ///
    /// - Returns: whether all of them were added; those that can be are added in any case.
    package func keep(_ paths: [String]) throws(PublishError) -> Bool {
        var indices: [Int] = []
        var found = 0
        for path in paths {
            try check(path)
            guard let previous, let index = previous.index(of: path, isLink: false) else { continue }
            if let second = compressedCopy?.path(path) {
                guard let other = previous.index(of: second, isLink: false) else { continue }
                indices.append(other)
            }
            indices.append(index)
            found += 1
        }
        try enter(indices)
        return found == paths.count
    }

    /// Whether `keep` added just this file.
    package func isKept(_ path: String) -> Bool { published.isKept(path) }

    /// Publishes the site of the last build once more, as it is. Nothing may have been added.
    ///
    /// - Returns: nil, and nothing is done, if a file of it was touched or another program wrote it.
    package func publishUnchanged() -> PublishSummary? {
        guard let previous, let manifest = previous.manifest, manifest.generator == generator, previous.isUntouched
        else { return nil }
        confirm(previous)
        abandon()
        return PublishSummary(kept: manifest.entries.count)
    }

    /// The content of a file of the last build, such as a cache; nil if that build did not write just these bytes.
    package func readPrevious(_ path: String) -> [UInt8]? {
        guard let previous else { return nil }
        return previous.manifest?.content(of: path, in: previous.folder)
    }
}
