internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import NIOPosix

/// Turns an open file into an answer: whole or in part, compressed or not, or 304 Not Modified.
struct FileAnswer {
    let site: SiteFolder
    let live: LiveReload?

    /// Up to this size a file is read at once and sent with its header in one go.
    private static let atOnce = 256 << 10

    /// - Parameter names: the path of the file below the site's folder.
    func answer(_ request: HTTPFields, _ plain: OpenFile, _ names: [String]) -> Response {
        let name = names.last ?? ""
        var fields = HTTPFields()
        fields[.contentType] = ContentType.of(name)
        fields[.lastModified] = HTTPDate.text(plain.modified)
        // A preview shows what was just built: browsers may keep files, and ask each time.
        fields[.cacheControl] = "no-cache"
        if let live, fields[.contentType] == ContentType.html { return watched(plain, fields, request, live) }

        let compressed = site.file(names.dropLast() + [name + ".gz"])
        var file = plain
        if let compressed {
            fields[.vary] = "Accept-Encoding"
            // A part of a page is counted in the bytes that the page itself has.
            if request[.range] == nil, WeightedList(request[.acceptEncoding] ?? "").accepts("gzip") {
                file = compressed
                fields[.contentEncoding] = "gzip"
            }
        }
        fields[.eTag] = file.tag
        fields[.acceptRanges] = "bytes"
        if let short = Self.conditional(request, tag: file.tag, modified: file.modified, fields) { return short }
        return send(file, range: range(request, file), fields)
    }

    private func range(_ request: HTTPFields, _ file: OpenFile) -> ByteRange {
        Preconditions(request).allowsRange(tag: file.tag) ? ByteRange(request[.range], size: file.size) : .whole
    }

    private func send(_ file: OpenFile, range: ByteRange, _ fields: HTTPFields) -> Response {
        var fields = fields
        switch range {
        case .whole: return Response(status: .ok, headers: fields, body: Self.body(file, 0..<file.size))
        case .part(let part):
            fields[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(file.size)"
            return Response(status: .partialContent, headers: fields, body: Self.body(file, part))
        case .unsatisfiable:
            fields[.contentRange] = "bytes */\(file.size)"
            return Response(status: .rangeNotSatisfiable, headers: fields)
        }
    }

    /// A page under `--watch`, with the script that reloads it.
    private func watched(
        _ file: OpenFile, _ fields: HTTPFields, _ request: HTTPFields, _ live: LiveReload
    ) -> Response {
        guard let bytes = try? file.read(0..<file.size) else {
            return RequestRule.plain(.internalServerError, "This page cannot be read.")
        }
        let page = live.adding(to: bytes)
        var fields = fields
        fields[.lastModified] = nil
        fields[.eTag] = "\(file.tag.dropLast())-\(page.generation)\""
        if let short = Self.conditional(request, tag: fields[.eTag]!, modified: .max, fields) { return short }
        return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: page.bytes))
    }

    private static func conditional(
        _ request: HTTPFields, tag: String, modified: Int, _ fields: HTTPFields
    ) -> Response? {
        switch Preconditions(request).evaluate(tag: tag, modified: modified) {
        case .proceed: return nil
        case .failed: return RequestRule.plain(.preconditionFailed, "The page is another one.")
        case .notModified:
            var fields = fields
            fields[.contentType] = nil
            var response = Response(status: .notModified, headers: fields)
            // A length would be that of the page, which is not sent.
            response.headers[.contentLength] = nil
            return response
        }
    }

    private static func body(_ file: OpenFile, _ range: Range<Int>) -> ResponseBody {
        if range.count <= atOnce, let bytes = try? file.read(range) { return ResponseBody(byteBuffer: bytes) }
        return ResponseBody(contentLength: range.count) { writer in
            var position = range.lowerBound
            while position < range.upperBound {
                let piece = position..<min(position + atOnce, range.upperBound)
                let bytes = try await NIOThreadPool.singleton.runIfActive { try file.read(piece) }
                try await writer.write(bytes)
                position = piece.upperBound
            }
            try await writer.finish(nil)
        }
    }
}
