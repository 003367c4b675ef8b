internal import Platform
internal import Layout

/// A template for one language as the steps in which a page is written: the templates that it takes in stand in it, and
/// so do the words of the language.
///
/// Steps are numbers in one block of memory, and literals are pieces of another: a page has more than a hundred steps,
/// and none of them counts a reference but to the text that it writes.
struct TemplateProgram: Sendable {
    private var literals: [UInt8] = []
    private var steps: [Step] = []

    private enum Step: Sendable {
        /// A piece of `literals`.
        case literal(start: Int32, end: Int32)
        case value(TemplateName, isEscaped: Bool)
        case index
        /// A section, whose content is so many of the steps that follow.
        case section(TemplateCondition, count: Int32)
    }

    /// - Parameters:
    ///   - words: the words of the interface.
    init(_ nodes: [TemplateNode], words: Strings) {
        var literal = HTMLWriter()
        add(nodes, words, &literal)
        flush(&literal)
    }

    private mutating func add(_ nodes: [TemplateNode], _ words: Strings, _ literal: inout HTMLWriter) {
        for node in nodes {
            switch node {
            case .text(let bytes): literal.raw(bytes)
            case .word(let key, let isEscaped): literal.add(.text(words[key]), isEscaped: isEscaped)
            case .value(let name, let isEscaped): add(.value(name, isEscaped: isEscaped), after: &literal)
            case .index: add(.index, after: &literal)
            case .section(let condition, let content):
                add(.section(condition, count: 0), after: &literal)
                let start = steps.count
                add(content, words, &literal)
                flush(&literal)
                steps[start - 1] = .section(condition, count: Int32(steps.count - start))
            case .block(_, let content): add(content, words, &literal)
            case .partial: preconditionFailure("what is taken in stands here already")
            }
        }
    }

    private mutating func add(_ step: Step, after literal: inout HTMLWriter) {
        flush(&literal)
        steps.append(step)
    }

    private mutating func flush(_ literal: inout HTMLWriter) {
        guard !literal.bytes.isEmpty else { return }
        let start = literals.count
        literals += literal.bytes
        steps.append(.literal(start: Int32(start), end: Int32(literals.count)))
        literal = HTMLWriter()
    }

    /// The page of a record.
    ///
    /// - Parameter constants: what is the same on every page.
    func page(of record: TemplateRecord, constants: TemplateRecord) -> [UInt8] {
        var writer = HTMLWriter()
        var scopes = [constants, record]
        run(0..<steps.count, &scopes, 0, &writer)
        return writer.bytes
    }

    /// - Parameters:
    ///   - scopes: the constants, the record of the page, and of the member of each list around the steps.
    ///   - number: that of the innermost member.
    private func run(_ range: Range<Int>, _ scopes: inout [TemplateRecord], _ number: Int, _ writer: inout HTMLWriter) {
        var position = range.lowerBound
        while position < range.upperBound {
            let step = steps[position]
            position += 1
            switch step {
            case .literal(let start, let end):
                literals.withUnsafeBufferPointer {
                    writer.raw(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]))
                }
            case .value(let name, let isEscaped): writer.add(Self.value(name, scopes), isEscaped: isEscaped)
            case .index: writer.raw("\(number)".utf8)
            case .section(let condition, let count):
                let content = position..<position + Int(count)
                position = content.upperBound
                let value = Self.value(condition.name, scopes)
                if condition.kind == .each, case .list(let members) = value {
                    for (number, member) in members.enumerated() {
                        scopes.append(member)
                        run(content, &scopes, number, &writer)
                        scopes.removeLast()
                    }
                } else if value.isShown == (condition.kind == .each || condition.kind == .some) {
                    run(content, &scopes, number, &writer)
                }
            }
        }
    }

    private static func value(_ name: TemplateName, _ scopes: [TemplateRecord]) -> TemplateValue {
        for scope in scopes.reversed() {
            if let value = scope[name] { return value }
        }
        return .absent
    }
}

extension HTMLWriter {
    fileprivate mutating func add(_ value: TemplateValue, isEscaped: Bool) {
        switch value {
        case .text(let text) where isEscaped: attributeText(text)
        case .text(let text): raw(text.utf8)
        case .html(let bytes) where isEscaped: attributeText(String(decoding: bytes, as: UTF8.self))
        case .html(let bytes): raw(bytes)
        case .flag, .list, .absent: break
        }
    }
}
