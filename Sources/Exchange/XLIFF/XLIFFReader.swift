internal import CLibXML2

/// Reads XLIFF 2.0 and 1.2 with libxml2: the tree belongs to this type, and only Swift values leave it.
///
/// Neither the network nor a document type is read. A segment that a tool has split is one again; inline elements count
/// by the marks that they stand for, those of tools by their text.
package struct XLIFFReader: ~Copyable {
    private let document: xmlDocPtr

    private static let isSetUp: Bool = {
        xmlInitParser()
        return true
    }()

    private init(_ bytes: [UInt8]) throws(ExchangeFile.Problem) {
        _ = Self.isSetUp
        guard let context = xmlNewParserCtxt() else {
            throw ExchangeFile.Problem(line: 0, description: "there is no memory")
        }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let read = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
                Int32(options))
        }
        guard let read else {
            let error = xmlCtxtGetLastError(context)
            let message = error?.pointee.message.map { String(cString: $0) } ?? "it is empty"
            throw ExchangeFile.Problem(
                line: Int(error?.pointee.line ?? 0),
                description: "this is no well-formed XML: \(message.prefix { $0 != "\n" })")
        }
        // What an entity stands for would be lost, and no tool writes one.
        guard read.pointee.intSubset == nil else {
            xmlFreeDoc(read)
            throw ExchangeFile.Problem(
                line: 1, description: "a document type stands here; XLIFF has none, so take it out")
        }
        document = read
    }

    deinit {
        xmlFreeDoc(document)
    }

    /// The `<file>` elements of a document, with the units of their groups in order.
    ///
    /// - Throws: `ExchangeFile.Problem` for XML that is not well formed, for what is not XLIFF, and for files of 256 MiB
    ///   and more.
    package static func files(in bytes: [UInt8]) throws(ExchangeFile.Problem) -> [ExchangeFile] {
        guard bytes.count < 256 << 20 else {
            throw ExchangeFile.Problem(line: 0, description: "this file is over 256 MiB")
        }
        return try XLIFFReader(bytes).files()
    }

    private consuming func files() throws(ExchangeFile.Problem) -> [ExchangeFile] {
        guard let root = xmlDocGetRootElement(document).map(XMLElement.init), root.name == "xliff",
            let version = root["version"], version.hasPrefix("2.") || version.hasPrefix("1.")
        else {
            throw ExchangeFile.Problem(
                line: 1, description: "this is no XLIFF 1.2 or 2; convert it, or export it again")
        }
        if version.hasPrefix("1.") { return root.elements("file").map(Self.oldFile) }
        let (source, target) = (root["srcLang"] ?? "", root["trgLang"] ?? "")
        return root.elements("file").map { file in
            var result = ExchangeFile(
                original: file["original"] ?? "", sourceLanguage: source, targetLanguage: target)
            Self.addUnits(of: file, to: &result)
            return result
        }
    }

    /// `final` is as good as `reviewed`; a segment that does not say is at its beginning (XLIFF 2.0, attribute `state`).
    private static func state(_ text: String?) -> ExchangeFile.State {
        text == "final" ? .reviewed : text.flatMap(ExchangeFile.State.init) ?? .initial
    }

    private static func addUnits(of parent: XMLElement, to file: inout ExchangeFile) {
        for element in parent.elements {
            if element.name == "group" { addUnits(of: element, to: &file) }
            guard element.name == "unit", let id = element["id"] else { continue }
            let marks = element.elements("originalData").flatMap { $0.elements("data") }.map {
                ($0["id"] ?? "", $0.text(marks: XMLElement.none))
            }
            let data = Dictionary(marks, uniquingKeysWith: { first, _ in first })
            let read = XMLElement.marks(of: data)
            var source = ""
            var target: String?
            var state = ExchangeFile.State.reviewed
            for part in element.elements where part.name == "segment" || part.name == "ignorable" {
                let own = part.elements("source").map { $0.text(marks: read) }.joined()
                source += own
                if part.name == "segment" { state = min(state, Self.state(part["state"])) }
                if let translated = part.elements("target").first {
                    target = (target ?? "") + translated.text(marks: read)
                } else if part.name == "ignorable" {
                    // What is between two segments is the same in both languages unless the tool says otherwise.
                    target = target.map { $0 + own }
                }
            }
            file.units.append(ExchangeFile.Unit(id: id, source: source, target: target, state: state))
        }
    }
}

// MARK: XLIFF 1.2

