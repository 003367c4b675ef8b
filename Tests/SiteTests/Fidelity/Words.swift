import CCMarkGFM
import CLibXML2

@testable import Articles

#if canImport(Glibc)
    import Glibc
#endif

/// The words that a reader of HTML sees, by way of libxml2 and nothing of Naslag's own tree.
enum Words {
    /// - Parameter html: a fragment; what Naslag itself added (`data-naslag-ui`) is left out.
    static func of(html: [UInt8]) -> [String] {
        text(of: html).split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// All that a reader of a page can come upon, the descriptions of pictures and the titles of links among it, as
    /// tokens.
    static func tokens(ofPage html: [UInt8]) -> [String] {
        TextTokens.of(text(of: html, isWhole: true))
    }

    /// The text outside of code.
    static func prose(ofPage html: [UInt8]) -> String { text(of: html, isProse: true) }

    private static func text(of html: [UInt8], isWhole: Bool = false, isProse: Bool = false) -> String {
        var page = Array("<html><body>".utf8) + html
        page.append(0)
        let context = htmlNewParserCtxt()
        defer { htmlFreeParserCtxt(context) }
        let options = HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        let document = page.withUnsafeBytes {
            htmlCtxtReadMemory(
                context, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count - 1), nil, "UTF-8", Int32(options))
        }
        defer { xmlFreeDoc(document) }
        var text = ""
        if let root = xmlDocGetRootElement(document) { append(root, to: &text, isWhole, isProse) }
        return text
    }

    /// The words of Markdown as cmark-gfm renders it, tags that are no HTML among them.
    static func of(markdown: [UInt8]) -> [String] {
        let root = MarkdownLibrary.shared.parse(markdown)
        defer { cmark_node_free(root) }
        let html = cmark_render_html(root, CMARK_OPT_UNSAFE, nil)!
        defer { free(html) }
        let bytes = UnsafeBufferPointer(start: html, count: strlen(html)).map { UInt8(bitPattern: $0) }
        return of(html: PublishedEdition.escapingPlaceholders(bytes))
    }

    private static let breaking: Set<String> = [
        "p", "div", "li", "ul", "ol", "td", "th", "tr", "table", "br", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr",
        "blockquote", "dt", "dd", "summary", "details", "thead", "tbody", "caption", "img",
    ]

    private static func append(_ node: xmlNodePtr, to text: inout String, _ isWhole: Bool, _ isProse: Bool) {
        var child = node.pointee.children
        while let current = child {
            defer { child = current.pointee.next }
            if current.pointee.type == XML_TEXT_NODE || current.pointee.type == XML_CDATA_SECTION_NODE {
                text += String(cString: current.pointee.content)
            } else if current.pointee.type == XML_ELEMENT_NODE {
                if xmlHasProp(current, "data-naslag-ui") != nil { continue }
                let name = String(cString: current.pointee.name)
                let isBreaking = isWhole || breaking.contains(name)
                if isBreaking { text += " " }
                if isProse, name == "code" { continue }
                if isWhole {
                    for attribute in ["alt", "title"] {
                        guard let value = xmlGetProp(current, attribute) else { continue }
                        text += String(cString: value) + " "
                        naslag_xml_free(value)
                    }
                }
                append(current, to: &text, isWhole, isProse)
                if isBreaking { text += " " }
            }
        }
    }
}
