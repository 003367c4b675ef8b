internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Platform

extension ExportCommand {
    /// Writes what `naslag build` puts at `data/knowledge.json`, byte for byte, and the schema.
    func exportModel() throws {
        guard let templates = ProgramFolder.templates() else {
            throw Failure("Naslag's own templates, which name the languages, are not beside the program", .inputMissing)
        }
        var options = SiteOptions(
            content: content, output: output, templates: [templates], jobs: Environment.processors,
            generator: "Naslag \(Naslag.version)")
        options.reference = ProgramFolder.reference()
        options.locales = locales
        let model = try ModelExport.make(options)
        for file in model.files { try write(file.bytes, to: file.name) }
        let errors = model.diagnostics.filter { $0.severity == .error }
        for error in errors { Terminal.error(error.description) }
        try Terminal.print("\(model.codes) codes of \(model.articles) articles in \(output)/\(model.files[0].name)")
        if !errors.isEmpty { throw Failure(.badInput) }
    }
}
