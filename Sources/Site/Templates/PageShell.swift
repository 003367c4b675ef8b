internal import Foundation
internal import Mustache

/// A template rendered once for all pages of one shape, with holes where their texts go.
///
/// Mustache looks up every name of every page by way of casts and copies; most pages differ in texts alone, and in what
/// members their lists have. So a template is rendered with marks in place of the texts and with samples in place of
/// the members, and cut at the marks; each page only fills the holes, the part of a list once for each member. What
/// comes out is what Mustache itself would write. The words of the interface are holes too, so that all languages
/// share a shell; `bound` fills those for one language.
struct PageShell: Sendable {
    private let parts: [ShellPart]
    private let shape: TemplateShape
    /// What the shell was made from.
    let sample: TemplateRecord

    /// A list that shows more in a template than each of its members, as by `{{index()}}`.
    struct CountedList: Error {
        let name: String
    }

    /// - Parameters:
    ///   - words: the names of what is the same on all pages of a language.
    ///   - sample: a record whose lists have one member of each shape.
    /// - Throws: the name of a list that is counted and not in `shape` as such.
    init(
        _ template: PageTemplate, words: PageWords.Names, sample: TemplateRecord, shape: TemplateShape
    ) throws(CountedList) {
        var lists: [SampleObject.SampleList] = []
        let marked = ShellMark.marked(sample)
        let object = SampleObject.of(marked, at: [], shape, &lists)
        let marks = PageWords(words, texts: ShellMark.texts(of: words))
        var atoms = ShellMark.cut(Array(template.render(object, marks).utf8))
        // Lists in members of other lists come first.
        for list in lists.reversed() {
            guard case .list(let members) = list.place.value(in: [sample]),
                let folded = ShellLoop.fold(atoms, list.place, members)
            else { throw CountedList(name: list.name) }
            atoms = folded
        }
        guard let parts = ShellPart.parts(atoms) else { throw CountedList(name: lists[0].name) }
        self.init(parts, sample, shape)
    }

    private init(_ parts: [ShellPart], _ sample: TemplateRecord, _ shape: TemplateShape) {
        self.parts = parts
        self.sample = sample
        self.shape = shape
    }

    /// The same shell for one language.
    ///
    /// - Parameter words: the texts in the order of their names.
    func bound(to words: [String]) -> PageShell {
        PageShell(Self.bound(parts, to: words), sample, shape)
    }

    private static func bound(_ parts: [ShellPart], to words: [String]) -> [ShellPart] {
        var result: [ShellPart] = []
        var literal = HTMLWriter()
        func flush() {
            // A copy of its own size: a writer has room for a whole page.
            if !literal.bytes.isEmpty { result.append(.literal(literal.bytes.withUnsafeBufferPointer { Array($0) })) }
            literal = HTMLWriter()
        }
        for part in parts {
            switch part {
            case .literal(let bytes): literal.raw(bytes)
            case .word(let number, let isEscaped): literal.add(words[number], isEscaped: isEscaped)
            case .hole:
                flush()
                result.append(part)
            case .loop(let list, let variants):
                flush()
                result.append(.loop(list, variants.map { .init(sample: $0.sample, parts: bound($0.parts, to: words)) }))
            }
        }
        flush()
        return result
    }

    /// The page of a record whose shape is that of the sample.
    ///
    /// - Returns: nil where a list has a member of a shape that the sample has not.
    func filled(with record: TemplateRecord) -> [UInt8]? {
        var writer = HTMLWriter()
        var scopes = [record]
        return fill(parts, &scopes, &writer) ? writer.bytes : nil
    }

    /// - Parameter scopes: the record of the page, and of the member of each list around the parts.
    private func fill(_ parts: [ShellPart], _ scopes: inout [TemplateRecord], _ writer: inout HTMLWriter) -> Bool {
        for part in parts {
            switch part {
            case .literal(let bytes): writer.raw(bytes)
            case .hole(let place, let isEscaped):
                switch place.value(in: scopes) {
                case .text(let text): writer.add(text, isEscaped: isEscaped)
                case .html(let bytes): writer.raw(bytes)
                case .flag, .list, .absent: break
                }
            case .loop(let list, let variants):
                guard case .list(let members) = list.value(in: scopes) else { continue }
                for member in members {
                    guard let variant = variants.first(where: { shape.isSame($0.sample, member) }) else { return false }
                    scopes.append(member)
                    guard fill(variant.parts, &scopes, &writer) else { return false }
                    scopes.removeLast()
                }
            case .word: preconditionFailure("a shell is bound to a language before it is filled")
            }
        }
        return true
    }
}

extension HTMLWriter {
    fileprivate mutating func add(_ text: String, isEscaped: Bool) {
        isEscaped ? attributeText(text) : raw(text.utf8)
    }
}
