/// The index that `apropos` and `whatis` answer from.
package enum ManIndex: Hashable, Sendable {
    case made(by: String)
    case failed(by: String)
    /// Neither man-db nor mandoc is there to make one; `man` finds pages without.
    case none

    /// Brings the index of a folder up to date with the maker of the manual that is there.
    ///
    /// man-db looks through the language folders by itself. To mandoc each is a folder of its own.
    static func update(_ folder: String, languages: [String]) -> ManIndex {
        if let mandb = ManTool.find("mandb") {
            return mandb.run(["-uq", folder]).status == 0 ? .made(by: "mandb") : .failed(by: "mandb")
        }
        guard let makewhatis = ManTool.find("makewhatis") else { return .none }
        let folders = [folder] + languages.map { "\(folder)/\($0)" }
        let isMade = folders.filter(ManFiles.exists).allSatisfy { makewhatis.run([$0]).status == 0 }
        return isMade ? .made(by: "makewhatis") : .failed(by: "makewhatis")
    }
}
