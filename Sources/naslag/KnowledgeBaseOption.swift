internal import ArgumentParser
internal import Explaining
internal import Lookup
internal import Platform

/// Where the commands that answer find what a build wrote.
struct KnowledgeBaseOption: ParsableArguments {
    @Option(
        name: .customLong("kb"),
        help: ArgumentHelp(
            """
            The output of a build. Without it: NASLAG_KB, Output in this folder, naslag/kb in the user's data folder, \
            and what is installed with the program, whichever is there first.
            """, valueName: "folder"), completion: .directory)
    var given: String?

    var folder: String { given ?? KnowledgeBasePlace.found }

    /// How answers are printed that lead into it.
    func layout(isStyled: Bool = Terminal.isStyled) -> Layout {
        let folder = folder
        return Layout(
            width: Terminal.width, isStyled: isStyled, folder: folder,
            holdsManuals: FileSystem.exists("\(folder)/man"))
    }

    func index() throws(IndexError) -> LookupIndex { try KnowledgeBasePlace.index(in: folder) }
}
