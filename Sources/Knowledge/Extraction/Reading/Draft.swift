internal import Articles
internal import Codes
internal import Terms

/// An entry before its words are taken from each language: facts from the source text, and the places where the words
/// stand in it.
struct Draft {
    let code: Code
    var standing: Standing
    var anchor: String
    var replies: [Int] = []
    var messages: [String] = []
    var title: Title?
    var summary: [Passage] = []
    var causes: [Passage] = []
    var steps: Steps?
    var fixBy: FixBy?
    var related: [Code] = []
    var links: [BlockPath] = []

    /// Words of a paragraph: all of it, or some of its sentences.
    struct Passage: Hashable {
        let path: BlockPath
        var sentences: Set<Sentence.ID>?
        /// Without the bold words or the code span that it opens with.
        var dropsLead = false
    }

    enum Title {
        case heading(BlockPath)
        /// The bold words or the like that open a paragraph.
        case lead(BlockPath)
        case term(BlockPath, index: Int)
        case cell([BlockPath])
    }

    enum Steps {
        /// Lists that are one list, with what stands between them.
        case list([BlockPath])
        /// A cell of a table: one step, unless it holds a list.
        case cell([BlockPath])
    }
}

/// How much an article is about a code, strongest first.
enum Standing: Int, Comparable {
    case title, heading, definition, row
    /// Quoted in a section that no code names.
    case literal

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
