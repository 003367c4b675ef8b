internal import Articles

/// What a program says, in the blocks about a code: a quotation or a block of code that a sentence leads up to, quoted
/// words in a sentence about an error, and what a section of messages holds. SMTP codes have theirs from `Literals`.
struct MessageCandidates {
    private(set) var all: [String] = []
    private var isAnnounced = false
    private var isFirst = true

    mutating func add(_ message: String) {
        let text = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !text.isEmpty, !all.contains(text) { all.append(text) }
    }

    /// A paragraph: it may lead up to a message, or quote one.
    mutating func announce(_ content: [Inline], under role: Cues.Role?) {
        guard role == nil || role == .meaning else { return }
        let text = content.plainText.trimmed
        isAnnounced = (text.hasSuffix(":") || text.hasSuffix("：")) && Cues.announcesMessage(text)
        for sentence in content.sentences
        where Cues.announcesMessage(sentence.text) || Cues.speaksOfError(sentence.text) {
            for quoted in Self.quotations(in: sentence.text) { add(quoted) }
        }
        isFirst = false
    }

    /// A quotation, or a block of code.
    mutating func offer(_ block: Block, under role: Cues.Role?) {
        defer { isAnnounced = false }
        guard role == nil || role == .meaning || role == .message else { return }
        switch block {
        case .quote(let blocks) where isAnnounced || isFirst || role == .message:
            let text = blocks.plainText.trimmed
            if !text.hasPrefix("[!") { add(text) }
        case .code(let language, let text) where isAnnounced || role == .message:
            let lines = text.split(separator: "\n").map { String($0).trimmed }.filter { !$0.isEmpty }
            guard lines.count <= 6, ["", "output", "text", "console", "syntax"].contains(language.lowercased()) else {
                return
            }
            add(lines.joined(separator: " "))
        default: break
        }
        isFirst = false
    }

    /// Three words or more between quotation marks.
    private static func quotations(in text: String) -> [String] {
        var found: [String] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(where: { closing[$0] != nil }), let mark = closing[rest[open]] {
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(where: mark.contains) else { return found }
            let quoted = String(inner[..<close]).trimmed
            if quoted.split(separator: " ").count >= 3 || quoted.unicodeScalars.count(where: { $0.value > 0x2E80 }) >= 8
            {
                found.append(quoted.hasSuffix(",") ? String(quoted.dropLast()) : quoted)
            }
            rest = inner[inner.index(after: close)...]
        }
        return found
    }

    private static let closing: [Character: Set<Character>] = [
        "\"": ["\"", "”"], "“": ["”", "\""], "„": ["“", "”"], "«": ["»"], "「": ["」"], "『": ["』"],
    ]
}
