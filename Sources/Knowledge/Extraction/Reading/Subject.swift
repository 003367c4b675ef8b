internal import Articles
internal import Codes

/// Something that an article is about: codes, and the blocks that speak of them.
struct Subject {
    let matches: [FoundCode]
    let standing: Standing
    let title: Draft.Title
    /// Where the matches were found.
    let text: String
    let anchor: String
    /// The blocks it owns as indexes of the flow; empty for one inside a list.
    var range: Range<Int> = 0..<0
    /// What is said about it, without what is said about other codes in between.
    var scope: [Flow.Item]

    var codes: [Code] { matches.map(\.code) }

    func names(_ code: Code) -> Bool { matches.contains { $0.code == code } }
}
