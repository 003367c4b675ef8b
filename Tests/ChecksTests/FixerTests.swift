import Diagnostics
import Platform
import Testing

@testable import Checks

/// The rounds of the fixer, over checks made for the purpose.
struct FixerTests {
    private static func finding(_ replacement: String, for range: Range<Int>) -> Finding {
        let place = Place(file: "a.md", line: 1, column: 1)
        return Finding(
            Diagnostic(.warning, "spacing", at: place, "too many"), key: "a",
            fix: Fix(range: range, replacement: replacement, start: place, end: place))
    }

    private func mend(_ text: String, _ check: @escaping ([UInt8]) -> [Finding]) throws -> Fixer.Result {
        let fixer = Fixer(
            read: { (_) throws(FileError) in Array(text.utf8) }, findings: { _, bytes in check(bytes) })
        return try fixer.fixed(check(Array(text.utf8)))
    }

    @Test("A fix that another one made room for is put in too, and what is left is of the mended text")
    func rounds() throws {
        let mended = try mend("aaaa") { $0.count > 1 ? [Self.finding("a", for: 0..<2)] : [] }
        #expect(mended.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a"])
        #expect(mended.count == 3)
        #expect(mended.left == [])
    }

    @Test("Fixes that undo each other come to an end, and stay findings")
    func endless() throws {
        let mended = try mend("a") { [Self.finding($0 == Array("a".utf8) ? "b" : "a", for: 0..<1)] }
        #expect(mended.count >= 4, "\(mended.count)")
        #expect(mended.left.count == 1)
    }
}
