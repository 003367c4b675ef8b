internal import Codes

/// Brings names and numbers together: an article that speaks of ERROR_ACCESS_DENIED is about the system error 5, where
/// another one says that they are the same.
struct NameUnion {
    private var codes: [String: Set<Code>] = [:]
    /// The spelling that stands for all that differ by letter case: NTFRS and NtFrs are one source.
    private var spellings: [String: Code] = [:]

    init(_ entries: some Sequence<CodeEntry>) {
        for entry in entries where !entry.code.isSymbolic {
            for name in entry.names { codes[name, default: []].insert(entry.code) }
            guard entry.code.source != nil else { continue }
            let folded = entry.code.spelling.lowercased()
            spellings[folded] = spellings[folded].map { min($0, entry.code) } ?? entry.code
        }
    }

    /// The number of a name that has one, and one alone, of its own scheme before others; any other code as it is.
    func code(of code: Code) -> Code {
        if code.source != nil { return spellings[code.spelling.lowercased()] ?? code }
        guard code.isSymbolic, let numbers = codes[code.spelling] else { return code }
        let own = numbers.filter { $0.scheme == code.scheme }
        return own.count == 1 ? own.first! : numbers.count == 1 ? numbers.first! : code
    }

    /// The entry for the number of its name, with the name.
    func entry(of entry: CodeEntry) -> CodeEntry {
        let number = code(of: entry.code)
        guard number != entry.code else { return entry }
        var own = entry.of(number)
        guard entry.code.isSymbolic else { return own }
        if !own.names.contains(entry.code.spelling) { own.names.insert(entry.code.spelling, at: 0) }
        return own
    }
}
