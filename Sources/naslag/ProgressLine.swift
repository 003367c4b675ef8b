internal import Synchronization

/// The progress of a build as one line, on a terminal and for work that takes over a second.
final class ProgressLine: Sendable {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private let state = Mutex((done: 0, shown: 0))

    init(isShown: Bool) {
        self.isShown = isShown && Terminal.isInteractive
    }

    /// One more of `total` articles is done.
    func step(of total: Int) {
        guard isShown else { return }
        state.withLock { state in
            state.done += 1
            let percent = state.done * 100 / max(total, 1)
            guard percent > state.shown, ContinuousClock.now - start > .seconds(1) else { return }
            state.shown = percent
            Terminal.progress("\(state.done) of \(total) articles (\(percent) %)")
        }
    }

    func end() {
        guard isShown else { return }
        state.withLock { if $0.shown > 0 { Terminal.progress("") } }
    }
}
