internal import CLibXML2

/// Reads XLIFF 2.0 with libxml2: the tree belongs to this type, and only Swift values leave it.
///
/// Neither the network nor a document type is read. A segment that a tool has split is one again; inline elements of
/// tools count by their text, `<cp>` by the character it stands for.
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
    /// - Throws: `ExchangeFile.Problem` for XML that is not well formed, for what is not XLIFF 2, and for files of 256 MiB
    ///   and more.
    package static func files(in bytes: [UInt8]) throws(ExchangeFile.Problem) -> [ExchangeFile] {
        guard bytes.count < 256 << 20 else {
            throw ExchangeFile.Problem(line: 0, description: "this file is over 256 MiB")
        }
        return try XLIFFReader(bytes).files()
    }

    private consuming func files() throws(ExchangeFile.Problem) -> [ExchangeFile] {
        guard let root = xmlDocGetRootElement(document).map(XMLElement.init), root.name == "xliff",
            root["version"]?.hasPrefix("2.") ?? false
        else {
            throw ExchangeFile.Problem(line: 1, description: "this is no XLIFF 2; convert it, or export it again")
        }
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
            var source = ""
            var target: String?
            var state = ExchangeFile.State.reviewed
            for part in element.elements where part.name == "segment" || part.name == "ignorable" {
                let own = part.elements("source").map(\.text).joined()
                source += own
                if part.name == "segment" { state = min(state, Self.state(part["state"])) }
                if let translated = part.elements("target").first {
                    target = (target ?? "") + translated.text
                } else if part.name == "ignorable" {
                    // What is between two segments is the same in both languages unless the tool says otherwise.
                    target = target.map { $0 + own }
                }
            }
            file.units.append(ExchangeFile.Unit(id: id, source: source, target: target, state: state))
        }
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

    var text: String {
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
                    result += element.text
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
