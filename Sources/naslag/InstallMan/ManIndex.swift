internal import Platform

/// The index that `apropos` and `whatis` answer from.
package enum ManIndex: Hashable, Sendable {
    case made(by: String)
    case failed(by: String)
    /// Neither man-db nor mandoc is there to make one; `man` finds pages without.
    case none

    /// Brings the index of a folder up to date with the maker that is there; man-db's where both are, as its `man` is
    /// then the one that people type.
    static func update(_ folder: String, languages: [String]) -> ManIndex {
        updateWithManDB(folder) ?? updateWithMandoc(folder, languages: languages) ?? .none
    }

    /// man-db looks through the language folders by itself.
    static func updateWithManDB(_ folder: String) -> ManIndex? {
        guard let mandb = ManTool.find("mandb") else { return nil }
        return mandb.run(["-uq", folder]).status == 0 ? .made(by: "mandb") : .failed(by: "mandb")
    }

    /// To mandoc each language folder is a folder of its own.
    static func updateWithMandoc(_ folder: String, languages: [String]) -> ManIndex? {
        guard let makewhatis = ManTool.find("makewhatis") else { return nil }
        let folders = [folder] + languages.map { "\(folder)/\($0)" }
        let isMade = folders.filter(FileSystem.isTaken).allSatisfy { makewhatis.run([$0]).status == 0 }
        return isMade ? .made(by: "makewhatis") : .failed(by: "makewhatis")
    }
}
