import Foundation
import Testing

@testable import Bounces

@Suite("Parts in parts") struct PartDepthTests {
    @Test(
        "are read no deeper than anybody sends them, on a thread with a small stack",
        arguments: [
            (0..<20_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined(),
            String(repeating: "Content-Type: message/rfc822\n\nSubject: x\nMIME-Version: 1.0\n", count: 20_000),
            "Content-Type: text/html\n\n" + String(repeating: "<dd>a<li>b<td>", count: 20_000),
        ])
    func small(parts: String) {
        let bytes = Array("From: a@example.com\nSubject: x\nMIME-Version: 1.0\n\(parts)".utf8)
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            _ = BounceReader.read(bytes)
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        #expect(done.wait(timeout: .now() + 60) == .success)
    }
}
