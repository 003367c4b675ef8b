package import Articles

/// Writes one article in one language as XLIFF 2.0.
///
///     <unit id="907da-104"><segment state="translated">
///     <source>Select **Save**.</source>
///     <target>Selecteer **Opslaan**.</target>
///     </segment></unit>
package struct XLIFFWriter {
    private let sourceLocale: LocaleTag

    package init(sourceLocale: LocaleTag) {
        self.sourceLocale = sourceLocale
    }

    /// The whole document: one `<file>` named by `key`, with a unit for each sentence pair.
    ///
    /// Characters that XML cannot hold are written as `<cp hex="0007"/>` (XLIFF 2.0, element `cp`). The state is
    /// `reviewed` where the front matter says that people translated the article, else `translated`.
    package func text(of article: SplitArticle, key: String, locale: LocaleTag) -> String {
        let state = article.frontMatter.translation == .human ? "reviewed" : "translated"
        var result = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="\(sourceLocale.tag)" \
            trgLang="\(locale.tag)">
            <file id="\(Self.fileID(key))" original="\(XMLText.attribute(key))" xml:space="preserve">

            """
        for pair in SentencePair.all(in: article) {
            result += "<unit id=\"\(pair.id)\"><segment state=\"\(state)\">\n"
            result += "<source>\(Self.content(pair.source))</source>\n"
            result += "<target>\(Self.content(pair.target))</target>\n</segment></unit>\n"
        }
        return result + "</file>\n</xliff>\n"
    }

    private static func content(_ text: String) -> String {
        XMLText.escaped(text) { value in
            let hex = String(value, radix: 16, uppercase: true)
            return "<cp hex=\"\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)\"/>"
        }
    }

    /// The key as an id of XLIFF, whose schema wants a name token of XML (`xs:NMTOKEN`), in which neither a slash nor a
    /// blank may stand: `mail/a b` becomes `mail:a_x20_b`. The key itself stands in `original`.
    static func fileID(_ key: String) -> String {
        var result = ""
        for scalar in key.unicodeScalars {
            let isPlain =
                // Of the letters below U+00C0, XML 1.0 counts those of ASCII alone.
                scalar.properties.isAlphabetic && (scalar.isASCII || scalar.value >= 0xC0)
                || ("0"..."9").contains(scalar) || "-._".unicodeScalars.contains(scalar)
            if scalar == "/" {
                result += ":"
            } else if isPlain {
                result.unicodeScalars.append(scalar)
            } else {
                result += "_x\(String(scalar.value, radix: 16, uppercase: true))_"
            }
        }
        return result
    }
}
