package import Articles
package import Diagnostics
package import Platform

/// A content folder as all commands open it: its articles and what its `naslag.yml` says, each read once.
package struct OpenContent: Sendable {
    package let content: ContentFolder
    package let configuration: Configuration
    /// The bytes of `naslag.yml`, for readers of further keys; empty where there is no such file.
    package let yaml: [UInt8]

    /// - Throws: `FileError` for a folder that cannot be listed, or a `naslag.yml` that is there and cannot be read.
    package static func open(_ root: String) throws(FileError) -> Reported<OpenContent> {
        try open(root, try FileTree.list(root))
    }

    /// - Parameter listing: all that is below the folder.
    package static func open(_ root: String, _ listing: FileTree) throws(FileError) -> Reported<OpenContent> {
        let yaml = try FileSystem.readIfPresent("\(root)/\(Configuration.fileName)") ?? []
        var problems: [Diagnostic] = []
        let configuration = Configuration.read(yaml).value(addingTo: &problems)
        let content = ContentFolder(root, listing, sourceLocale: configuration.sourceLocale)
        return Reported(OpenContent(content: content, configuration: configuration, yaml: yaml), problems)
    }
}
