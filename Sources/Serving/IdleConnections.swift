internal import NIOCore
internal import Synchronization

/// Makes room for readers: of too many connections the one that has been idle longest is closed.
///
/// A connection is idle while no request is being answered on it, so one that sends nothing, or half a header, is the
/// first to go, and no reader waits for those that keep connections without using them.
final class IdleConnections: Sendable {
    fileprivate struct State {
        var open = 0
        /// The idle ones, with the moment since when they are, in order.
        var idle: [ObjectIdentifier: (since: UInt64, channel: any Channel)] = [:]
        var moment: UInt64 = 0
    }

    private let most: Int
    private let state = Mutex(State())

    /// - Parameter most: how many connections may be open; those that are being answered are never closed.
    init(most: Int) { self.most = most }

    func opened(_ channel: any Channel) {
        let surplus = state.withLock { state -> (any Channel)? in
            state.open += 1
            state.rest(channel)
            guard state.open > most, let oldest = state.idle.min(by: { $0.value.since < $1.value.since }) else {
                return nil
            }
            return state.idle.removeValue(forKey: oldest.key)?.channel
        }
        surplus?.close(promise: nil)
    }

    /// A request has begun.
    func used(_ channel: any Channel) {
        state.withLock { _ = $0.idle.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Its answer has been written.
    func rested(_ channel: any Channel) {
        state.withLock { $0.rest(channel) }
    }

    func closed(_ channel: any Channel) {
        state.withLock { state in
            state.open -= 1
            state.idle[ObjectIdentifier(channel)] = nil
        }
    }
}

extension IdleConnections.State {
    fileprivate mutating func rest(_ channel: any Channel) {
        moment += 1
        idle[ObjectIdentifier(channel)] = (moment, channel)
    }
}
