internal import Articles

/// How much of the set one language has, and who translated it.
package struct Coverage: Sendable, Hashable {
    /// Articles in the language.
    package private(set) var articles = 0
    /// Those that a machine translated (`MT`).
    package private(set) var byMachine = 0
    /// Those that people translated (`HT`).
    package private(set) var byPeople = 0
    /// The sentence pairs of all of them.
    package private(set) var pairs = 0
    /// Articles of the set that the language lacks.
    package private(set) var missing = 0

    mutating func addMissing() { missing += 1 }

    mutating func add(_ article: ArticleContext) {
        articles += 1
        pairs += article.pairs.count
        switch article.article.frontMatter.translation {
        case .machine: byMachine += 1
        case .human: byPeople += 1
        case nil: break
        }
    }

    mutating func add(_ other: Coverage) {
        articles += other.articles
        byMachine += other.byMachine
        byPeople += other.byPeople
        pairs += other.pairs
        missing += other.missing
    }
}
