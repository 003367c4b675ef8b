internal import Codes
internal import Languages
internal import Lookup
internal import Phrases
internal import Terms
internal import Verdicts

/// Finds what an index says about a code, or else about the narrowest set that holds it.
struct CodeLookup {
    let index: LookupIndex
    let classification: Classification
    let order: LanguageOrder
    private let ranges = Kept<[Code]>()
    private let sheets = KeptEach<Code, IndexedCode?>()
    private let patterns = LiteralPatterns()

    init(index: LookupIndex, classification: Classification, order: LanguageOrder) {
        self.index = index
        self.classification = classification
        self.order = order
    }

    /// Nil where not even its class is known.
    ///
    ///     5.7.705  →  exact      5.7.712  →  range 5.7.700-749      5.7.71  →  subject 5.7      550  →  class 5
    ///
    /// - Parameter vendor: who spoke, if anything tells; of its meanings and the registered ones those are taken that
    ///   the quoted words tell.
    func answer(_ code: Code, finding: Answer.Finding = .init(), vendor: String? = nil) throws(IndexError) -> Answer? {
        guard let (sheet, match) = try sheet(of: code) else { return nil }
        let all = try meanings(of: sheet).map { filled($0, code) }
        let meanings = finding.quote.map { choose(all, by: $0, vendor, code) } ?? Self.ordered(all)
        // What others mean by it says nothing of this server: the set around it does.
        if meanings.isEmpty, !all.isEmpty, let wider = try widerSheet(of: code) {
            let told = wider.sheet.meanings.filter { $0.vendor == nil }
            return Answer(code: code, match: wider.match, sheet: wider.sheet, meanings: told, finding: finding)
        }
        var answer = Answer(code: code, match: match, sheet: sheet, meanings: meanings, finding: finding)
        if match == .exact { answer.members = try members(of: sheet) }
        return answer
    }

    /// Of a number that many vendors use the registered meaning comes first.
    private static func ordered(_ meanings: [Meaning]) -> [Meaning] {
        guard meanings.count > Explainer.mostByText else { return meanings }
        return meanings.filter { $0.vendor == nil } + meanings.filter { $0.vendor != nil }
    }

    /// One meaning of a code, found by its words.
    func answer(_ literal: Literal, finding: Answer.Finding) throws(IndexError) -> Answer? {
        guard let sheet = try known(literal.code), sheet.meanings.indices.contains(literal.meaning) else {
            return nil
        }
        return Answer(
            code: literal.code, match: .text, sheet: sheet, meanings: [sheet.meanings[literal.meaning]],
            finding: finding)
    }

    /// The meaning with what the tables of words know of its number.
    private func filled(_ meaning: Meaning, _ code: Code) -> Meaning {
        guard meaning.reason == nil, let known = classification.reason(of: code, by: meaning.vendor) else {
            return meaning
        }
        var meaning = meaning
        meaning.reason = known.reason
        meaning.fixBy = meaning.fixBy ?? known.fixBy ?? known.reason?.fixBy
        return meaning
    }

    /// What the index says about a code itself, read once.
    private func known(_ code: Code) throws(IndexError) -> IndexedCode? {
        try sheets.value(code) { () throws(IndexError) in try index.sheet(code, order) }
    }

    private func sheet(of code: Code) throws(IndexError) -> (IndexedCode, Answer.Match)? {
        if let sheet = try known(code) { return (sheet, .exact) }
        return try widerSheet(of: code)
    }

    /// The narrowest set that holds the code and says something.
    private func widerSheet(of code: Code) throws(IndexError) -> (sheet: IndexedCode, match: Answer.Match)? {
        for parent in parents(of: code) {
            guard let kind = parent.enhanced?.kind, let sheet = try known(parent) else { continue }
            // A family without a meaning of its own says nothing about other codes.
            if sheet.meanings.isEmpty { continue }
            switch kind {
            case .range: return (sheet, .range)
            case .family: return (sheet, .family)
            case .subject: return (sheet, .subject)
            case .class: return (sheet, .statusClass)
            case .code: continue
            }
        }
        return nil
    }

    /// Those of the sheet, or of the narrowest set around it where it has none of its own.
    private func meanings(of sheet: IndexedCode) throws(IndexError) -> [Meaning] {
        if !sheet.meanings.isEmpty { return sheet.meanings }
        for parent in parents(of: sheet.code) {
            if let wider = try known(parent), !wider.meanings.isEmpty { return wider.meanings }
        }
        return []
    }

    private func parents(of code: Code) -> [Code] {
        if code.scheme == .smtpReply {
            // All that a reply says by itself is its first digit, which is the class (RFC 5321 section 4.2.1).
            let digit = code.spelling.prefix(1)
            return [EnhancedStatusCode(String(digit))?.code].compactMap(\.self)
        }
        return code.parents(ranges: ranges.value { index.codes.filter { $0.enhanced?.kind == .range } })
    }

    /// The meanings that the server's words can have: no vendor's without evidence of it. Words that are not known are
    /// those of any server, and mean what the registry says; a line with hardly any words leaves all meanings open.
    private func choose(_ meanings: [Meaning], by quote: String, _ vendor: String?, _ code: Code) -> [Meaning] {
        let likely = meanings.filter { meaning in
            meaning.vendor.map { Vendors.are($0, vendor) } ?? true
        }
        // Numbers of three digits are one vendor's own, and so are those of other schemes.
        guard !likely.isEmpty else { return code.isAnybodys ? [] : meanings }
        guard likely.count > 1 else { return likely }
        if let chosen = LiteralFinder.meaning(of: likely, in: quote, patterns) { return [likely[chosen]] }
        let words = quote.split { !$0.isLetter }.count { $0.count > 2 }
        let registered = likely.filter { $0.vendor == nil }
        return words < 3 || registered.isEmpty ? likely : registered
    }

    private func members(of sheet: IndexedCode) throws(IndexError) -> [Answer.Member] {
        var members: [Answer.Member] = []
        for code in sheet.members {
            let titles = try known(code)?.meanings.compactMap { $0.words.values.first?.title } ?? []
            members.append(Answer.Member(code: code, title: titles.first ?? ""))
        }
        return members
    }
}
