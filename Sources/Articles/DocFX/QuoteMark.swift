/// The mark that opens a DocFX quote: `[!NOTE]`, `[!div class="x"]`, `[!VIDEO url]`, in any letter case and alone on
/// its line.
enum QuoteMark: Hashable {
    case alert(Alert)
    case division
    case video(url: String)

    /// What a line of a quote is.
    enum Line: Hashable {
        case mark(QuoteMark)
        /// It looks like a mark, but DocFX shows it as text: no alert has that name, or text follows on its line.
        case refused(Refused)
        case text
    }

    static func line(_ line: ArraySlice<Inline>) -> Line {
        guard case .text(let first, _)? = line.first, first.utf8.starts(with: "[!".utf8) else { return .text }
        let text = Array(line).plainText
        guard let close = text.utf8.firstIndex(of: 0x5D) else { return .text }
        let content = text[..<close].dropFirst(2)
        let name = content.prefix { $0.isASCII && $0.isLetter }
        let argument = String(content.dropFirst(name.count)).trimmed
        let hasText = !String(text[text.index(after: close)...]).trimmed.isEmpty
        let mark: QuoteMark
        switch name.lowercased() {
        case "include", "code", "notebook": return .text
        case "div" where argument.utf8.first != 0x2D: mark = .division
        case "video" where argument.hasPrefix("http://") || argument.hasPrefix("https://"):
            mark = .video(url: String(argument.prefix { $0 != " " }))
        case let lower:
            guard argument.isEmpty, let alert = Alert(rawValue: lower) else {
                return .refused(Refused(name: String(content), line: text, hasText: false))
            }
            mark = .alert(alert)
        }
        return hasText ? .refused(Refused(name: String(content), line: text, hasText: true)) : .mark(mark)
    }
}

extension QuoteMark {
    /// A line that DocFX shows as text although it looks like a mark.
    struct Refused: Hashable {
        /// `TODO` of `[!TODO]`.
        let name: String
        /// The words of the line.
        let line: String
        /// It would be a mark if no text followed on the line.
        let hasText: Bool
    }
}
