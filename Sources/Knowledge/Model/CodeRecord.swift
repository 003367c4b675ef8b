package import Articles
package import Codes

/// All that is known about one code.
package struct CodeRecord: Hashable, Sendable {
    package let code: Code
    /// What vendors mean by it before what the registry says, usually one. Empty for a class, subject or family that is
    /// here only because its members are.
    package let meanings: [CodeEntry]

    package init(code: Code, meanings: [CodeEntry]) {
        self.code = code
        self.meanings = meanings
    }

    /// The content folder says something about it, so it stands in `codes` of the data and not in `reference`.
    package var isOwn: Bool { meanings.contains { $0.origin != .shipped } }

    /// The title of the first meaning that has one in this language.
    package func title(in locale: LocaleTag) -> String? {
        meanings.lazy.compactMap { $0.title[locale] }.first
    }

    /// The SMTP replies that come with it, in the order of the meanings.
    package var replies: [Int] {
        var seen: Set<Int> = []
        return meanings.flatMap(\.replies).filter { seen.insert($0).inserted }
    }

    /// The symbolic names of all meanings, each once; the code itself where it is one.
    package var names: [String] {
        var seen: Set<String> = []
        return ((code.isSymbolic ? [code.spelling] : []) + meanings.flatMap(\.names)).filter {
            seen.insert($0).inserted
        }
    }

    /// The articles about it, each once, in the order of the meanings.
    package var places: [EntryPlace] {
        var seen: Set<EntryPlace> = []
        return meanings.flatMap(\.places).filter { seen.insert($0).inserted }
    }
}
