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
