internal import ArgumentParser
internal import Lookup

/// Where the commands that answer find what the build wrote.
struct KnowledgeBaseOption: ParsableArguments {
    @Option(name: .customLong("kb"), help: "The output of a build.", completion: .directory)
    var folder = standard

    static let standard = "Output"

    func index() throws(IndexError) -> LookupIndex {
        try LookupIndex("\(folder)/\(IndexWriter.path)")
    }
}
