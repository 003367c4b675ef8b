import Foundation
import Testing

/// A browser without a window, steered over the protocol WebDriver.
final class Browser {
    static let driver = "/usr/bin/chromedriver"
    private let server: ServerProcess
    private var session = ""

    init() throws {
        let port = try ServerProcess.freePort()
        server = try ServerProcess(Self.driver, ["--port=\(port)"], port: port)
        let options: [String: Any] = [
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        ]
        let wanted = ["capabilities": ["alwaysMatch": ["browserName": "chrome", "goog:chromeOptions": options]]]
        let answer = try send("POST", "/session", wanted) as? [String: Any]
        session = "/session/" + (try #require(answer?["sessionId"] as? String))
    }

    deinit {
        _ = try? send("DELETE", session, nil)
        _ = try? send("GET", "/shutdown", nil)
    }

    func open(_ url: String) throws {
        _ = try send("POST", session + "/url", ["url": url])
    }

    /// What an expression of JavaScript says, as text.
    func value(_ expression: String) throws -> String {
        let script: [String: Any] = ["script": "return String(\(expression))", "args": [Any]()]
        return try send("POST", session + "/execute/sync", script) as? String ?? ""
    }

    /// Waits until an expression says something with this text in it, and tells what it said last.
    func wait(_ expression: String, _ isEnough: (String) -> Bool, seconds: Int = 60) throws -> String {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            // While a page is being reloaded there is nothing to ask.
            let found = (try? value(expression)) ?? ""
            if isEnough(found) || .now > end { return found }
            usleep(100_000)
        }
    }

    private func send(_ method: String, _ path: String, _ body: [String: Any]?) throws -> Any? {
        let data = try body.map { [UInt8](try JSONSerialization.data(withJSONObject: $0)) } ?? []
        let head =
            "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(server.port)\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(data.count)\r\nConnection: close\r\n\r\n"
        let connection = try RawConnection(port: server.port, timeout: 60)
        try connection.send(Array(head.utf8) + data)
        let answer = HTTPAnswer(
            connection.receive {
                let answer = HTTPAnswer($0)
                return answer.status != 0 && answer.body.count >= Int(answer.fields["content-length"] ?? "") ?? .max
            })
        let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
        guard answer.status == 200 else { throw Failure(text: answer.text) }
        return object?["value"]
    }

    struct Failure: Error { let text: String }
}
