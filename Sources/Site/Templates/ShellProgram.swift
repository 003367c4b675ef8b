/// A shell for one language, as the steps in which a page is written.
///
/// Steps are numbers in one block of memory, and literals are pieces of another: a page has more than a hundred steps,
/// and none of them counts a reference but to the text that it writes.
struct ShellProgram: Sendable {
    private let shape: TemplateShape
    private var literals: [UInt8] = []
    private var steps: [Step] = []
    /// Those that do not stand in a record of their scope itself.
    private var places: [ShellPlace] = []
    private var variants: [Variant] = []
    private var main = 0..<0

    private enum Step {
        /// A piece of `literals`.
        case literal(start: Int32, end: Int32)
        case field(scope: Int32, field: Int32, isEscaped: Bool)
        case place(Int32, isEscaped: Bool)
        /// The place of a list, and which of `variants` are its.
        case loop(Int32, first: Int32, count: Int32)
    }

    private struct Variant {
        let sample: TemplateRecord
        let steps: Range<Int>
    }

    /// - Parameter words: the texts in the order of their names.
    init(_ shell: PageShell, words: [String]) {
        shape = shell.shape
        main = add(shell.parts, words)
    }

    /// - Returns: where the steps of the parts stand.
    private mutating func add(_ parts: [ShellPart], _ words: [String]) -> Range<Int> {
        var own: [Step] = []
        var literal = HTMLWriter()
        for part in parts {
            switch part {
            case .literal(let bytes): literal.raw(bytes)
            case .word(let number, let isEscaped): literal.add(words[number], isEscaped: isEscaped)
            case .hole(let place, let isEscaped):
                flush(&literal, &own)
                if let field = place.field {
                    own.append(.field(scope: Int32(place.scope), field: Int32(field), isEscaped: isEscaped))
                } else {
                    own.append(.place(Int32(places.count), isEscaped: isEscaped))
                    places.append(place)
                }
            case .loop(let list, let shown):
                flush(&literal, &own)
                let added = shown.map { Variant(sample: $0.sample, steps: add($0.parts, words)) }
                own.append(
                    .loop(Int32(places.count), first: Int32(variants.count), count: Int32(added.count)))
                places.append(list)
                variants += added
            }
        }
        flush(&literal, &own)
        steps += own
        return (steps.count - own.count)..<steps.count
    }

    private mutating func flush(_ literal: inout HTMLWriter, _ steps: inout [Step]) {
        guard !literal.bytes.isEmpty else { return }
        let start = literals.count
        literals += literal.bytes
        steps.append(.literal(start: Int32(start), end: Int32(literals.count)))
        literal = HTMLWriter()
    }

    /// The page of a record whose shape is that of the shell's sample.
    ///
    /// - Returns: nil where a list has a member of a shape that the sample has not.
    func filled(with record: TemplateRecord) -> [UInt8]? {
        var writer = HTMLWriter()
        var scopes = [record]
        return run(main, &scopes, &writer) ? writer.bytes : nil
    }

    /// - Parameter scopes: the record of the page, and of the member of each list around the steps.
    private func run(_ range: Range<Int>, _ scopes: inout [TemplateRecord], _ writer: inout HTMLWriter) -> Bool {
        for index in range {
            switch steps[index] {
            case .literal(let start, let end):
                literals.withUnsafeBufferPointer {
                    writer.raw(UnsafeBufferPointer(rebasing: $0[Int(start)..<Int(end)]))
                }
            case .field(let scope, let field, let isEscaped):
                writer.add(scopes[Int(scope)].fields[Int(field)].1, isEscaped: isEscaped)
            case .place(let place, let isEscaped):
                writer.add(places[Int(place)].value(in: scopes), isEscaped: isEscaped)
            case .loop(let list, let first, let count):
                guard case .list(let members) = places[Int(list)].value(in: scopes) else { continue }
                for member in members {
                    guard let variant = variant(of: member, Int(first)..<Int(first + count)) else { return false }
                    scopes.append(member)
                    guard run(variant, &scopes, &writer) else { return false }
                    scopes.removeLast()
                }
            }
        }
        return true
    }

    private func variant(of member: TemplateRecord, _ candidates: Range<Int>) -> Range<Int>? {
        for index in candidates where shape.isSame(variants[index].sample, member) { return variants[index].steps }
        return nil
    }
}

extension HTMLWriter {
    fileprivate mutating func add(_ value: TemplateValue, isEscaped: Bool) {
        switch value {
        case .text(let text): add(text, isEscaped: isEscaped)
        case .html(let bytes): raw(bytes)
        case .flag, .list, .absent: break
        }
    }

    fileprivate mutating func add(_ text: String, isEscaped: Bool) {
        isEscaped ? attributeText(text) : raw(text.utf8)
    }
}
