import Diagnostics
import Foundation
import Platform

@testable import Articles
@testable import Layout
@testable import Pages

/// What became of the words of an article, or of several.
struct PresenceReport {
    var words = 0
    /// Words that are nowhere, with their article and the words beside them.
    var lost: [String] = []
    /// Words that stand in a finding alone.
    var quoted: [String] = []
    /// Marks of Markdown and DocFX that a reader sees outside of code.
    var marks: [String] = []
    /// Articles with words whose page has none.
    var empty: [String] = []

    init() {}

    init(of path: String, in folder: String, _ includes: IncludeStore) throws {
        let raw = try FileSystem.read("\(folder)/\(path)")
        guard let file = try? SourceFile.read(path: path, bytes: raw).get() else { return }
        let article: SplitArticle
        switch SplitArticle.read(path: path, bytes: raw) {
        case .success(let read): article = read
        case .failure(let why):
            lost.append("\(path): all of it: \(why.diagnostic)")
            return
        }
        var findings = article.diagnostics
        var tokens: [TreeReader.Side: [String]] = [:]
        for side in [TreeReader.Side.target, .source] where side == .target || article.isBilingual {
            var reader = TreeReader { includes.article($0) }
            let tree = reader.tree(of: article, side)
            findings += reader.diagnostics
            let html = ArticleRenderer.html(tree.blocks, links: AllLinks(), words: .english).html
            tokens[side] = Words.tokens(ofPage: html)
            let markdown = String(
                decoding: side == .target ? article.target.bytes : article.source!.bytes, as: UTF8.self)
            marks += VisibleMarks.of(Words.prose(ofPage: html), markdown).map { "\(path): \($0)" }
        }
        // What DocFX shows as it is written, Naslag does too, and says so.
        let refused: Set<String> = [
            "alert-with-text", "directive-not-closed", "include-circular", "include-outside", "include-too-deep",
            "invalid-directive", "unknown-alert", "unknown-directive",
        ]
        if findings.contains(where: { refused.contains($0.identifier) }) { marks = [] }
        let finding = Set(TextTokens.of(findings.map(\.message).joined(separator: " ")))
        let body = Array(file.bytes[Self.bodyStart(of: file.bytes)...])
        let whole = WrittenWords.of(body)
        words = whole.count
        if words > 0, tokens.values.contains(where: \.isEmpty), !body.isOnlyMarks { empty.append(path) }
        let page = (tokens[.target] ?? []) + (tokens[.source] ?? [])
        add(WordLedger(written: whole, page: page, isMixed: article.isBilingual), path, finding)
        if let source = article.source {
            add(
                WordLedger(written: WrittenWords.of(source.bytes), page: tokens[.source] ?? []), path + " (source)",
                finding)
            add(WordLedger(written: WrittenWords.of(article.target.bytes), page: tokens[.target] ?? []), path, finding)
        }
    }

    private mutating func add(_ ledger: WordLedger, _ path: String, _ finding: Set<String>) {
        for (word, context) in ledger.lost {
            if finding.contains(word) { quoted.append(word) } else { lost.append("\(path): \(word) in «\(context)»") }
        }
    }

    mutating func add(_ other: PresenceReport) {
        words += other.words
        lost += other.lost
        quoted += other.quoted
        marks += other.marks
        empty += other.empty
    }

    /// Below the second line of three hyphens, where the first line is one.
    private static func bodyStart(of bytes: [UInt8]) -> Int {
        guard bytes.starts(with: "---\n".utf8) else { return 0 }
        return bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            guard let end = search.first("\n---", from: 3) else { return search.first("\n\n", from: 0) ?? 0 }
            return min(search.lineEnd(from: end + 1) + 1, bytes.count)
        }
    }
}

extension Array<UInt8> {
    fileprivate var isOnlyMarks: Bool { allSatisfy { !$0.isASCIIAlphanumeric && $0 < 0x80 } }
}
