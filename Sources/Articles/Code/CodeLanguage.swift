/// The language of a code file, by the ending of its name.
enum CodeLanguage {
    private static let byEnding: [String: String] = [
        "asm": "assembly", "bat": "batchfile", "c": "cpp", "cc": "cpp", "cmd": "batchfile", "cs": "csharp",
        "erl": "erlang", "fs": "fsharp", "fsx": "fsharp", "h": "cpp", "hpp": "cpp", "hs": "haskell",
        "js": "javascript", "json": "javascript", "lsp": "lisp", "m": "cpp", "md": "markdown", "pas": "pascal",
        "pl": "perl", "ps1": "powershell", "py": "python", "rb": "ruby", "rs": "rust", "sh": "shell", "bash": "shell",
        "ts": "typescript", "tsx": "react", "vbs": "vb", "xsd": "xml", "xsl": "xml", "yml": "yaml",
    ]

    /// `csharp` for `a/b.cs?name=x`; the ending itself where it names its language; nothing where there is no ending.
    static func ofFile(_ path: String) -> String {
        let file = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
        guard let dot = file.lastIndex(of: ".") else { return "" }
        let ending = file[file.index(after: dot)...].lowercased()
        guard ending.utf8.allSatisfy(\.isASCIIAlphanumeric) else { return "" }
        return byEnding[ending] ?? ending
    }
}
