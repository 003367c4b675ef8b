/// The schemes that come with Naslag, ready to be looked up while a text is read.
final class SchemeTable: Sendable {
    let schemes: [SchemeDescription]
    /// By prefix, in lower case.
    private let glued: [String: [SchemeDescription.Spelling]]
    /// By the last byte of the words, longest first.
    private let announced: [UInt8: [SchemeDescription.Spelling]]
    /// By the first byte of the words.
    private let followed: [UInt8: [SchemeDescription.Spelling]]
    private let announcedBehind: [UInt8: [SchemeDescription.Spelling]]
    private let near: [CodeScheme: [[UInt8]]]
    /// The words that codes are called by, each alone.
    let calledWords: Set<String>

    static let shipped = SchemeTable([
        PackageResources.aadsts_tsv, PackageResources.caa_tsv, PackageResources.compiler_tsv,
        PackageResources.error_tsv, PackageResources.event_tsv, PackageResources.ews_tsv, PackageResources.http_tsv,
        PackageResources.office_error_tsv, PackageResources.sql_server_tsv,
        // The names of system errors are few and known; those of HRESULTs are told by a part of them.
        PackageResources.win32_tsv, PackageResources.hresult_tsv,
    ])

    /// - Parameter files: descriptions; one that cannot be read is a fault of the program.
    init(_ files: [[UInt8]]) {
        let schemes = files.map { file in
            guard let scheme = SchemeDescription(String(decoding: file, as: UTF8.self)) else {
                preconditionFailure("a description of a scheme cannot be read")
            }
            return scheme
        }
        self.schemes = schemes
        glued = Dictionary(grouping: schemes.flatMap(\.glued), by: \.words)
        announced = Dictionary(grouping: schemes.flatMap(\.announced)) { $0.words.utf8.last ?? 0 }
            .mapValues { $0.sorted { $0.words.utf8.count > $1.words.utf8.count } }
        followed = Dictionary(grouping: schemes.flatMap(\.followed)) { $0.words.utf8.first ?? 0 }
        announcedBehind = Dictionary(grouping: schemes.flatMap(\.announced)) { $0.words.utf8.first ?? 0 }
        near = Dictionary(uniqueKeysWithValues: schemes.map { ($0.scheme, $0.near.map { Array($0.utf8) }) })
        calledWords = Set(
            schemes.flatMap(\.called).flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    }

    /// What a prefix right before digits means: `LNK`, `MSSQLSERVER_`.
    func glued(to prefix: String) -> [SchemeDescription.Spelling] { glued[prefix] ?? [] }

    /// What words that end before `end` announce, those of the longest.
    func announced(before end: Int, in text: ByteText) -> SchemeDescription.Spelling? {
        announced[ASCII.lower(text[end - 1])]?.first { spelling in
            let start = end - spelling.words.utf8.count
            return text.holds(spelling.words.utf8, at: start) && !text.isLetter(before: start)
        }
    }

    /// What words that begin at `start` say of the number before them.
    func followed(at start: Int, in text: ByteText) -> SchemeDescription.Spelling? {
        followed[ASCII.lower(text[start])]?.first { text.holds($0.words.utf8, at: start) }
    }

    /// What words that begin at `start` would announce, where a language puts them behind: `12290 이벤트 ID`.
    func announces(at start: Int, in text: ByteText) -> SchemeDescription.Spelling? {
        announcedBehind[ASCII.lower(text[start])]?.first { text.holds($0.words.utf8, at: start) }
    }

    /// The stems that speak for a scheme.
    func near(_ scheme: CodeScheme) -> [[UInt8]] { near[scheme] ?? [] }

    func description(_ scheme: CodeScheme) -> SchemeDescription? { schemes.first { $0.scheme == scheme } }
}

extension ByteText {
    /// True when the text at `index` is `words`, lower case, whatever the text's ASCII case.
    func holds(_ words: some Collection<UInt8>, at index: Int) -> Bool {
        guard index >= 0, index + words.count <= count else { return false }
        var place = index
        for byte in words {
            if ASCII.lower(bytes[place]) != byte { return false }
            place += 1
        }
        return true
    }

    /// True where an ASCII letter stands before `index`, so that what begins there is a part of a word.
    func isLetter(before index: Int) -> Bool { ASCII.isLetter(self[index - 1]) }
}
