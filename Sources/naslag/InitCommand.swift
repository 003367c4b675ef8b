internal import ArgumentParser
internal import Platform

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a small knowledge base to start from.",
        discussion: """
            Writes an example article in Dutch and German with its English source, an entry of 'codes', a naslag.yml and a \
            workflow that checks each change into DIR, which must be empty or new.

            Exit status: 0 done; 64 usage; 73 the folder holds something already or cannot be written.
            """)

    @Argument(help: "The folder to make.")
    var folder: String

    func run() throws {
        guard !FileSystem.isTaken(folder) || FileSystem.isEmptyFolder(folder) else {
            throw Failure("\(folder): there is something here already; give a new or empty folder", .cannotWrite)
        }
        do throws(FileError) {
            for (name, bytes) in StarterContent.files {
                try AtomicFile.write(bytes, to: "\(folder)/\(name)")
            }
        } catch {
            throw Failure("\(error); give a folder that can be written", .cannotWrite)
        }
        try Terminal.print("Wrote \(StarterContent.files.map(\.name).joined(separator: ", ")) in \(folder)")
        try Terminal.print("Try: naslag build \(folder) --output \(folder)-site")
    }
}
