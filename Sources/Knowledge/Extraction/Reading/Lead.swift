internal import Articles
internal import Codes

/// How a paragraph opens, as far as that can name a code.
enum ParagraphLead {
    /// Bold words or a code span, with more behind them or not: `**AADSTS50000**: TokenIssuanceError`.
    case definition([FoundCode], text: String)
    /// A line that a server said, alone in its paragraph: `` `550 5.7.705 Access denied` ``.
    case literal([FoundCode], text: String)
    /// Bold words that name no code; what came before ends here.
    case other

    init?(_ content: [Inline], finder: CodeFinder) {
        guard let first = content.first(where: { ![$0].isBlank }) else { return nil }
        switch first {
        case .styled(.strong, let words):
            let matches = finder.named(in: words)
            if !matches.isEmpty {
                self = .definition(matches, text: words.plainText)
            } else if let said = Self.said(in: content, finder: finder) {
                self = .literal(said, text: content.plainText)
            } else {
                self = .other
            }
        case .code(let text, _):
            let isAlone = content.filter { ![$0].isBlank }.count == 1
            let matches = finder.literals(in: text)
            if !isAlone, !matches.isEmpty, matches[0].opens(text) {
                self = .definition(matches, text: text)
            } else if isAlone, let said = Self.replied(in: text, finder: finder) {
                self = .literal(said, text: text)
            } else {
                return nil
            }
        case .text:
            let text = content.plainText
            guard let match = finder.named(in: content).first, match.reply != nil, match.start == 0 else { return nil }
            self = .literal([match], text: text)
        case .styled, .link, .image, .anchor, .softBreak, .lineBreak:
            return nil
        }
    }

    /// The codes that stand at the start of a literal, or behind a reply anywhere in it.
    private static func replied(in text: String, finder: CodeFinder) -> [FoundCode]? {
        let matches = finder.literals(in: text).filter { $0.reply != nil || $0.opens(text) }
        // What a wrapper passes on (`5.7.367 … -> 554 5.7.1 …`) is another server's code.
        return matches.isEmpty ? nil : [matches[0]]
    }

    /// `**Error**: SMTP error from remote server … reason: 550 5.7.511 Access denied`.
    private static func said(in content: [Inline], finder: CodeFinder) -> [FoundCode]? {
        let text = content.plainText
        guard let match = finder.named(in: content).first(where: { $0.reply != nil }),
            Cues.speaksOfError(text)
        else { return nil }
        return [match]
    }
}
