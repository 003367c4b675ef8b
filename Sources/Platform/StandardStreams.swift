#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Where results go. Every write is checked: a result that was not written is no success.
package enum StandardOutput {
    /// Standard output could not be written: a full disk, a closed descriptor, a reader that went away.
    package struct Failure: Error, Hashable, CustomStringConvertible {
        package let cause: SystemError

        /// The reader has seen enough, as `head` has: nobody is waiting for a message.
        package var isReaderGone: Bool { cause.code == EPIPE }

        package var description: String { "standard output: \(cause.text)" }
    }

    /// Writes all of the text, and waits for a reader that is slow.
    ///
    /// - Throws: `Failure`; a part of the text may be written by then.
    package static func write(_ text: String) throws(Failure) {
        do throws(SystemError) { try write(all: text, to: 1) } catch { throw Failure(cause: error) }
    }

    /// Closes it: some file systems report a full disk only here.
    package static func finish() throws(Failure) {
        if close(1) != 0, errno != EBADF, errno != EINTR { throw Failure(cause: .last) }
    }

    fileprivate static func write(all text: String, to descriptor: CInt) throws(SystemError) {
        var text = text
        var failure: SystemError?
        text.withUTF8 { buffer in
            do throws(SystemError) { try File.write(UnsafeRawBufferPointer(buffer), to: descriptor) } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }
}

/// Where messages go. Nobody could be told that one was not written.
package enum StandardError {
    /// Writes all of the text, if that works.
    package static func write(_ text: String) {
        try? StandardOutput.write(all: text, to: 2)
    }
}

/// What somebody pipes in.
package enum StandardInput {
    /// Calls `body` with all of it in pieces of 256 KiB, then with the last, shorter one, which may be empty.
    package static func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(FileError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
        defer { buffer.deallocate() }
        do throws(SystemError) {
            while true {
                let count = try File.read(into: buffer, from: 0)
                body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]))
                if count < buffer.count { return }
            }
        } catch {
            throw FileError(path: "-", cause: error)
        }
    }

    /// All of it, or the first `limit` bytes and a little more.
    package static func read(limit: Int) throws(FileError) -> [UInt8] {
        do throws(SystemError) { return try File.readAll(from: 0, limit: limit) } catch {
            throw FileError(path: "-", cause: error)
        }
    }
}

/// What a process begins with, before it does anything.
package enum StandardStreams {
    /// A limit on the size of files and a reader that went away become errors of a call, not the end of the program.
    /// What is closed is filled: the first file that is opened would else be taken for standard output, and results
    /// written into it.
    package static func prepare() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        for descriptor in CInt(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            // Opened for the opposite use, so that reading and writing still fail.
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Whether a person reads or types there.
    ///
    /// - Parameter descriptor: 0, 1 or 2.
    package static func isTerminal(_ descriptor: CInt) -> Bool { isatty(descriptor) == 1 }

    /// The columns of the terminal that results go to; nil where it is none.
    package static var columns: Int? {
        var size = winsize()
        guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
