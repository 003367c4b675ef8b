package import Articles

/// Writes the sentence pairs of one language as TMX 1.4b, a translation memory.
package struct TMXWriter {
    private let source: LocaleTag
    private let target: LocaleTag
    private var text: String

    /// - Parameter version: that of the program, for `creationtoolversion`.
    package init(source: LocaleTag, target: LocaleTag, version: String) {
        self.source = source
        self.target = target
        text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
            <header creationtool="Naslag" creationtoolversion="\(version)" segtype="sentence" o-tmf="Markdown" \
            adminlang="en" srclang="\(source.tag)" datatype="plaintext"/>
            <body>

            """
    }

    /// Appends a translation unit for each pair of the article, with `key#id` as its `tuid`.
    package mutating func add(_ article: SplitArticle, key: String) {
        for pair in SentencePair.all(in: article) {
            text += "<tu tuid=\"\(XMLText.attribute("\(key)#\(pair.id)"))\">\n"
            text += "<tuv xml:lang=\"\(source.tag)\"><seg>\(Self.content(pair.source))</seg></tuv>\n"
            text += "<tuv xml:lang=\"\(target.tag)\"><seg>\(Self.content(pair.target))</seg></tuv>\n</tu>\n"
        }
    }

    /// The whole document.
    package consuming func finished() -> String { text + "</body>\n</tmx>\n" }

    /// TMX has no notation for characters that XML does not know.
    private static func content(_ text: String) -> String { XMLText.escaped(text) { _ in "\u{FFFD}" } }
}