extension XLIFFReader {
    private static func oldFile(_ file: XMLElement) -> ExchangeFile {
        var result = ExchangeFile(
            original: file["original"] ?? "", sourceLanguage: file["source-language"] ?? "",
            targetLanguage: file["target-language"] ?? "")
        let skeleton = file.elements("header").flatMap { $0.elements("skl") }.flatMap { $0.elements("internal-file") }
        let codes = SkeletonCodes(skeleton.map { $0.text(marks: XMLElement.none) }.joined())
        for body in file.elements("body") { addOldUnits(of: body, codes, to: &result) }
        return result
    }

    private static func addOldUnits(of parent: XMLElement, _ codes: SkeletonCodes, to file: inout ExchangeFile) {
        for element in parent.elements {
            if element.name == "group" { addOldUnits(of: element, codes, to: &file) }
            guard element.name == "trans-unit", let id = element["id"] else { continue }
            func text(_ side: XMLElement, isTarget: Bool) -> String {
                side.text { marks(of: $0) { codes.code($0, unit: id, isTarget: isTarget) } }
            }
            let target = element.elements("target").first
            file.units.append(
                ExchangeFile.Unit(
                    id: id, source: element.elements("source").map { text($0, isTarget: false) }.joined(),
                    target: target.map { text($0, isTarget: true) }, state: oldState(element, target)))
        }
    }

    /// Elements of tools, such as `<mrk>`, count by their text, and those that hold the marks themselves too.
    private static func marks(
        of element: XMLElement, _ code: (String?) -> InlineCodes.Code?
    ) -> (before: String, after: String) {
        guard element.name != "bx", element.name != "ex" else { return (XMLElement.lost, "") }
        guard element.name == "g" || element.name == "x" else { return ("", "") }
        if let name = element["id"], name.hasPrefix("u"), let value = UInt32(name.dropFirst(), radix: 16),
            let scalar = Unicode.Scalar(value)
        {
            return (String(Character(scalar)), "")
        }
        guard let code = code(element["id"]), (code.close == nil) == (element.name == "x") else {
            return (XMLElement.lost, "")
        }
        return (code.open, code.close ?? "")
    }

    private static func oldState(_ unit: XMLElement, _ target: XMLElement?) -> ExchangeFile.State {
        guard let target else { return .initial }
        let state = target["state"] ?? "translated"
        if unit["approved"] == "yes" || state == "final" || state == "signed-off" { return .reviewed }
        return state.hasPrefix("needs-") || state == "new" ? .initial : .translated
    }
}

/// An element of libxml2's tree, valid as long as the reader that owns it.
private struct XMLElement {
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) {
        self.node = node
    }

    var name: String { node.pointee.name.map { String(cString: $0) } ?? "" }

    var elements: [XMLElement] {
        nodes.filter { $0.pointee.type == XML_ELEMENT_NODE }.map(XMLElement.init)
    }

    func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    subscript(attribute: String) -> String? {
        guard let value = xmlGetProp(node, attribute) else { return nil }
        defer { naslag_xml_free(value) }
        return String(cString: value)
    }

    /// What stands before and behind the content of an inline element.
    typealias Marks = (XMLElement) -> (before: String, after: String)

    static func none(_ element: XMLElement) -> (before: String, after: String) { ("", "") }

    /// A mark that the document does not tell: what holds it is no text of ours any more.
    static let lost = "\u{FFFC}"

    /// Those of XLIFF 2, by its original data.
    static func marks(of data: [String: String]) -> Marks {
        { element in
            func mark(_ name: String) -> String { element[name].map { data[$0] ?? lost } ?? "" }
            return (mark("dataRefStart") + mark("dataRef"), mark("dataRefEnd"))
        }
    }

    /// The text in the element. An inline element counts by its marks and the text in it, `<cp>` by the character it
    /// stands for.
    func text(marks: Marks) -> String {
        var result = ""
        for child in nodes {
            switch child.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                result += child.pointee.content.map { String(cString: $0) } ?? ""
            case XML_ELEMENT_NODE:
                let element = XMLElement(child)
                if element.name == "cp", let value = element["hex"].flatMap({ UInt32($0, radix: 16) }),
                    let scalar = Unicode.Scalar(value)
                {
                    result.unicodeScalars.append(scalar)
                } else {
                    let (before, after) = marks(element)
                    result += before + element.text(marks: marks) + after
                }
            default: break
            }
        }
        return result
    }

    private var nodes: [xmlNodePtr] {
        var result: [xmlNodePtr] = []
        var next = node.pointee.children
        while let child = next {
            result.append(child)
            next = child.pointee.next
        }
        return result
    }
}
