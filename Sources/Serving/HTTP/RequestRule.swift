internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore

/// What is refused before anybody looks for a file.
enum RequestRule {
    /// Longer addresses are no page's: a site's paths are a few hundred bytes.
    static let longestTarget = 8192

    /// - Returns: nil for a request that may be answered.
    static func refusal(of request: HTTPRequest) -> Response? {
        guard let host = request.authority, request.headerFields[values: hostName].isEmpty else {
            return plain(.badRequest, "A request names its host, once.")
        }
        guard HostRule.allows(host) else {
            return plain(.misdirectedRequest, "This preview answers for localhost and for addresses alone.")
        }
        guard request.method == .get || request.method == .head else {
            var response = plain(.methodNotAllowed, "This preview can only be read.")
            response.headers[.allow] = "GET, HEAD"
            return response
        }
        if (request.path ?? "").utf8.count > longestTarget { return plain(.uriTooLong, "This address is too long.") }
        return nil
    }

    /// A short answer for people who read it in a terminal.
    static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
        var fields = HTTPFields()
        fields[.contentType] = "text/plain; charset=utf-8"
        fields[.cacheControl] = "no-store"
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: .init(string: text + "\n")))
    }

    /// The first `Host` is the request's authority; a second one is left among the fields.
    private static let hostName = HTTPField.Name("Host")!
}
