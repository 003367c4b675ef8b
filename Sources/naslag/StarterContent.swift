/// What `naslag init` writes: one article in the form that translators use, in two languages, small enough to be read at a
/// glance; an entry without an article; and what checks each change. The files stand in `Starter`.
enum StarterContent {
    /// By their paths in the content folder.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("naslag.yml", PackageResources.naslag_yml),
        ("nl-NL/recipient-not-found.md", PackageResources.article_nl_md),
        ("de-DE/recipient-not-found.md", PackageResources.article_de_md),
        ("codes/own.yml", PackageResources.codes_yml),
        (".github/workflows/knowledge-base.yml", PackageResources.workflow_yml),
    ]
}
