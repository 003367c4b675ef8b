#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Synchronization

/// Somebody asks the program to stop, with Ctrl-C or `kill`: work that leaves things behind if it is cut off can end in
/// good order instead.
package enum Interruption {
    /// The number of the signal; 0 before it comes.
    private static let received = Atomic<CInt>(0)
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// From here on, a signal is taken note of, and `isRequested` must be asked now and then. A second one ends the
    /// program at once. What the caller has ignored, as `nohup` does, stays so.
    package static func expect() {
        // The handler must find it made.
        received.store(0, ordering: .relaxed)
        // A parent that is made of threads may have left them blocked.
        var all = sigset_t()
        sigemptyset(&all)
        for number in signals { sigaddset(&all, number) }
        pthread_sigmask(SIG_UNBLOCK, &all, nil)
        for number in signals {
            var old = sigaction()
            guard sigaction(number, nil, &old) == 0, !isIgnored(old) else { continue }
            var new = sigaction()
            let handler: @convention(c) (CInt) -> Void = { Interruption.received.store($0, ordering: .relaxed) }
            #if canImport(Darwin)
                new.__sigaction_u.__sa_handler = handler
            #else
                new.__sigaction_handler.sa_handler = handler
            #endif
            new.sa_flags = CInt(bitPattern: UInt32(truncatingIfNeeded: SA_RESETHAND))
            sigaction(number, &new, nil)
        }
    }

    /// Whether the work should end.
    package static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

    /// Ends the program as the signal would have, so that the caller learns of it; nothing where none came.
    package static func end() {
        let number = received.load(ordering: .relaxed)
        guard number != 0 else { return }
        signal(number, SIG_DFL)
        raise(number)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_handler
        #else
            let handler = action.__sigaction_handler.sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
