internal import Knowledge
package import Checks

/// Writes XLIFF 1.2, which more tools read than 2.0.
///
///     <trans-unit id="907da-104">
///     <source>Select <g id="1">Save</g>.</source>
///     <target state="translated">Selecteer <g id="1">Opslaan</g>.</target>
///     </trans-unit>
package enum XLIFF12Writer {
    /// The whole document. Marks of Markdown are protected as `<g>` and `<x>`; what they stand for is in the skeleton
    /// of the file, which tools keep. A control character is an `<x>` whose id tells it.
    ///
    /// - Parameters:
    ///   - isPlain: marks stand in the text as they are.
    ///   - names: what no translation changes, marked as `<mrk mtype="protected">`.
    package static func text(
        of file: ExchangeFile, isPlain: Bool = false, keeping names: KeptNames = KeptNames([])
    ) -> String {
        var skeleton = ""
        var body = ""
        for unit in file.units {
            let codes = InlineCodes(source: unit.source, target: unit.target, isPlain: isPlain || !file.isMarkdown)
            skeleton += SkeletonCodes.lines(of: codes, unit: unit.id)
            body += "<trans-unit id=\"\(unit.id)\"\(unit.state == .reviewed ? " approved=\"yes\"" : "")>\n"
            body += "<source>\(content(codes.source, names))</source>\n"
            if let target = codes.target {
                let state = unit.state == .reviewed ? "final" : "translated"
                body += "<target state=\"\(state)\">\(content(target, names))</target>\n"
            }
            body += XMLText.notes(unit.notes) + "</trans-unit>\n"
        }
        let header =
            skeleton.isEmpty
            ? ""
            : "<header><skl><internal-file form=\"text/plain\">\(escaped(skeleton))</internal-file></skl></header>\n"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
            <file original="\(XMLText.attribute(file.original))" source-language="\(file.sourceLanguage)" \
            target-language="\(file.targetLanguage)" datatype="plaintext" xml:space="preserve">
            \(header)<body>
            \(body)</body>
            </file>
            </xliff>

            """
    }

    private static func content(_ pieces: [InlineCodes.Piece], _ names: KeptNames) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): marked(text, names)
            case .single(let code): "<x id=\"\(code.id)\" equiv-text=\"\(XMLText.attribute(code.open))\"/>"
            case .open(let code): "<g id=\"\(code.id)\">"
            case .close: "</g>"
            }
        }.joined()
    }

    private static func marked(_ text: String, _ names: KeptNames) -> String {
        KeptText.parts(of: text, names).map { part in
            switch part {
            case .text(let text): escaped(text)
            case .name(let name): "<mrk mtype=\"protected\">\(escaped(name))</mrk>"
            }
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        XMLText.escaped(text) { "<x id=\"u\(String($0, radix: 16, uppercase: true))\"/>" }
    }
}

/// What the marks of a document of XLIFF 1.2 stand for: a line for each, with the unit, the side where it is other than
/// on the source's, the number, and the marks.
struct SkeletonCodes {
    private var codes: [Key: InlineCodes.Code] = [:]

    private struct Key: Hashable {
        let unit: String
        let isTarget: Bool
        let id: Int
    }

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { Self.read($0) }
            guard fields.count >= 4, let id = Int(fields[2]) else { continue }
            codes[Key(unit: fields[0], isTarget: fields[1] == "t", id: id)] = InlineCodes.Code(
                id: id, open: fields[3], close: fields.count > 4 ? fields[4] : nil)
        }
    }

    static func lines(of codes: InlineCodes, unit: String) -> String {
        func marks(_ pieces: [InlineCodes.Piece]) -> [InlineCodes.Code] {
            pieces.compactMap { piece in
                switch piece {
                case .single(let code), .open(let code): code
                case .text, .close: nil
                }
            }
        }
        let source = marks(codes.source)
        let target = marks(codes.target ?? []).filter { !source.contains($0) }
        return (source.map { ("s", $0) } + target.map { ("t", $0) }).map { side, code in
            let fields = [unit, side, String(code.id), code.open] + (code.close.map { [$0] } ?? [])
            return fields.map(written).joined(separator: "\t") + "\n"
        }.joined()
    }

    /// The marks of a number; nil where the document does not tell.
    func code(_ id: String?, unit: String, isTarget: Bool) -> InlineCodes.Code? {
        guard let number = id.flatMap({ Int($0) }) else { return nil }
        let own = isTarget ? codes[Key(unit: unit, isTarget: true, id: number)] : nil
        return own ?? codes[Key(unit: unit, isTarget: false, id: number)]
    }

    /// Neither a tab, which parts fields, nor a line feed, nor what XML does not hold stands in a field.
    private static func written(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\\" {
                result += "\\\\"
            } else if scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE {
                result += "\\\(String(scalar.value, radix: 16));"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func read(_ field: Substring) -> String {
        var result = ""
        var rest = field.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            guard rest.first != "\\", let end = rest.firstIndex(of: ";"),
                let value = UInt32(String(rest[..<end]), radix: 16), let written = Unicode.Scalar(value)
            else {
                rest.popFirst().map { result.unicodeScalars.append($0) }
                continue
            }
            result.unicodeScalars.append(written)
            rest = rest[rest.index(after: end)...]
        }
        return result
    }
}
