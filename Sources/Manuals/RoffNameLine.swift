internal import Layout

/// The line of the NAME section, which `mandb`, `makewhatis` and `lexgrog` read by rules of their own.
package struct RoffNameLine {
    /// `5.7.700\-749, 5.7.705 \- over the threshold`.
    let line: String
    /// Requests to stand before it; see `breaks(_:)`.
    let breaks: [String]

    init(_ page: ManPage) {
        var names: [String] = []
        var keys: Set<String> = []
        for name in [page.name] + page.names where ManName.isValid(name) && keys.insert(name.lowercased()).inserted {
            names.append(name)
        }
        let words = Self.description(page.description, without: names)
        let text = words.isEmpty ? Self.words(page.manual) : words
        line =
            names.map(Self.escaped).joined(separator: ", ") + #" \- "# + text.map(Self.escaped).joined(separator: " ")
        breaks = Self.breaks(text)
    }

    /// The words of the description, without the code that it often starts with: `5.7.705: over` gives `over`.
    private static func description(_ text: String, without names: [String]) -> [[Unicode.Scalar]] {
        var words = Self.words(text)
        let keys = Set(names.map { Array($0.lowercased().unicodeScalars) })
        let marks = Set(":-–—,.()[]\"".unicodeScalars)
        while let first = words.first {
            var word = first[...]
            while let last = word.last, marks.contains(last) { word.removeLast() }
            while let start = word.first, marks.contains(start) { word.removeFirst() }
            let key = Array(String(String.UnicodeScalarView(word)).lowercased().unicodeScalars)
            guard word.isEmpty || keys.contains(key) else { break }
            words.removeFirst()
        }
        return words
    }

    private static func words(_ text: String) -> [[Unicode.Scalar]] {
        text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
            .map { $0.filter { !RoffEscape.isDropped($0) } }.filter { !$0.isEmpty }.map(Array.init)
    }

    private static func escaped(_ name: String) -> String { escaped(Array(name.unicodeScalars)) }

    /// `lexgrog` takes the break `\:` for a colon, but knows `\%`, which costs a hyphen where a line ends. Nothing
    /// but a word as long as a line needs it.
    private static func escaped(_ word: [Unicode.Scalar]) -> String {
        let breaks = word.contains(where: RoffBreaks.isWide) ? [] : RoffBreaks.indices(word)
        return word.indices.map { (breaks.contains($0) ? #"\%"# : "") + RoffEscape.prose(word[$0]) }.joined()
    }

    /// Lets groff break a line after the ideographs of the description, without a mark among them that the index
    /// would show: 4 is a break after the character, 64 one whatever the neighbours are.
    private static func breaks(_ words: [[Unicode.Scalar]]) -> [String] {
        var allowed: Set<Unicode.Scalar> = []
        var kept: Set<Unicode.Scalar> = []
        for word in words {
            let breaks = RoffBreaks.indices(word)
            for index in word.indices.dropLast() where RoffBreaks.isWide(word[index]) {
                if breaks.contains(index + 1) { allowed.insert(word[index]) } else { kept.insert(word[index]) }
            }
        }
        let characters = allowed.subtracting(kept).sorted().map { String(Character($0)) }
        return characters.isEmpty ? [] : [".cflags 68 \(characters.joined(separator: " "))"]
    }
}
