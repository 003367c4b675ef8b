internal import Articles

/// Turns running text into lines of roff.
package struct RoffInlines {
    let links: any ManLinks

    /// The lines of a paragraph; none if nothing of it shows.
    ///
    /// `Use **PowerShell**, see [limits](https://a.example).` gives
    /// ```
    /// Use \fBPowerShell\fR, see
    /// .UR "https://a.example"
    /// limits
    /// .UE .\&
    /// ```
    func lines(_ content: [Inline]) -> [String] {
        var flow = RoffFlow()
        append(content, font: [], links: .macros, to: &flow)
        flow.endWord()
        var lines: [String] = []
        var words: [RoffWord] = []
        var breaks = false
        for token in flow.tokens {
            // A break at the start or the end of a paragraph has no effect, and mandoc warns about it.
            if case .lineBreak = token {
                lines += words.lines()
                words = []
                breaks = !lines.isEmpty
                continue
            }
            if breaks {
                lines.append(".br")
                breaks = false
            }
            switch token {
            case .word(let word): words.append(word)
            case .link(let url, let text, let tail):
                lines += words.lines().markedAsUnfinished(words.last)
                words = []
                lines.append(".UR \(RoffEscape.quoted(RoffURL.escaped(url)))")
                lines += text.lines()
                lines.append(Self.end(tail))
            case .lineBreak: break
            }
        }
        return lines + words.lines()
    }

    /// The text as one line, for a tag or a macro argument: no macro can stand inside it.
    func line(_ content: [Inline], font: RoffFont = []) -> String {
        words(content, font: font).line
    }

    func words(_ content: [Inline], font: RoffFont = []) -> [RoffWord] {
        var flow = RoffFlow()
        append(content, font: font, links: .text, to: &flow)
        flow.endWord()
        return flow.tokens.compactMap { token in
            if case .word(let word) = token { word } else { nil }
        }
    }

    private static func end(_ tail: RoffWord) -> String {
        guard !tail.isEmpty else { return ".UE" }
        var font: RoffFont = []
        let text = tail.escaped(font: &font) + (font == [] ? "" : RoffFont().escape)
        // Without quotes around it: mandoc would show them.
        return ".UE \(RoffEscape.unquoted(tail.endsSentence ? text + RoffEscape.emptyLine : text))"
    }

    /// How a link is shown: with macros of its own, or as `text <address>`.
    private enum LinkStyle { case macros, text }

    private func append(_ content: [Inline], font: RoffFont, links style: LinkStyle, to flow: inout RoffFlow) {
        for inline in content {
            switch inline {
            case .text(let text, _): flow.append(text, font)
            case .code(let text, _): flow.append(text, font.union(.bold))
            case .styled(let kind, let children):
                let look = RoffLook(kind)
                flow.append(look.opening, font)
                append(children, font: font.union(look.font), links: style, to: &flow)
                flow.append(look.closing, font)
            case .link(let link, let children):
                append(link, children, font: font, links: style, to: &flow)
            case .image(let image):
                if !image.alternative.allSatisfy(\.isWhitespace) { flow.append("[\(image.alternative)]", font) }
            case .anchor: break
            case .softBreak: flow.endWord()
            case .lineBreak: style == .macros ? flow.breakLine() : flow.endWord()
            }
        }
    }

    private func append(
        _ link: Articles.Link, _ children: [Inline], font: RoffFont, links style: LinkStyle, to flow: inout RoffFlow
    ) {
        let text = words(children, font: font)
        switch links.target(of: link.destination) {
        case .none: flow.append(text)
        case .page(let name):
            if children.plainText != name, !text.isEmpty {
                flow.append(text)
                flow.append(" ", font)
            }
            flow.append(name, font.union(.bold))
            flow.append("(7)", font)
        case .url(let url):
            if text.isEmpty || children.plainText == url {
                flow.append(url, font)
            } else if style == .macros, !flow.isInsideWord {
                flow.append(url: url, words: text)
            } else {
                // Against other text, `(` for one, the macro would put a space between.
                flow.append(text)
                flow.append(" <\(url)>", font)
            }
        }
    }
}

extension [String] {
    /// The lines, the last of which does not end a sentence for roff though its word looks so.
    fileprivate func markedAsUnfinished(_ word: RoffWord?) -> [String] {
        guard let last, word?.endsSentence == true else { return self }
        return dropLast() + [last + RoffEscape.emptyLine]
    }
}
