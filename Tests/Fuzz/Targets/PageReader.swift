import CLibXML2

/// A fragment of HTML as libxml2 reads it, and nothing of Naslag's own reading of HTML.
struct PageReader {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]
    }

    private(set) var elements: [Element] = []
    private(set) var text = ""
    private(set) var comments = 0

    /// - Returns: nil where libxml2 finds no document.
    init?(_ html: [UInt8]) {
        let page = Array("<html><body>".utf8) + html
        let context = htmlNewParserCtxt()
        defer { htmlFreeParserCtxt(context) }
        let options = HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        let document = page.withUnsafeBytes {
            htmlCtxtReadMemory(
                context, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
        }
        defer { xmlFreeDoc(document) }
        guard let document, let root = xmlDocGetRootElement(document) else { return nil }
        read(root)
    }

    private mutating func read(_ node: xmlNodePtr) {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            text += node.pointee.content.map { String(cString: $0) } ?? ""
            return
        case XML_COMMENT_NODE, XML_PI_NODE:
            comments += 1
            return
        case XML_ELEMENT_NODE: break
        default: return
        }
        var attributes: [(String, String)] = []
        var attribute = node.pointee.properties
        while let current = attribute {
            let value = xmlGetProp(node, current.pointee.name)
            attributes.append((String(cString: current.pointee.name), value.map { String(cString: $0) } ?? ""))
            naslag_xml_free(value)
            attribute = current.pointee.next
        }
        elements.append(Element(name: String(cString: node.pointee.name), attributes: attributes))
        var child = node.pointee.children
        while let current = child {
            read(current)
            child = current.pointee.next
        }
    }
}
