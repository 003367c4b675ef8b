internal import NIOCore
internal import NIOHTTP1

/// Looks at requests as HTTP/1 writes them, before they become those of any version: what only HTTP/1 has is settled
/// here.
///
/// - A `Transfer-Encoding` other than `chunked` is answered with 501 and the connection ends: where a body ends that
///   nobody can decode, two readers of one connection may think differently (RFC 9112, 6.1).
/// - A target with an authority (`http://host/path`) counts before the header `Host` (RFC 9112, 3.2.2).
/// - After the answer to a request of HTTP/1.0 the connection ends, as its client expects (RFC 9112, 9.3).
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// The connection ends after the next answer.
    private var isLast = false
    private var isRefused = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused else { return }
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        let codings = head.headers[canonicalForm: "Transfer-Encoding"]
        guard codings.isEmpty || codings.count == 1 && codings[0].lowercased() == "chunked" else {
            return refuse(context, .notImplemented, "This preview reads no body but a chunked one.\n")
        }
        if (head.version.major, head.version.minor) < (1, 1) { isLast = true }
        Self.settleAuthority(of: &head)
        // A proxy may be asked for other targets, and OPTIONS for `*`.
        guard head.uri.hasPrefix("/") || head.uri == "*" else {
            return refuse(context, .badRequest, "This is no address of a page.\n")
        }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard isLast else { return context.write(data, promise: promise) }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            head.headers.replaceOrAdd(name: "Connection", value: "close")
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            let channel = context.channel
            let end = promise ?? context.eventLoop.makePromise()
            end.futureResult.whenComplete { _ in channel.close(promise: nil) }
            context.write(data, promise: end)
        case .body: context.write(data, promise: promise)
        }
    }

    private func refuse(_ context: ChannelHandlerContext, _ status: HTTPResponseStatus, _ reason: String) {
        isRefused = true
        let text = ByteBuffer(string: reason)
        let headers: HTTPHeaders = [
            "Content-Type": "text/plain; charset=utf-8", "Content-Length": "\(text.readableBytes)",
            "X-Content-Type-Options": "nosniff", "Connection": "close",
        ]
        let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(text))), promise: nil)
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
    }

    /// `GET http://host/path` becomes `GET /path` with the header `Host: host`.
    private static func settleAuthority(of head: inout HTTPRequestHead) {
        guard let scheme = ["http://", "https://"].first(where: { head.uri.lowercased().hasPrefix($0) }) else { return }
        let rest = head.uri.dropFirst(scheme.count)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        head.headers.replaceOrAdd(name: "Host", value: String(rest[..<end]))
        head.uri = rest[end...].hasPrefix("/") ? String(rest[end...]) : "/" + rest[end...]
    }
}
