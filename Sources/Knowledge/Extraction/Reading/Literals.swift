internal import Articles
internal import Codes

/// Finds what servers say in the blocks of a section: code spans, code blocks, quoted text and lines of their own.
struct Literals {
    let finder: CodeFinder

    /// The literals that name `code` and say something more, in the order of the text.
    func messages(of code: Code, in blocks: [Block]) -> [String] {
        var messages: [String] = []
        for candidate in candidates(in: blocks) where names(code, in: candidate) && !messages.contains(candidate) {
            messages.append(candidate)
        }
        return messages
    }

    private func names(_ code: Code, in literal: String) -> Bool {
        guard let match = finder.literals(in: literal).first(where: { $0.code == code }) else { return false }
        let rest = literal.utf8.dropFirst(match.range.upperBound)
        return rest.filter { $0 >= 0x41 }.count > 3
    }

    private func candidates(in blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .code(_, let text): text.split(separator: "\n").map { String($0).trimmed }
            case .paragraph(let content): content.literals + quoted(in: content) + lines(of: content)
            case .heading: []
            case .quote(let inner): opening(inner) + inner.flatMap { candidates(in: [$0]) }
            default: block.groups.flatMap { candidates(in: $0) }
            }
        }
    }

    /// A quotation that opens with a code.
    private func opening(_ quotation: [Block]) -> [String] {
        let text = quotation.plainText.trimmed
        return finder.literals(in: text).first?.opens(text) == true ? [text] : []
    }

    /// `the message "451 4.4.62 Mail sent to the wrong region,"`: the comma belongs to the sentence around it.
    private func quoted(in content: [Inline]) -> [String] {
        let parts = content.plainText.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
        guard parts.count > 1 else { return [] }
        return parts.dropFirst().compactMap { part in
            let literal = String(part).trimmed
            guard finder.literals(in: literal).first?.opens(literal) == true else { return nil }
            return literal.hasSuffix(",") ? String(literal.dropLast()) : literal
        }
    }

    /// A line without markup that begins with a reply, or has one after a word such as `reason:`.
    private func lines(of content: [Inline]) -> [String] {
        guard content.literals.isEmpty else { return [] }
        return content.split(separator: .lineBreak).compactMap { line in
            let text = Array(line).plainText.trimmed
            let opening = finder.named(in: Array(line)).first { $0.reply != nil }
            guard let opening, opening.start == 0 || text.saysReason(before: opening.start) else { return nil }
            return String(decoding: text.utf8.dropFirst(opening.start), as: UTF8.self)
        }
    }
}

extension String {
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    fileprivate func saysReason(before offset: Int) -> Bool {
        let before = String(decoding: utf8.prefix(offset), as: UTF8.self).trimmed.lowercased()
        return ["reason:", "error:", "said:", "returned:", "states:", "reden:"].contains { before.hasSuffix($0) }
    }
}
