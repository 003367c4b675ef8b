internal import HTTPTypes
internal import NIOCore
internal import NIOHTTPTypes
internal import NIOHTTPTypesHTTP1

/// Ends connections that keep the server waiting.
///
/// Hummingbird's time limit covers clients that take long to send the header of a request, or send none. This handler
/// covers the two others: those that send a body, which no page is in need of, and those that do not read their answer.
/// It tells `IdleConnections` when the connection is in use, and puts a `RequestGuard` where HTTP/1 is read.
final class ConnectionLimits: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let patience: TimeAmount
    private var request: Scheduled<Void>?
    private var answer: Scheduled<Void>?
    private var bodySize = 0

    /// A body is read over up to this size, so that its sender gets to see the refusal.
    private static let largestBody = 64 << 10

    private let idle: IdleConnections

    init(patience: TimeAmount, idle: IdleConnections) {
        self.patience = patience
        self.idle = idle
    }

    func handlerAdded(context: ChannelHandlerContext) {
        idle.opened(context.channel)
        let pipeline = context.pipeline.syncOperations
        guard let codec = try? pipeline.handler(type: HTTP1ToHTTPServerCodec.self) else { return }
        // Without it nothing of HTTP/1 would be guarded, so there is no connection then.
        do { try pipeline.addHandler(RequestGuard(), position: .before(codec)) } catch { context.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            idle.used(context.channel)
            bodySize = 0
            request = closing(context)
        case .body(let bytes):
            bodySize += bytes.readableBytes
            if bodySize > Self.largestBody { context.close(promise: nil) }
            return
        case .end:
            request?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { idle.rested(context.channel) }
        context.write(data, promise: promise)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        answer?.cancel()
        answer = context.channel.isWritable ? nil : closing(context)
        context.fireChannelWritabilityChanged()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        idle.closed(context.channel)
        request?.cancel()
        answer?.cancel()
    }

    private func closing(_ context: ChannelHandlerContext) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }
}
