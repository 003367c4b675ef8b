internal import Knowledge
package import Checks

/// Writes XLIFF 2.0.
///
///     <unit id="907da-104"><originalData><data id="d1">**</data></originalData><segment state="translated">
///     <source>Select <pc id="1" dataRefStart="d1" dataRefEnd="d1">Save</pc>.</source>
///     <target>Selecteer <pc id="1" dataRefStart="d1" dataRefEnd="d1">Opslaan</pc>.</target>
///     </segment></unit>
package enum XLIFFWriter {
    /// The whole document: one `<file>` whose id is the original's name as a token, the name itself in `original`.
    ///
    /// Marks of Markdown are protected as `<pc>` and `<ph>`, whose original data give them back to the byte. Characters
    /// that XML cannot hold are written as `<cp hex="0007"/>` (XLIFF 2.0, element `cp`).
    ///
    /// - Parameters:
    ///   - isPlain: marks stand in the text as they are.
    ///   - names: what no translation changes, marked as `<mrk translate="no">`.
    package static func text(
        of file: ExchangeFile, isPlain: Bool = false, keeping names: KeptNames = KeptNames([])
    ) -> String {
        var result = """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="\(file.sourceLanguage)" \
            trgLang="\(file.targetLanguage)">
            <file id="\(UnitName.token(file.original))" original="\(XMLText.attribute(file.original))" \
            xml:space="preserve">

            """
        for unit in file.units {
            let codes = InlineCodes(source: unit.source, target: unit.target, isPlain: isPlain || !file.isMarkdown)
            let data = OriginalData(codes.codes, names)
            result += "<unit id=\"\(unit.id)\">"
            if !unit.notes.isEmpty { result += "\n<notes>\n\(XMLText.notes(unit.notes))</notes>\n" }
            result += data.element
            result += "<segment state=\"\(unit.state.rawValue)\">\n<source>\(data.content(codes.source))</source>\n"
            if let target = codes.target { result += "<target>\(data.content(target))</target>\n" }
            result += "</segment></unit>\n"
        }
        return result + "</file>\n</xliff>\n"
    }

    /// The marks of a unit, each once.
    private struct OriginalData {
        private var names: [String: String] = [:]
        private(set) var element = ""
        private let kept: KeptNames

        init(_ codes: [InlineCodes.Code], _ kept: KeptNames) {
            self.kept = kept
            for mark in codes.flatMap({ [$0.open] + ($0.close.map { [$0] } ?? []) }) where names[mark] == nil {
                names[mark] = "d\(names.count + 1)"
                element += "<data id=\"d\(names.count)\">\(XLIFFWriter.escaped(mark))</data>"
            }
            if !element.isEmpty { element = "<originalData>\(element)</originalData>" }
        }

        func content(_ pieces: [InlineCodes.Piece]) -> String {
            var number = 0
            return pieces.map { piece in
                switch piece {
                case .text(let text): marked(text, &number)
                case .single(let code):
                    "<ph id=\"\(code.id)\" dataRef=\"\(name(code.open))\" disp=\"\(XMLText.attribute(code.open))\"/>"
                case .open(let code):
                    "<pc id=\"\(code.id)\" dataRefStart=\"\(name(code.open))\" dataRefEnd=\"\(name(code.close ?? ""))\">"
                case .close: "</pc>"
                }
            }.joined()
        }

        /// The same name has the same number on both sides, as far as their orders agree.
        private func marked(_ text: String, _ number: inout Int) -> String {
            KeptText.parts(of: text, kept).map { part in
                switch part {
                case .text(let text): return XLIFFWriter.escaped(text)
                case .name(let name):
                    number += 1
                    return "<mrk id=\"m\(number)\" translate=\"no\">\(XLIFFWriter.escaped(name))</mrk>"
                }
            }.joined()
        }

        private func name(_ mark: String) -> String { names[mark] ?? "" }
    }

    private static func escaped(_ text: String) -> String {
        XMLText.escaped(text) { value in
            let hex = String(value, radix: 16, uppercase: true)
            return "<cp hex=\"\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)\"/>"
        }
    }
}
