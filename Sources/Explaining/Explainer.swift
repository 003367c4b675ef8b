internal import Bounces
internal import Codes
package import Lookup

/// Answers what somebody asks about a code, a line or a message.
package struct Explainer {
    private let index: LookupIndex
    private let choice: LanguageChoice
    private let lookup: CodeLookup
    private let query: CodeQuery

    package init(index: LookupIndex, choice: LanguageChoice) {
        self.index = index
        self.choice = choice
        lookup = CodeLookup(
            index: index, order: LanguageOrder(wanted: choice.language.tag, source: index.sourceLanguage))
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
        } else {
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
        try addBounce(bytes, isTyped: isShort && text.split(separator: "\n").count == 1, to: &explanation)
        return explanation
    }

    private func start(_ query: String) -> Explanation {
        var explanation = Explanation(query: query, language: choice.language)
        if let missing = choice.missing {
            explanation.notes.append(choice.language("explain_fallback", ["language": missing]))
        }
        return explanation
    }

    /// Answers a question that is nothing but a code; false for any other.
    private func addCode(_ text: String, to explanation: inout Explanation) throws(IndexError) -> Bool {
        let readings = query.parse(text)
        guard let likeliest = readings.first(where: \.isMail) ?? readings.first else { return false }
        let known = readings.filter(index.contains)
        if known.isEmpty || likeliest.scheme == .smtpReply {
            try addUnknown(likeliest, text, to: &explanation)
            // 550 is a reply before it is a short way to write 5.5.0.
            if explanation.isFound { explanation.suggestions = known + explanation.suggestions }
            return true
        }
        // `x.1.1` asks for both classes; other readings exclude each other.
        let isBoth = text.utf8.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
        for code in isBoth ? known[...] : known.prefix(1) {
            if let answer = try lookup.answer(code) { explanation.answers.append(answer) }
        }
        return true
    }

    /// Answers a code that nothing is known about by what it belongs to.
    private func addUnknown(_ code: Code, _ text: String, to explanation: inout Explanation) throws(IndexError) {
        // A number that no scheme knows may be one that servers put behind their words: 7230 of AS(7230).
        if !code.isMail, try addLiterals(holding: text, to: &explanation) { return }
        guard let answer = try lookup.answer(code) else { return addNothing(text, to: &explanation) }
        explanation.answers.append(answer)
        if code.scheme == .smtpEnhanced, answer.match == .subject || answer.match == .statusClass {
            explanation.suggestions = NearCodes.of(code.spelling, among: index.codes)
        }
    }

    private func addBounce(
        _ bytes: [UInt8], isTyped: Bool, to explanation: inout Explanation
    ) throws(IndexError) {
        let bounce = BounceReader.read(bytes)
        let language = choice.language
        for code in bounce.codes {
            let finding = Answer.Finding(
                quote: code.literal, subReason: code.subReason,
                recipient: bounce.recipients.count > 1 ? code.recipient : nil, isInner: code.depth > 0)
            if let answer = try lookup.answer(code.code, finding: finding) { explanation.answers.append(answer) }
        }
        for disagreement in bounce.disagreements {
            let (status, told) = disagreement.prefersStatus
                ? (disagreement.preferred, disagreement.other) : (disagreement.other, disagreement.preferred)
            explanation.notes.append(
                language("explain_disagree", ["told": told.spelling, "status": status.spelling]))
        }
        // A reply alone says little: the words behind it may be known ones.
        if bounce.kind.isAboutDelivery, !bounce.codes.contains(where: { $0.code.scheme != .smtpReply }) {
            try addWords(bounce, isTyped: isTyped, to: &explanation)
        }
        guard explanation.answers.isEmpty else { return }
        if let code = bounce.codes.first?.code {
            addNothing(code.spelling, to: &explanation)
        } else if isTyped, bounce.kind == .other {
            addNothing(bounce.words, to: &explanation)
        } else {
            explanation.notes.append(language("explain_\(bounce.kind.key)"))
        }
    }

    /// Answers by the server's words alone, codes of the user's own schemes among them.
    private func addWords(_ bounce: Bounce, isTyped: Bool, to explanation: inout Explanation) throws(IndexError) {
        for match in CodeScanner(patterns: index.schemes).scan(bounce.words) where index.contains(match.code) {
            if let answer = try lookup.answer(match.code) { explanation.answers.append(answer) }
        }
        guard explanation.answers.allSatisfy({ $0.code.scheme == .smtpReply }) else { return }
        let finder = LiteralFinder(try index.literals())
        let weight = isTyped || bounce.kind == .line ? Self.typedWeight : Self.messageWeight
        let found = finder.literals(in: bounce.words, weight: weight)
        // Beside a reply they must leave no doubt: several codes would drown what the bounce itself says.
        let isSure = explanation.answers.isEmpty || found.count == 1
        if !found.isEmpty, isSure { return try add(found, to: &explanation) }
        if isTyped, explanation.answers.isEmpty { _ = try addLiterals(holding: bounce.words, to: &explanation) }
    }

    /// Answers by a part of what servers say, if few codes have it; more of them become suggestions.
    private func addLiterals(holding text: String, to explanation: inout Explanation) throws(IndexError) -> Bool {
        let found = LiteralFinder(try index.literals()).literals(holding: text)
        guard found.count <= Self.mostByText else {
            var seen: Set<Code> = []
            explanation.suggestions = Array(found.map(\.code).filter { seen.insert($0).inserted }.sorted().prefix(8))
            return false
        }
        try add(found, to: &explanation)
        return !found.isEmpty
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

    private func addNothing(_ text: String, to explanation: inout Explanation) {
        explanation.notes.append(choice.language("explain_none", ["query": String(text.prefix(100))]))
        if explanation.suggestions.isEmpty { explanation.suggestions = NearCodes.of(text, among: index.codes) }
    }

    /// How many fixed bytes of a literal it takes: `mailbox full` in a whole message is any server's way to put it.
    private static let typedWeight = 10
    private static let messageWeight = 30
    private static let mostByText = 4
}

extension Code {
    fileprivate var isMail: Bool { scheme == .smtpEnhanced || scheme == .smtpReply }
}

extension Bounce.Kind {
    /// The end of the key of the sentence that says what it is.
    fileprivate var key: String {
        switch self {
        case .deliveryStatus, .bounce, .line: "bounce"
        case .feedback: "feedback"
        case .autoReply: "auto_reply"
        case .challenge: "challenge"
        case .unsubscribe: "unsubscribe"
        case .readReceipt: "read_receipt"
        case .other: "other"
        }
    }

    fileprivate var isAboutDelivery: Bool { key == "bounce" || key == "other" }
}
