internal import Platform

/// Goes through the files that somebody names, one after the other.
struct InputWalk {
    let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    /// Reads a file or a folder; a link that is named is followed.
    func read(_ path: String) throws(FileError) {
        do throws(SystemError) {
            do throws(SystemError) {
                try read(File(reading: path, followsLink: true), named: path)
            } catch {
                guard error.isFolder else { throw error }
                try read(Folder(FileSystem.resolved(path) ?? path), .root, named: path, depth: 0)
            }
        } catch {
            throw FileError(path: path, cause: error)
        }
    }

    private func read(_ file: consuming File, named path: String, isInFolder: Bool = false) throws(SystemError) {
        desk.path = path
        var intake = Intake(isInFolder: isInFolder)
        _ = try file.forEachPiece { (piece) throws(SystemError) in intake.take(piece, desk) }
        intake.finish(desk)
    }

    /// Reads what is in a folder as the system lists it: sorting would need all names at once, and nothing depends on
    /// the order.
    ///
    /// - Parameter name: of the folder, below the one that was opened.
    private func read(_ folder: Folder, _ name: RawPath, named path: String, depth: Int) throws(SystemError) {
        let isMaildir = ["cur", "new", "tmp"].allSatisfy { (part: String) in
            (try? folder.status(name.appending(part).bytes))?.isFolder ?? false
        }
        try folder.list(name) { entry, isFolder in
            let entry = name.appending(entry)
            let place = "\(path)/\(entry.lastName)"
            // A message in `tmp` of a Maildir is still being written.
            if isMaildir, isFolder, entry.lastName == "tmp" { return }
            do throws(SystemError) {
                if !isFolder {
                    try read(File(reading: entry.bytes, in: folder.descriptor), named: place, isInFolder: true)
                } else if depth < NestingLimit.folders {
                    try read(folder, entry, named: place, depth: depth + 1)
                } else {
                    leaveOut(place, "folders stand too deep in each other")
                }
            } catch {
                leaveOut(place, error.isLink ? "it is a link, which is not followed" : error.text)
            }
        }
    }

    private func leaveOut(_ path: String, _ why: String) {
        desk.path = path
        desk.leaveOut(why)
    }
}

extension RawPath {
    fileprivate var lastName: String {
        let path = description
        return path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
