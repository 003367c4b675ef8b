internal import ArgumentParser
internal import Lookup

/// Where the commands that answer find what the build wrote.
struct KnowledgeBaseOption: ParsableArguments {
    @Option(name: .customLong("kb"), help: "The output of a build.", completion: .directory)
    var folder = standard

    static let standard = "Output"

    func index() throws -> LookupIndex {
        do throws(IndexError) {
            return try LookupIndex("\(folder)/\(IndexWriter.path)")
        } catch {
            throw Self.failure(error)
        }
    }

    static func failure(_ error: IndexError) -> any Error {
        if case .missing = error.reason { return Exit.failing(error.description, 66) }
        return Exit.failing(error.description, 65)
    }
}
