internal import JSON

/// Which part of a code file an article shows: `Program.cs?name=Main&dedent=4`, `a.py#L3-L9`.
struct CodeReference: Hashable {
    /// As the article writes it, relative to the article's file.
    var path: String
    /// A snippet between two tags, or a notebook's cell.
    var tag: String?
    /// Lines from 1, in the order in which they are shown; `Int.max` ends at the last line.
    var lines: [ClosedRange<Int>]?
    /// How many columns to take off each line; nil for as many as all lines have.
    var dedent: Int?

    /// A tag wins over lines, and so do lines behind `#` over those of the query, as with DocFX.
    init(_ written: String) {
        let beforeFragment = written.prefix { $0 != "#" }
        let fragment = written.dropFirst(beforeFragment.count + 1)
        path = String(beforeFragment.prefix { $0 != "?" })
        var start: Int?
        var end: Int?
        for field in beforeFragment.dropFirst(path.count + 1).split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            switch parts[0].lowercased() {
            case "name": tag = String(parts[1])
            case "range": lines = Self.ranges(parts[1])
            case "start": start = Int(parts[1])
            case "end": end = Int(parts[1])
            case "dedent": dedent = Int(parts[1]).flatMap { $0 < 0 ? nil : $0 }
            default: break
            }
        }
        if let start { lines = Self.range(start, end ?? start).map { [$0] } }
        guard !fragment.isEmpty else { return }
        if let range = Self.bookmark(fragment) { lines = [range] } else { tag = String(fragment) }
    }

    /// `1-2, 10, 29-`.
    private static func ranges(_ text: Substring) -> [ClosedRange<Int>]? {
        var result: [ClosedRange<Int>] = []
        for part in text.split(separator: ",") {
            let numbers = part.split(separator: "-", omittingEmptySubsequences: false).map { String($0).trimmed }
            guard (1...2).contains(numbers.count), let start = Int(numbers[0]),
                let end = numbers.count == 1 ? start : numbers[1].isEmpty ? Int.max : Int(numbers[1]),
                let range = range(start, end)
            else { return nil }
            result.append(range)
        }
        return result.isEmpty ? nil : result
    }

    /// `L12` and `L12-L16`.
    private static func bookmark(_ text: Substring) -> ClosedRange<Int>? {
        let numbers = text.split(separator: "-").map { part in
            part.first == "L" || part.first == "l" ? Int(part.dropFirst()) : nil
        }
        guard (1...2).contains(numbers.count), let start = numbers[0], let end = numbers[numbers.count - 1] else {
            return nil
        }
        return range(start, end)
    }

    private static func range(_ start: Int, _ end: Int) -> ClosedRange<Int>? {
        start <= end ? max(start, 1)...max(end, 1) : nil
    }
}

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

/// Reads a cell of a Jupyter notebook.
enum Notebook {
    /// - Returns: the source of the one cell whose metadata name it; nil where there is none or more than one.
    static func source(ofCell name: String, in json: String) -> String? {
        let cells = JSONReader.value(of: Array(json.utf8)[...])?["cells"]?.array ?? []
        let named = cells.filter { $0["metadata"]?["name"]?.string == name }
        guard named.count == 1, case .array(let lines)? = named[0]["source"] else { return nil }
        let text = lines.compactMap(\.string).joined()
        return text.hasSuffix("\n") ? text : text + "\n"
    }
}
