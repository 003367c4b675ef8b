internal import Dispatch
internal import Synchronization

/// Calls `body` for pieces of `0..<count` on `jobs` threads, and throws the first error after all have ended.
///
/// Neighbours stay together, since they mostly are of one folder and a folder takes one change at a time.
func inParallel(
    _ count: Int, jobs: Int, _ body: @Sendable (Range<Int>) throws(SystemError) -> Void
) throws(SystemError) {
    let pieces = jobs > 1 ? min(count, jobs * 8) : 1
    let failure = Mutex<SystemError?>(nil)
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        do throws(SystemError) {
            try body((count * piece / pieces)..<(count * (piece + 1) / pieces))
        } catch {
            failure.withLock { $0 = $0 ?? error }
        }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
}
