internal import Codes
internal import Languages
package import Lookup
internal import Phrases
internal import Verdicts

/// Answers what somebody asks about a code, a line or a message.
package struct Explainer {
    let index: LookupIndex
    let choice: LanguageChoice
    let lookup: CodeLookup
    let classification: Classification
    private let query: CodeQuery
    private let quoted = Kept<[Literal]>()

    /// Reads the phrases of the index, which every question needs.
    ///
    /// - Throws: `IndexError` where the index is damaged.
    package init(index: LookupIndex, choice: LanguageChoice) throws(IndexError) {
        self.index = index
        self.choice = choice
        classification = Classification(PhraseTable(try index.phrases()) ?? PhraseTable())
        lookup = CodeLookup(
            index: index, classification: classification,
            order: LanguageOrder(wanted: choice.language.tag, source: index.sourceLanguage))
        query = CodeQuery(patterns: index.schemes)
    }

    /// Words of a command line: one code in one word or several, several codes, or a line of text.
    package func explain(_ words: [String]) throws(IndexError) -> Explanation {
        let text = words.joined(separator: " ")
        var explanation = start(text)
        if try addCode(text, to: &explanation) { return explanation }
        let isList = words.count > 1 && words.allSatisfy { !query.parse($0).isEmpty }
        if isList {
            for word in words { _ = try addCode(word, to: &explanation) }
        } else if try !addReasons(named: text, to: &explanation), try !addMentioned(text, to: &explanation) {
            try addBounce(Array(text.utf8), isTyped: true, to: &explanation)
        }
        return explanation
    }

    /// A file or what comes on standard input: a message, a report, or just a code.
    package func explain(_ bytes: [UInt8], name: String) throws(IndexError) -> Explanation {
        var explanation = start(name)
        let isShort = bytes.count <= 400
        let text = isShort ? String(decoding: bytes, as: UTF8.self) : ""
        if isShort, try addCode(text, to: &explanation) { return explanation }
        if bytes.count <= 16_384, try addMentioned(String(decoding: bytes, as: UTF8.self), to: &explanation) {
            return explanation
        }
        try addBounce(bytes, isTyped: isShort && text.split(separator: "\n").count == 1, to: &explanation)
        return explanation
    }

    /// Who may have spoken, by the hosts and signatures in a text: `gmail`.
    package func vendors(in text: String) -> [String] { classification.vendors(in: text) }

    private func start(_ query: String) -> Explanation {
        var explanation = Explanation(query: query, language: choice.language)
        if let missing = choice.missing {
            let values: KeyValuePairs = ["language": missing, "shown": choice.language.name]
            explanation.notes.append(choice.language("explain_fallback", values))
        }
        return explanation
    }

    /// Answers a question that is nothing but a code; false for any other.
    private func addCode(_ text: String, to explanation: inout Explanation) throws(IndexError) -> Bool {
        let named = try self.named(text)
        let readings = query.parse(text)
        guard let likeliest = readings.first(where: \.isMail) ?? readings.first else {
            return try add(named, to: &explanation)
        }
        // A spelling that a code has for an alias is as good as its own; mail goes first, as people ask for it most.
        let told = readings.filter(index.contains)
        let known = told + named.filter { !told.contains($0) }
        if told.isEmpty, !named.isEmpty, readings.first?.scheme != .smtpReply {
            return try add(named, to: &explanation)
        }
        if known.isEmpty || readings.first?.scheme == .smtpReply {
            try addUnknown(likeliest, text, to: &explanation)
            // 550 is a reply before it is a short way to write 5.5.0.
            let others = known.filter { $0 != likeliest }
            if explanation.isFound { explanation.suggestions = others + explanation.suggestions }
            return true
        }
        // `x.1.1` asks for both classes; other readings exclude each other.
        let isBoth = text.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        for code in isBoth ? known[...] : known.prefix(1) {
            if let answer = try lookup.answer(code) { explanation.answers.append(answer) }
        }
        // 1135 is an event of several sources, and 5 an error of several systems.
        if !isBoth, !likeliest.isMail || !told.contains(likeliest) {
            explanation.suggestions = Array(known.dropFirst().prefix(8))
        }
        return true
    }

    /// The codes that are called so, or whose kin is: 0x80070005 wraps the system error 5.
    private func named(_ text: String) throws(IndexError) -> [Code] {
        guard text.utf8.count <= 400 else { return [] }
        return try index.codes(called: text)
    }

    /// Answers a name, a title or a spelling of its own: of several codes that are called so, all if they are few.
    private func add(_ named: [Code], to explanation: inout Explanation) throws(IndexError) -> Bool {
        guard !named.isEmpty else { return false }
        for code in named.prefix(Self.mostByText) {
            if let answer = try lookup.answer(code) { explanation.answers.append(answer) }
        }
        explanation.suggestions = Array(named.dropFirst(Self.mostByText).prefix(8))
        return explanation.isFound
    }

    /// Answers a code that nothing is known about by what it belongs to.
    private func addUnknown(_ code: Code, _ text: String, to explanation: inout Explanation) throws(IndexError) {
        // A number that no scheme knows may be one that servers put behind their words: 7230 of AS(7230).
        if !code.isMail, try addLiterals(holding: text, to: &explanation) { return }
        var found = try lookup.answer(code)
        if found == nil { found = try kin(of: code) }
        guard let answer = found else { return try addNothing(text, to: &explanation) }
        explanation.answers.append(answer)
        if code.scheme == .smtpEnhanced, answer.match == .subject || answer.match == .statusClass {
            explanation.suggestions = NearCodes.of(code.spelling, among: index.codes)
        }
    }

    /// What the same fault is in another scheme, as the narrowest set that tells of it.
    private func kin(of code: Code) throws(IndexError) -> Answer? {
        for kin in code.kin where index.contains(kin) {
            guard var answer = try lookup.answer(kin) else { continue }
            answer.code = code
            answer.match = .family
            return answer
        }
        return nil
    }

    /// The one line that holds a part of what servers say, `RESOLVER.RST.AuthRequired`; nil where several do.
    func line(holding text: String) throws(IndexError) -> Literal? {
        let found = Self.isTelling(text) ? LiteralFinder(try literals()).literals(holding: text) : []
        return found.count == 1 ? found[0] : nil
    }

    /// False for everyday words, which say nothing about the line they stand in; names of components and numbers do.
    private static func isTelling(_ text: String) -> Bool { !text.allSatisfy { $0.isLetter && !$0.isUppercase } }

    /// Answers by a part of what servers say, if few codes have it; more of them become suggestions.
    func addLiterals(holding text: String, to explanation: inout Explanation) throws(IndexError) -> Bool {
        guard Self.isTelling(text) else { return false }
        let found = LiteralFinder(try literals()).literals(holding: text)
        guard try add(few: found, to: &explanation) else {
            suggest(found, to: &explanation)
            return false
        }
        return !found.isEmpty
    }

    /// The lines that the data quotes, read once for all questions.
    func literals() throws(IndexError) -> [Literal] {
        try quoted.value { () throws(IndexError) in try index.literals() }
    }

    /// The codes of more lines than can be told, those first that have most of them: the words are those of many
    /// servers.
    func suggest(_ literals: [Literal], to explanation: inout Explanation) {
        let counts = Dictionary(literals.map { ($0.code, 1) }, uniquingKeysWith: +)
        let codes = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key)
        explanation.suggestions = Array(codes.prefix(8))
    }

    /// Adds an answer for each of the lines; false where they are too many.
    func add(few literals: [Literal], to explanation: inout Explanation) throws(IndexError) -> Bool {
        guard literals.count <= Self.mostByText else { return false }
        try add(literals, to: &explanation)
        return true
    }

    private func add(_ literals: [Literal], to explanation: inout Explanation) throws(IndexError) {
        // A set that quotes its member's words adds nothing to the member.
        let own = literals.filter { literal in
            !literals.contains { $0.code != literal.code && literal.code.contains($0.code) }
        }
        for literal in own.sorted(by: { $0.code < $1.code }).prefix(Self.mostByText) {
            if let answer = try lookup.answer(literal, finding: .init()) { explanation.answers.append(answer) }
        }
        if !literals.isEmpty { explanation.notes.append(choice.language("explain_by_words")) }
    }

    func addNothing(_ text: String, to explanation: inout Explanation) throws(IndexError) {
        explanation.notes.append(choice.language("explain_none", ["query": String(text.prefix(100))]))
        guard explanation.suggestions.isEmpty else { return }
        explanation.suggestions = NearCodes.of(text, among: index.codes)
        if explanation.suggestions.isEmpty {
            explanation.suggestions = NearCodes.of(text, named: try index.symbolicNames())
        }
    }

    /// With more codes than these the one that is meant would be lost.
    static let mostByText = 4
}

extension Code {
    fileprivate var isMail: Bool { scheme == .smtpEnhanced || scheme == .smtpReply }
}
