/// Makes text from outside safe to print on a terminal or write to a log: pasted words, names of files, arguments.
package enum TerminalText {
    /// Without what a terminal acts upon or what hides text from the reader: C0 and C1 controls (but line feed and
    /// tab), DEL, marks and overrides of direction, zero-width space, byte order mark, tag characters. Line and
    /// paragraph separators become line feeds.
    ///
    ///     "\u{1B}[31m550\u{7}" → "[31m550"
    package static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isBreak(scalar) {
                out.append("\n")
            } else if !isUnsafe(scalar) {
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// The same for what is part of one line, such as the name of a file: nothing in it begins another line, which
    /// could pass for a message of Naslag's; U+FFFD stands for what was removed.
    ///
    ///     "a.md\nb.md: error: \u{202E}" → "a.md�b.md: error: �"
    package static func line(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0) || $0 == "\n" || $0 == "\t" }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\t" {
                out.append(" ")
            } else {
                out.append(isUnsafe(scalar) || scalar == "\n" ? "\u{FFFD}" : scalar)
            }
        }
        return String(out)
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{2028}" || scalar == "\u{2029}" }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x09: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}

/// Words for a shell.
package enum ShellWord {
    /// One word of a command, quoted where it holds more than letters, digits and plain marks.
    ///
    ///     man/nl/man7/5.7.1.7  →  man/nl/man7/5.7.1.7
    ///     it's full            →  'it'\''s full'
    package static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy {
                $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || "/._-+:@".utf8.contains($0)
            }
        return isPlain ? word : "'\(word.replacing("'", with: #"'\''"#))'"
    }
}
