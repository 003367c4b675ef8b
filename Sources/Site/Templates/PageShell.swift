internal import Foundation
internal import Mustache

/// A template rendered once for all pages of one shape, with holes where their texts go.
///
/// Mustache looks up every name of every page by way of casts and copies; most pages differ in texts alone, and in how
/// many members their lists have. So a template is rendered with marks in place of the texts and with three members in
/// place of any number, and cut at the marks; each page only fills the holes, the part of a list once for each member.
/// What comes out is what Mustache itself would write.
struct PageShell {
    private let parts: [ShellPart]

    /// A list whose length shows in a template other than by its members, as by `{{index()}}`.
    struct CountedList: Error {
        let name: String
    }

    /// - Parameter shape: which lists are loops.
    /// - Throws: the name of a list that cannot be one.
    init(
        _ template: MustacheTemplate, _ library: MustacheLibrary, base: [String: Any], record: TemplateRecord,
        shape: TemplateShape
    ) throws(CountedList) {
        var marking = ShellMarking(shape)
        var object = marking.object(of: record, at: [])
        object.merge(base) { own, _ in own }
        var parts = ShellMarking.cut(Array(template.render(object, library: library).utf8))
        // Lists in members of other lists come first.
        for list in marking.lists.reversed() {
            guard let folded = ShellLoop.fold(parts, list.place) else { throw CountedList(name: list.name) }
            parts = folded
        }
        self.parts = parts
    }

    /// The page of a record that has the shape of the one this shell was made from.
    func filled(with record: TemplateRecord) -> [UInt8] {
        var writer = HTMLWriter()
        Self.fill(parts, [record], &writer)
        return writer.bytes
    }

    /// - Parameter scopes: the record of the page, and of the member of each list around the parts.
    private static func fill(_ parts: [ShellPart], _ scopes: [TemplateRecord], _ writer: inout HTMLWriter) {
        for part in parts {
            switch part {
            case .literal(let bytes): writer.raw(bytes)
            case .hole(let place, let isEscaped):
                switch place.value(in: scopes) {
                case .text(let text): isEscaped ? writer.attributeText(text) : writer.raw(text.utf8)
                case .html(let bytes): writer.raw(bytes)
                case .flag, .list, .absent: break
                }
            case .loop(let list, let member, let between):
                guard case .list(let records) = list.value(in: scopes) else { continue }
                for (index, record) in records.enumerated() {
                    let inner = scopes + [record]
                    if index > 0 { fill(between, inner, &writer) }
                    fill(member, inner, &writer)
                }
            }
        }
    }
}

/// A piece of a page.
enum ShellPart: Hashable {
    case literal([UInt8])
    /// A text or HTML, and whether the template asked for it to be escaped.
    case hole(ShellPlace, isEscaped: Bool)
    /// What a list shows for each member, and what stands between two of them.
    case loop(ShellPlace, member: [ShellPart], between: [ShellPart])
}

/// Where a value stands in the records of a page.
struct ShellPlace: Hashable {
    /// The number of a field, then of a member and of a field in it, and so on. A member of a list that a loop goes
    /// through is `current`.
    var path: [Int]

    static let current = -1

    /// - Parameter scopes: the record of the page, and of the member that each loop is at.
    func value(in scopes: [TemplateRecord]) -> TemplateValue {
        // The last member that a loop is at holds the rest of the path.
        var scope = 0
        var start = 0
        for index in stride(from: 1, to: path.count, by: 2) where path[index] == Self.current {
            scope += 1
            start = index + 1
        }
        var value = scopes[scope].fields[path[start]].value
        for index in stride(from: start + 1, to: path.count, by: 2) {
            guard case .list(let records) = value else { return .absent }
            value = records[path[index]].fields[path[index + 1]].value
        }
        return value
    }
}
