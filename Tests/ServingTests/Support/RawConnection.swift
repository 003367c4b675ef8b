import Foundation

/// A connection to a server of this machine, for requests that no client library would send.
final class RawConnection {
    private let descriptor: Int32
    let port: Int

    struct Failure: Error { let code = errno }

    /// - Parameter host: 127.0.0.1, or ::1.
    init(port: Int, host: String = "127.0.0.1", timeout: Int = 12) throws {
        self.port = port
        let isNew = host.contains(":")
        descriptor = socket(isNew ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: timeout, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var answer: Int32 = -1
        if isNew {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = in_port_t(port).bigEndian
            inet_pton(AF_INET6, host, &address.sin6_addr)
            answer = Self.with(&address) { connect(descriptor, $0, $1) }
        } else {
            var address = Self.loopback(port)
            answer = Self.with(&address) { connect(descriptor, $0, $1) }
        }
        if answer != 0 { throw Failure() }
    }

    /// Listens, to find out which port is free.
    init(listeningOn port: Int) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Self.loopback(port)
        guard Self.with(&address, { bind(listener, $0, $1) }) == 0 else { throw Failure() }
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = Self.with(&address) { address, _ in getsockname(listener, address, &size) }
        descriptor = listener
        self.port = Int(in_port_t(bigEndian: address.sin_port))
    }

    deinit { close(descriptor) }

    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0 { throw Failure() }
            sent += count
        }
    }

    /// All that comes until the server closes the connection, time runs out, or `isEnough` says so.
    func receive(until isEnough: ([UInt8]) -> Bool = { _ in false }) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while !isEnough(bytes) {
            let count = recv(descriptor, &piece, piece.count, 0)
            if count <= 0 { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }

    private static func with<Address, Answer>(
        _ address: inout Address, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Answer
    ) -> Answer {
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<Address>.size)) }
        }
    }
}
