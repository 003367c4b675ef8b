internal import CLibXML2

/// HTML read by libxml2: the tree belongs to this type, and only Swift values leave it.
///
/// libxml2 reads HTML 4 and sanitises nothing; what comes out is rebuilt from the allow list of
/// `HTMLVocabulary`. The network is never touched and entities of a document type are never loaded.
struct HTMLDocument: ~Copyable {
    private let context: htmlParserCtxtPtr
    private let document: htmlDocPtr?

    /// libxml2 must be set up before the first parser runs on another thread.
    private static let isSetUp: Bool = {
        xmlInitParser()
        return true
    }()

    private init(_ html: UnsafeBufferPointer<CChar>) {
        _ = Self.isSetUp
        context = htmlNewParserCtxt()
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue
        document = htmlCtxtReadMemory(
            context, html.baseAddress, Int32(html.count), nil, "UTF-8", Int32(options))
    }

    deinit {
        xmlFreeDoc(document)
        htmlFreeParserCtxt(context)
    }

    /// The blocks of a fragment of HTML, and what libxml2 could not read of it, if anything.
    static func blocks(of fragment: UnsafeBufferPointer<CChar>) -> (blocks: [Block], error: String?) {
        guard fragment.count < 64 << 20 else { return ([], "the HTML of this article is over 64 MiB") }
        let start: StaticString = "<html><body>"
        let html = UnsafeMutableBufferPointer<CChar>.allocate(capacity: start.utf8CodeUnitCount + fragment.count)
        defer { html.deallocate() }
        start.withUTF8Buffer { prefix in
            for (index, byte) in prefix.enumerated() { html[index] = CChar(bitPattern: byte) }
        }
        if let base = fragment.baseAddress {
            (html.baseAddress! + start.utf8CodeUnitCount).update(from: base, count: fragment.count)
        }
        return HTMLDocument(UnsafeBufferPointer(html)).read()
    }

    private consuming func read() -> (blocks: [Block], error: String?) {
        guard let document, let root = xmlDocGetRootElement(document) else { return ([], Self.fatal(context)) }
        var reader = HTMLTreeReader()
        let body = HTMLNode(root).children.first { $0.name == "body" }
        return (body.map { reader.blocks(in: $0) } ?? [], Self.fatal(context))
    }

    /// Errors after which libxml2 drops text in silence: no memory, a node too large, nesting over 256, bytes
    /// that are not UTF-8. Unknown tags, stray end tags and double ids lose nothing.
    private static func fatal(_ context: htmlParserCtxtPtr) -> String? {
        guard let error = xmlCtxtGetLastError(context) else { return nil }
        switch xmlParserErrors(UInt32(error.pointee.code)) {
        case XML_ERR_INTERNAL_ERROR, XML_ERR_NO_MEMORY, XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR:
            return string(error.pointee.message).split(separator: "\n").first.map(String.init)
        default:
            return nil
        }
    }
}
