/// Writes XLIFF 2.0.
///
///     <unit id="907da-104"><segment state="translated">
///     <source>Select **Save**.</source>
///     <target>Selecteer **Opslaan**.</target>
///     </segment></unit>
package enum XLIFFWriter {
    /// The whole document: one `<file>` whose id is the original's name as a token, the name itself in `original`.
    ///
    /// Characters that XML cannot hold are written as `<cp hex="0007"/>` (XLIFF 2.0, element `cp`).
    package static func text(of file: ExchangeFile) -> String {
        var result = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="\(file.sourceLanguage)" \
            trgLang="\(file.targetLanguage)">
            <file id="\(UnitName.token(file.original))" original="\(XMLText.attribute(file.original))" \
            xml:space="preserve">

            """
        for unit in file.units {
            result += "<unit id=\"\(unit.id)\">"
            if !unit.notes.isEmpty {
                let notes = unit.notes.map { "<note>\(XMLText.escaped($0) { _ in "\u{FFFD}" })</note>\n" }
                result += "\n<notes>\n\(notes.joined())</notes>\n"
            }
            result += "<segment state=\"\(unit.state.rawValue)\">\n<source>\(content(unit.source))</source>\n"
            if let target = unit.target { result += "<target>\(content(target))</target>\n" }
            result += "</segment></unit>\n"
        }
        return result + "</file>\n</xliff>\n"
    }

    private static func content(_ text: String) -> String {
        XMLText.escaped(text) { value in
            let hex = String(value, radix: 16, uppercase: true)
            return "<cp hex=\"\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)\"/>"
        }
    }
}
