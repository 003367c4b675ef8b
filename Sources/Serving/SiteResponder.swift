internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOPosix

/// Answers requests from the folder of a site.
///
/// Hummingbird's own `FileMiddleware` is not used: it follows symbolic links, takes `bytes=-5` for the first six bytes,
/// answers a range past the end with a negative length, compares `If-None-Match` as one text, knows neither `.gz`
/// files nor `charset`, and opens a file by its path three times, between which a build may publish another.
struct SiteResponder: HTTPResponder {
    let site: SiteFolder
    /// Nil without `--watch`.
    let live: LiveReload?

    func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        var response: Response
        if let refusal = RequestRule.refusal(of: request.head) {
            response = refusal
        } else if let own = await live?.answer(to: request.head) {
            response = own
        } else {
            // Files are read where waiting for a disk holds up nobody else.
            response = try await NIOThreadPool.singleton.runIfActive { answer(request.head) }
        }
        SecurityHeaders.add(to: &response.headers)
        // Hummingbird sends what it is given. The answer to HEAD has the length of a body and no body.
        let isForHead = request.method == .head && response.headers[.contentLength] != nil
        return isForHead ? response.createHeadResponse() : response
    }

    private func answer(_ request: HTTPRequest) -> Response {
        let target = request.path ?? ""
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let raw = parts.first ?? ""
        let path: RequestPath
        do throws(RequestPath.Fault) { path = try RequestPath(raw) } catch {
            switch error {
            case .malformed: return RequestRule.plain(.badRequest, "This is no address of a page.")
            case .unknown: return NotFoundPage(site: site, live: live).answer(request, below: [])
            }
        }
        if path.names.isEmpty, let home = home(request) { return home }
        let file: OpenFile?
        switch site.open(path.names) {
        case .folder where !path.isFolder:
            return Self.redirect(.permanentRedirect, to: ([raw + "/"] + parts.dropFirst()).joined(separator: "?"))
        case .folder: file = site.file(path.names + ["index.html"])
        case .file(let found): file = path.isFolder ? nil : found
        case nil: file = nil
        }
        guard let file else { return NotFoundPage(site: site, live: live).answer(request, below: path.names) }
        let names = path.isFolder ? path.names + ["index.html"] : path.names
        return FileAnswer(site: site, live: live).answer(request.headerFields, file, names)
    }

    /// Sends the reader from `/` to the home page of the best language. `/index.html` is always the chooser.
    private func home(_ request: HTTPRequest) -> Response? {
        guard let languages = request.headerFields[.acceptLanguage],
            let locale = AcceptLanguage.best(languages, of: site.locales())
        else { return nil }
        return Self.redirect(.found, to: "/\(locale)/")
    }

    private static func redirect(_ status: HTTPResponse.Status, to target: String) -> Response {
        var fields = HTTPFields()
        fields[.location] = target
        fields[.vary] = "Accept-Language"
        fields[.cacheControl] = "no-cache"
        return Response(status: status, headers: fields)
    }
}
