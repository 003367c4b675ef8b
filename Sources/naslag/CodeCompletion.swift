internal import ArgumentParser
internal import Codes
internal import Lookup

/// Completes codes from the index: `naslag explain 5.7.7<TAB>`.
enum CodeCompletion {
    static let kind = CompletionKind.custom { words, _, prefix in codes(prefix, base: folder(words)) }

    /// By the names of codes, their spellings and their symbolic names: `MSSQLSERVER_18<TAB>`, `ERROR_ACC<TAB>`.
    ///
    /// Silent where there is no index: a message would end up in the line being typed.
    private static func codes(_ prefix: String, base: String) -> [String] {
        guard let index = try? KnowledgeBasePlace.index(in: base) else { return [] }
        let codes = index.codes.sorted().compactMap { code in
            [code.name, code.spelling].first { $0.hasPrefix(prefix) }
        }
        guard !prefix.isEmpty, let symbols = try? index.symbolicNames() else { return codes }
        let start = prefix.lowercased()
        let isUpper = prefix == prefix.uppercased()
        // The index has them in lower case; letter case does not count in a question.
        let names = symbols.map(\.name).filter { $0.hasPrefix(start) }.map { name in
            let rest = String(name.dropFirst(start.count))
            return prefix + (isUpper ? rest.uppercased() : rest)
        }
        let known = Set(codes.map { $0.lowercased() })
        return codes + names.filter { !known.contains($0.lowercased()) }
    }

    /// What `--kb` says in the line so far.
    private static func folder(_ words: [String]) -> String {
        for (option, value) in zip(words, words.dropFirst()) where option == "--kb" { return value }
        let joined = words.first { $0.hasPrefix("--kb=") }
        return joined.map { String($0.dropFirst("--kb=".count)) } ?? KnowledgeBasePlace.found
    }
}
