internal import Bounces
internal import Lookup
internal import Platform

/// Breaks runs of text into lines of a width. A word longer than a line, such as an address, stays whole.
struct Wrapping {
    let width: Int
    let isStyled: Bool
    private var lines: [String] = []
    private var line = ""
    private var column = 0

    /// - Parameters:
    ///   - first: what the first line begins with: a marker behind its indent.
    ///   - rest: what the other lines begin with.
    static func lines(
        _ runs: [TextLine.Run], width: Int, isStyled: Bool, first: String, rest: String
    ) -> [String] {
        var wrapping = Wrapping(width: width, isStyled: isStyled)
        wrapping.begin(first)
        for piece in pieces(runs) { wrapping.add(piece, rest: rest) }
        wrapping.lines.append(wrapping.line)
        return wrapping.lines
    }

    private init(width: Int, isStyled: Bool) {
        self.width = width
        self.isStyled = isStyled
    }

    /// Letters that stay together, and whether a space goes before them.
    private struct Piece {
        var parts: [(text: String, isStrong: Bool)] = []
        var hasSpace = false
        var width: Int { parts.reduce(0) { $0 + TextWidth.of($1.text) } }

        mutating func add(_ scalar: Unicode.Scalar, isStrong: Bool) {
            if let last = parts.indices.last, parts[last].isStrong == isStrong {
                parts[last].text.unicodeScalars.append(scalar)
            } else {
                parts.append((String(scalar), isStrong))
            }
        }
    }

    private static func pieces(_ runs: [TextLine.Run]) -> [Piece] {
        var pieces: [Piece] = []
        var piece = Piece()
        func end() {
            if !piece.parts.isEmpty { pieces.append(piece) }
            piece = Piece()
        }
        for run in runs {
            let text = TerminalText.clean(run.look == .address ? " <\(run.text)>" : run.text)
            for scalar in text.unicodeScalars {
                if scalar == " " || scalar == "\n" || scalar == "\t" {
                    end()
                    piece.hasSpace = true
                    continue
                }
                if TextWidth.isWide(scalar), scalar.properties.isIdeographic || scalar.value < 0x3100 { end() }
                piece.add(scalar, isStrong: run.look == .strong)
            }
        }
        end()
        return pieces
    }

    private mutating func begin(_ start: String) {
        line = start
        column = TextWidth.of(start)
        isAtStart = true
    }

    private var isAtStart = true

    private mutating func add(_ piece: Piece, rest: String) {
        let space = piece.hasSpace && !isAtStart ? 1 : 0
        if !isAtStart, column + space + piece.width > width {
            lines.append(line)
            begin(rest)
        } else if space > 0 {
            line += " "
            column += 1
        }
        for part in piece.parts {
            line += part.isStrong && isStyled ? Style.strong(part.text) : part.text
        }
        column += piece.width
        isAtStart = false
    }
}

/// The one look that answers use; the reader's terminal may show no colours, and bold it shows.
enum Style {
    static func strong(_ text: String) -> String { "\u{1B}[1m\(text)\u{1B}[22m" }
}
