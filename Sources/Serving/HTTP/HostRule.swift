#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Which hosts the server answers for: `localhost` and addresses, never names.
///
/// A page elsewhere can make its own name lead to 127.0.0.1 and would then read the preview as its own (DNS rebinding);
/// the name that the browser sends gives it away.
enum HostRule {
    /// - Parameter host: the header `Host`: a name or address, and perhaps a port.
    static func allows(_ host: String) -> Bool {
        guard let name = name(in: host) else { return false }
        if name.hasPrefix("[") { return isAddress(String(name.dropFirst().dropLast()), AF_INET6) }
        return name.lowercased() == "localhost" || isAddress(String(name), AF_INET)
    }

    /// The part before the port; nil if what follows it is no port.
    private static func name(in host: String) -> Substring? {
        let end: String.Index
        if host.hasPrefix("[") {
            guard let bracket = host.firstIndex(of: "]") else { return nil }
            end = host.index(after: bracket)
        } else {
            end = host.firstIndex(of: ":") ?? host.endIndex
        }
        let port = host[end...]
        guard port.isEmpty || port.first == ":" && port.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return host[..<end]
    }

    private static func isAddress(_ text: String, _ family: CInt) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { inet_pton(family, text, $0.baseAddress!) == 1 }
    }
}
