internal import Checks

/// The marks of both sides of a unit under common numbers, as formats of exchange protect them: what is the same in
/// source and target has the same number.
struct InlineCodes {
    /// A mark, or a pair of marks with what is between them.
    struct Code: Hashable {
        let id: Int
        let open: String
        /// Nil for a mark that stands alone.
        let close: String?
    }

    /// A part of a text.
    enum Piece: Hashable {
        case text(String)
        case open(Code)
        case close(Code)
        case single(Code)
    }

    let source: [Piece]
    let target: [Piece]?
    /// In the order of their numbers.
    let codes: [Code]

    /// - Parameter isPlain: marks are text as all other.
    init(source: String, target: String?, isPlain: Bool) {
        guard !isPlain else {
            self.source = [.text(source)]
            self.target = target.map { [.text($0)] }
            codes = []
            return
        }
        var codes: [Code] = []
        self.source = Self.pieces(of: source) { open, close in
            codes.append(Code(id: codes.count + 1, open: open, close: close))
            return codes[codes.count - 1]
        }
        var left = codes
        // What both sides have to the letter comes first; else a link of one side is a link of the other.
        let exact = target.map { Self.marks(of: $0) } ?? []
        self.target = target.map { target in
            Self.pieces(of: target) { open, close in
                let same = left.firstIndex { $0.open == open && $0.close == close }
                let free = left.firstIndex { code in
                    code.open == open && (code.close == nil) == (close == nil)
                        && !exact.contains { $0.open == code.open && $0.close == code.close }
                }
                let partner = (same ?? free).map { left.remove(at: $0) }
                let code = Code(id: partner?.id ?? codes.count + 1, open: open, close: close)
                if partner != code { codes.append(code) }
                return code
            }
        }
        self.codes = codes
    }

    private static func marks(of text: String) -> [(open: String, close: String?)] {
        var marks: [(open: String, close: String?)] = []
        _ = pieces(of: text) { open, close in
            marks.append((open, close))
            return Code(id: marks.count, open: open, close: close)
        }
        return marks
    }

    /// The pieces of a text, with the code that is made for each mark in the order of the text.
    private static func pieces(of text: String, code: (String, String?) -> Code) -> [Piece] {
        let all = InlinePiece.all(in: text)
        var closes: [Int: String] = [:]
        var open: [Int] = []
        for (index, piece) in all.enumerated() {
            if case .open = piece { open.append(index) }
            if case .close(let mark) = piece, let start = open.popLast() { closes[start] = mark }
        }
        var stack: [Code] = []
        return all.enumerated().map { index, piece in
            switch piece {
            case .text(let text): return .text(text)
            case .single(let mark): return .single(code(mark, nil))
            case .open(let mark):
                stack.append(code(mark, closes[index] ?? ""))
                return .open(stack[stack.count - 1])
            case .close: return .close(stack.removeLast())
            }
        }
    }
}
