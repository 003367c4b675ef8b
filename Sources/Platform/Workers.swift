internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Work on several threads, which are our own: a thread that waits for a disk or a lock holds up no other work. Swift's
/// tasks share few threads, and those must never wait.
package enum Workers {
    /// Calls `body` on as many threads as there are jobs, this one among them, and returns the result of each. They
    /// share the numbers below `count`: each takes the next until none is left.
    ///
    ///     let hashes = Workers.share(paths.count, jobs: 2) { indices in indices.map { hash(paths[$0]) } }.flatMap(\.self)
    ///
    /// - Throws: the first error, when all have ended.
    package static func share<Answer: Sendable, Failure>(
        _ count: Int, jobs: Int, _ body: @escaping @Sendable (SharedIndices) throws(Failure) -> Answer
    ) throws(Failure) -> [Answer] {
        let indices = SharedIndices(count)
        let results = Results<Answer, Failure>()
        let work: @Sendable () -> Void = { results.add(Result { () throws(Failure) in try body(indices) }) }
        let others = (1..<max(1, min(jobs, count))).compactMap { _ in OwnThread(work) }
        work()
        for other in others { other.join() }
        return try results.all()
    }

    /// Does two things at once, and waits for both.
    ///
    /// - Throws: the error of the first, else that of the second.
    package static func both<First: Sendable, Second: Sendable, Failure>(
        _ first: @escaping @Sendable () throws(Failure) -> First,
        _ second: @escaping @Sendable () throws(Failure) -> Second
    ) throws(Failure) -> (First, Second) {
        let found = Results<Second, Failure>()
        let work: @Sendable () -> Void = { found.add(Result { () throws(Failure) in try second() }) }
        let other = OwnThread(work)
        let own = Result { () throws(Failure) in try first() }
        if let other { other.join() } else { work() }
        return (try own.get(), try found.all()[0])
    }

    /// Runs `body` on a thread with a large stack, for deep recursion, and waits for it.
    ///
    /// - Throws: what `body` throws; `ENOMEM`'s `SystemError` where the system gives no such thread.
    package static func withDeepStack<Answer: Sendable>(_ body: @escaping @Sendable () throws -> Answer) throws
        -> Answer
    {
        let results = Results<Answer, any Error>()
        guard let thread = OwnThread(stack: 64 << 20, { results.add(Result(catching: body)) }) else {
            throw SystemError(ENOMEM)
        }
        thread.join()
        return try results.all()[0]
    }

    /// Calls `body` for pieces of `0..<count`. Neighbours stay together and threads begin far from each other, since
    /// neighbours mostly are of one folder and a folder takes one change at a time.
    package static func pieces(
        of count: Int, jobs: Int, _ body: @escaping @Sendable (Range<Int>) throws(SystemError) -> Void
    ) throws(SystemError) {
        let threads = max(jobs, 1)
        let pieces = threads > 1 ? min(count, threads * 8) : 1
        let share = (pieces + threads - 1) / threads
        let order = (0..<share).flatMap { row in stride(from: row, to: pieces, by: share) }
        _ = try Self.share(pieces, jobs: threads) { (indices) throws(SystemError) in
            for turn in indices {
                let piece = order[turn]
                try body((count * piece / pieces)..<(count * (piece + 1) / pieces))
            }
        }
    }
}

/// Numbers that threads take, each once.
package struct SharedIndices: Sequence, IteratorProtocol, Sendable {
    private final class Counter: Sendable {
        let next = Atomic<Int>(0)
    }

    private let counter = Counter()
    private let limit: Int

    /// The numbers from 0 to `limit`, without it.
    package init(_ limit: Int) { self.limit = limit }

    package func next() -> Int? {
        let index = counter.next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < limit ? index : nil
    }
}

/// The results of the threads.
private final class Results<Answer: Sendable, Failure: Error>: Sendable {
    private let results = Mutex<[Result<Answer, Failure>]>([])

    func add(_ result: Result<Answer, Failure>) { results.withLock { $0.append(result) } }

    func all() throws(Failure) -> [Answer] {
        var answers: [Answer] = []
        for result in results.withLock({ $0 }) { answers.append(try result.get()) }
        return answers
    }
}

/// A thread that does one thing and is waited for.
private struct OwnThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    /// Nil where the system gives no further thread: the others do the work then.
    ///
    /// - Parameter stack: bytes; that of the main thread if it is not given, where musl would give 128 KiB, and macOS
    ///   512.
    init?(stack: Int = 8 << 20, _ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, stack)
        let work = Unmanaged.passRetained(Work(body))
        #if canImport(Darwin)
            var made: pthread_t?
            let code = pthread_create(&made, &attributes, { OwnThread.run($0) }, work.toOpaque())
        #else
            var made: pthread_t? = pthread_t()
            let code = pthread_create(&made!, &attributes, { OwnThread.run($0!) }, work.toOpaque())
        #endif
        guard code == 0, let made else {
            work.release()
            return nil
        }
        thread = made
    }

    func join() { pthread_join(thread, nil) }

    private static func run(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
    }
}
