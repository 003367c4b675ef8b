internal import CLibXML2

/// HTML read by libxml2: the tree belongs to this type, and only Swift values leave it.
///
/// libxml2 reads HTML 4 and sanitises nothing: callers rebuild what comes out from lists of what they allow. The network is never
/// touched, entities of a document type are never loaded, and whatever a page says of its charset, the bytes are UTF-8.
package struct HTMLTree: ~Copyable {
    private let context: htmlParserCtxtPtr
    private let document: htmlDocPtr?

    /// The most that libxml2 is given.
    package static let largest = 64 << 20

    /// libxml2 must be set up before the first parser runs on another thread.
    private static let isSetUp: Bool = {
        xmlInitParser()
        return true
    }()

    /// - Parameter html: at most `largest` bytes of UTF-8.
    package init(_ html: UnsafeBufferPointer<CChar>) {
        _ = Self.isSetUp
        context = htmlNewParserCtxt()
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        document = htmlCtxtReadMemory(
            context, html.baseAddress, Int32(html.count), nil, "UTF-8", Int32(options))
    }

    deinit {
        xmlFreeDoc(document)
        htmlFreeParserCtxt(context)
    }

    /// Gives the element `<html>` for as long as `read` runs; nil where there is none.
    package func withRoot<Value>(_ read: (HTMLNode) -> Value) -> Value? {
        guard let document, let root = xmlDocGetRootElement(document) else { return nil }
        return read(HTMLNode(root))
    }

    /// Errors after which libxml2 drops text in silence: no memory, a node too large, nesting over 256, bytes
    /// that are not UTF-8. Unknown tags, stray end tags and double ids lose nothing.
    package var fatal: String? {
        guard let error = xmlCtxtGetLastError(context) else { return nil }
        switch xmlParserErrors(UInt32(error.pointee.code)) {
        case XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY, XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR:
            guard let message = error.pointee.message else { return nil }
            return String(cString: message).split(separator: "\n").first.map(String.init)
        default:
            return nil
        }
    }
}
