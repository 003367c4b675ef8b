internal import Lookup
internal import Platform

/// Where a knowledge base may be that no option names.
enum KnowledgeBasePlace {
    /// What a build writes into when it is not told where.
    private static let here = "Output"

    /// The folders to look in, the first one first. One that `NASLAG_KB` names is the only one: if it is missing, that
    /// is an error, and no other folder is tried.
    static var all: [String] {
        if let named = Environment.variable("NASLAG_KB"), !named.isEmpty { return [named] }
        return [here, userData.map { "\($0)/naslag/kb" }, ProgramFolder.knowledgeBase()].compactMap(\.self)
    }

    /// The first folder that holds an index, or else the one that a build would fill.
    static var found: String {
        let all = all
        return all.first(where: holdsIndex) ?? all[0]
    }

    static func holdsIndex(_ folder: String) -> Bool { FileSystem.exists(index(of: folder)) }

    static func index(in folder: String) throws(IndexError) -> LookupIndex { try LookupIndex(index(of: folder)) }

    private static func index(of folder: String) -> String { "\(folder)/\(IndexWriter.path)" }

    /// The folder for a user's data by the XDG Base Directory Specification, which has relative paths ignored.
    private static var userData: String? {
        if let data = Environment.variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data }
        return Environment.variable("HOME").map { "\($0)/.local/share" }
    }
}
