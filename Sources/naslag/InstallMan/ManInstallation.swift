internal import Platform

/// What an installation did.
package struct ManInstallation: Hashable, Sendable {
    /// Absolute, without links in it.
    package let folder: String
    /// How many pages and aliases were written.
    package internal(set) var installed = 0
    /// How many of an earlier installation are no longer there.
    package internal(set) var removed = 0
    /// Pages of other packages with the name of one of Naslag's; they were left as they are.
    package internal(set) var foreign: [String] = []
    /// How the index of `apropos` was brought up to date.
    package internal(set) var index = ManIndex.none

    init(folder: String) { self.folder = folder }

    /// The line that opens a page here and now: `man 5.7.705`, or `MANPATH=/opt/man man -L nl 5.7.705` where the
    /// folder is not on the path of `man`. Never `man -M`, which turns the language folders off.
    ///
    /// - Parameter language: the language folder, from `ManPath.folders(for:)`; empty for English.
    package func lineToTry(_ name: String, language: String = "") -> String {
        // The man of mandoc knows no languages: there a language folder is a path of its own.
        let isManDB = ManTool.find("mandb") != nil
        let path = language.isEmpty || isManDB ? folder : "\(folder)/\(language)"
        let option = language.isEmpty || !isManDB ? "" : " -L \(language)"
        let variable = Self.searchPath.contains(path) ? "" : "MANPATH=\(Self.quoted(path)) "
        return "\(variable)man\(option) \(name)"
    }

    private static var searchPath: Set<String> {
        let asked = ManTool.find("manpath").map { String(decoding: $0.run(["-q"]).output, as: UTF8.self) }
        let text = asked ?? Environment.variable("MANPATH") ?? ""
        let folders = text.split { $0 == ":" || $0 == "\n" }.map(String.init)
        return Set(folders.map { FileSystem.resolved($0) ?? $0 })
    }

    /// For a shell: `/opt/my man` gives `'/opt/my man'`.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "+")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"):
                true
            default: false
            }
        }
        return isPlain
            ? path
            : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
