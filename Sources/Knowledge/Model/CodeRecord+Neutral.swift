package import Articles
package import Codes
internal import Terms

extension CodeRecord {
    /// The texts that a code is called by, the best first: those of its meaning; where it has several, those that take
    /// no side: the registered one, and what they say of the reason where it is the same for all.
    ///
    /// - Parameter reasons: what is said of each reason.
    package func neutral(_ reasons: [ReasonText]) -> [Called] {
        guard meanings.count > 1 else { return meanings.map { Called(title: $0.title, summary: $0.summary) } }
        var called = meanings.filter(\.isRegistered).map { Called(title: $0.title, summary: $0.summary) }
        let causes = Set(meanings.map(\.reason))
        if causes.count == 1, let reason = causes.first, let text = reasons.first(where: { $0.reason == reason }) {
            called.append(Called(title: text.title, summary: text.summary.mapValues(CodeEntry.paragraph)))
        }
        return called
    }

    /// A title with a summary, in the languages that have them.
    package struct Called: Hashable, Sendable {
        package let title: [LocaleTag: String]
        package let summary: [LocaleTag: [Block]]
    }
}

extension CodeEntry {
    /// True for the meaning of the registry, which is no vendor's.
    package var isRegistered: Bool { vendor == nil && id == EntryMerger.registered }
}

extension KnowledgeBase {
    /// What the code is called, or else what the narrowest set that it belongs to is called: no code is a dead end.
    package func called(_ code: Code) -> [CodeRecord.Called] {
        var all: [CodeRecord.Called] = []
        for candidate in [code] + parents(of: code) {
            guard let record = record(for: candidate), !record.meanings.isEmpty else { continue }
            all += record.neutral(reasons)
            if !all.isEmpty { return all }
        }
        return all
    }
}
