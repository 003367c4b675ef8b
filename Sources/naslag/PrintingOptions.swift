internal import ArgumentParser
internal import Explaining
internal import Platform

/// How answers are shown.
struct PrintingOptions: ParsableArguments {
    @Option(help: "When headings stand out: always, never, or on a terminal.")
    var color = Color.auto

    @Flag(help: "On a terminal, show the answer a screen at a time, by PAGER or else by less.")
    var pager = false

    enum Color: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    /// NO_COLOR is for programs that are not told otherwise.
    var isStyled: Bool {
        switch color {
        case .auto: Terminal.isStyled
        case .always: true
        case .never: false
        }
    }

    /// Prints a result that has its own lines.
    func show(_ text: String) throws {
        guard pager, Terminal.isTerminal(1), let pager = try? Pager(Self.program) else {
            return try Terminal.show(text)
        }
        defer { pager.wait() }
        do throws(StandardOutput.Failure) {
            try Terminal.show(text)
            try StandardOutput.finish()
        } catch {
            // Who leaves the pager has read enough.
            guard error.isReaderGone else { throw error }
            try? StandardOutput.finish()
        }
    }

    /// less ends by itself where all fits on the screen, and leaves it there.
    private static var program: String {
        let named = Terminal.variable("PAGER") ?? ""
        return named.isEmpty ? "LESS=FRX less" : named
    }
}
