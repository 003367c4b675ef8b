internal import ArgumentParser
internal import Codes
internal import Lookup

/// Completes codes from the index: `naslag explain 5.7.7<TAB>`.
enum CodeCompletion {
    static let kind = CompletionKind.custom { words, _, prefix in codes(prefix, base: folder(words)) }

    /// Silent where there is no index: a message would end up in the line being typed.
    private static func codes(_ prefix: String, base: String) -> [String] {
        guard let index = try? KnowledgeBasePlace.index(in: base) else { return [] }
        return index.codes.filter { $0.spelling.hasPrefix(prefix) }.sorted().map(\.spelling)
    }

    /// What `--kb` says in the line so far.
    private static func folder(_ words: [String]) -> String {
        for (option, value) in zip(words, words.dropFirst()) where option == "--kb" { return value }
        let joined = words.first { $0.hasPrefix("--kb=") }
        return joined.map { String($0.dropFirst("--kb=".count)) } ?? KnowledgeBasePlace.found
    }
}
