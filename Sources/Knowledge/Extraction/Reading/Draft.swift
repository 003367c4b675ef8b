internal import Articles
internal import Codes
internal import Terms

/// An entry before its words are taken from each language: facts from the source text, and the places where the words
/// stand in it.
struct Draft {
    var code: Code
    var standing: Standing
    var anchor: String
    /// The words are about several codes at once.
    var isShared = false
    /// Symbolic names of the code: ERROR_ACCESS_DENIED.
    var names: [String] = []
    var replies: [Int] = []
    var messages: [String] = []
    var title: Title?
    /// Where the article names it: a heading, a name. Lists show `title`, which may be what the program says.
    var named: Title?
    var summary: [Passage] = []
    var causes: [Passage] = []
    var steps: Steps?
    var fixBy: FixBy?
    var related: [Code] = []
    var links: [BlockPath] = []

    /// Words of a paragraph: all of it, or some of its sentences; or a term of a list of definitions.
    struct Passage: Hashable {
        let path: BlockPath
        /// Which of the block's own texts it is, where that is a list of definitions.
        var term: Int?
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
        /// The first sentence of what says what it means, where nothing names it.
        case passage(Passage)
    }

    enum Steps {
        /// Lists that are one list, with what stands between them.
        case list([BlockPath])
        /// A cell of a table: one step, unless it holds a list.
        case cell([BlockPath])
        /// What stands under a heading that promises steps: each paragraph is one, and each item of a list.
        case parts([StepPart])
    }

    enum StepPart {
        case passage(Passage)
        case list(BlockPath)
        /// Code and the like, which belongs to the step before it.
        case block(BlockPath)
    }
}

/// How much an article is about a code, strongest first.
enum Standing: Int, Comparable {
    case title, heading, definition, row
    /// Quoted in a section that no code names.
    case literal

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
