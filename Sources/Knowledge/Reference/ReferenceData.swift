internal import Articles
internal import Codes
package import Diagnostics
package import System

/// What is known about codes without any article: the files in the folder `codes`.
package struct ReferenceData: Sendable {
    package private(set) var entries: [CodeEntry] = []
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    /// Reads every `.yml` file in the folder `codes` of a content folder; nothing where there is no such folder.
    package static func load(_ root: String, origin: Origin) throws(FileError) -> ReferenceData {
        var data = ReferenceData()
        guard FileSystem.exists("\(root)/codes") else { return data }
        let tree = try FileTree.list("\(root)/codes")
        data.diagnostics += tree.skippedOthers.map { .notRegular("codes/\($0)") }
        for name in tree.files where name.hasSuffix(".yml") || name.hasSuffix(".yaml") {
            data.add(try FileSystem.read("\(root)/codes/\(name)"), file: "codes/\(name)", origin: origin)
        }
        return data
    }

    /// Adds the entries of one file. What is wrong in it is reported with its place, and left out.
    package mutating func add(_ bytes: [UInt8], file: String, origin: Origin) {
        var reader = ReferenceReader(file: file, origin: origin)
        entries += reader.read(bytes)
        diagnostics += reader.yaml.diagnostics
    }
}
