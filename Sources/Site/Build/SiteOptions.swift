package import Articles
package import Diagnostics
package import Knowledge
package import Packing
package import Pages

/// What a build is asked to do.
package struct SiteOptions: Sendable {
    package var content: String
    package var output: String
    /// Folders of templates; a later one overrides an earlier one, file by file.
    package var templates: [String]
    /// The folder whose `codes` come with the program, for content that has none of its own; nil where it is not found.
    package var reference: String?
    /// Only these languages; empty for all that are found.
    package var locales: [LocaleTag] = []
    /// The public address of the site; nil where it has none.
    package var baseURL: String?
    /// How the site will be published: which files for hosts it gets.
    package var hosting: Set<Hosting> = []
    /// How many threads make pages.
    package var jobs: Int
    /// Whether to wait for another build of the same output, instead of ending with `busy`.
    package var waitForLock = false
    /// The executable: another build of the program makes everything anew.
    package var program: String?
    /// Makes everything anew, whatever the last build left.
    package var rebuildsAll = false
    /// Folders that `SiteBuilder.compile` filled: articles that are in one of them are taken from there.
    package var results: [String] = []
    /// Whether text gets a compressed copy beside it.
    package var compress = false
    /// The site in one file, written after the site is published.
    package var archive: SiteArchive?
    /// With more errors than this, nothing is published; nil for any number.
    package var mostErrors: Int?
    /// How the translations stand, for a report page in each language; nil for none.
    package var report: SiteReport?
    /// Name and version of the program.
    package var generator: String
    /// What is doubtful about these options themselves.
    package var problems: [Diagnostic] = []
    /// What else the caller finds wrong with `naslag.yml`, of which other parts of the program read a section.
    package var examine: @Sendable (Configuration) -> [Diagnostic] = { _ in [] }

    package init(content: String, output: String, templates: [String], jobs: Int, generator: String) {
        self.content = content
        self.output = output
        self.templates = templates
        self.jobs = jobs
        self.generator = generator
    }
}
