/// Reads a log of Postfix, Exim or Sendmail, or one that several of them write.
struct LogReader: InputReader {
    private var splitter = LineSplitter(longest: 64 << 10)

    mutating func take(_ bytes: ArraySlice<UInt8>, _ desk: Desk) {
        for line in splitter.lines(of: bytes) { add(line, desk) }
    }

    mutating func finish(_ desk: Desk) {
        if let line = splitter.last() { add(line, desk) }
    }

    private func add(_ line: LineSplitter.Line, _ desk: Desk) {
        if line.isCut { return desk.leaveOut("this line is longer than 64 KiB", line: line.number) }
        guard !line.bytes.isEmpty else { return }
        guard var report = LogLine.report(of: line.bytes, now: desk.now) else { return desk.pass() }
        report.line = line.number
        desk.take(report)
    }
}

/// One line of a log.
enum LogLine {
    /// Whether it may be one: by the time that it begins with, or by what it says.
    static func isLine(_ line: ArraySlice<UInt8>, now: Instant) -> Bool {
        TimeText.opening(line, now: now) != nil || PostfixLine.mayBe(line) || SendmailLine.mayBe(line)
    }

    /// What it says about mail that was refused or deferred; nil for everything else that servers log.
    static func report(of line: ArraySlice<UInt8>, now: Instant) -> Report? {
        guard var report = PostfixLine.report(of: line) ?? SendmailLine.report(of: line) ?? EximLine.report(of: line)
        else {
            return nil
        }
        report.time = TimeText.opening(line, now: now)?.time
        return report
    }
}
