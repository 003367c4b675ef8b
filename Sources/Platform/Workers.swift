internal import Dispatch
internal import Synchronization

/// Calls `body` for pieces of `0..<count` on `jobs` threads, and throws the first error after all have ended.
///
/// Neighbours stay together and threads begin far from each other, since neighbours mostly are of one folder and a
/// folder takes one change at a time.
package func inParallel(
    _ count: Int, jobs: Int, _ body: @Sendable (Range<Int>) throws(SystemError) -> Void
) throws(SystemError) {
    let threads = max(jobs, 1)
    let pieces = threads > 1 ? min(count, threads * 8) : 1
    let share = (pieces + threads - 1) / threads
    let order = (0..<share).flatMap { row in stride(from: row, to: pieces, by: share) }
    let failure = Mutex<SystemError?>(nil)
    DispatchQueue.concurrentPerform(iterations: pieces) { number in
        let piece = order[number]
        do throws(SystemError) {
            try body((count * piece / pieces)..<(count * (piece + 1) / pieces))
        } catch {
            failure.withLock { $0 = $0 ?? error }
        }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
}
