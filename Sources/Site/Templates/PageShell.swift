internal import Foundation
internal import Mustache

/// A template rendered once for all pages of one shape, with holes where their texts go.
///
/// Mustache looks up every name of every page by way of casts and copies; most pages differ in texts alone. So a
/// template is rendered with marks in place of the texts, cut at the marks, and each page only fills the holes. What
/// comes out is what Mustache itself would write.
struct PageShell {
    private enum Part {
        case literal([UInt8])
        /// A text or HTML by its number, and whether the template asked for it to be escaped.
        case hole(Int, escaped: Bool)
    }

    private let parts: [Part]

    init(_ template: MustacheTemplate, _ library: MustacheLibrary, base: [String: Any], record: TemplateRecord) {
        var holes = 0
        var object = Self.marked(record, &holes)
        object.merge(base) { own, _ in own }
        parts = Self.cut(Array(template.render(object, library: library).utf8))
    }

    /// The page of a record that has the shape of the one this shell was made from.
    func filled(with record: TemplateRecord) -> [UInt8] {
        var values: [TemplateValue] = []
        Self.collect(record, into: &values)
        var writer = HTMLWriter()
        for part in parts {
            switch part {
            case .literal(let bytes): writer.raw(bytes)
            case .hole(let index, let escaped):
                switch values[index] {
                case .text(let text) where escaped: writer.attributeText(text)
                case .text(let text): writer.raw(text.utf8)
                case .html(let bytes): writer.raw(bytes)
                case .flag, .list, .absent: break
                }
            }
        }
        return writer.bytes
    }

    /// What sets shells apart: names, conditions and lengths of lists, but no texts.
    static func appendShape(of record: TemplateRecord, to shape: inout String) {
        for (name, value) in record.fields {
            shape += name
            switch value {
            case .text, .html: shape += ";"
            case .flag(let isOn): shape += isOn ? "+" : "-"
            case .absent: shape += "0"
            case .list(let records):
                shape += "["
                for record in records {
                    appendShape(of: record, to: &shape)
                    shape += ","
                }
                shape += "]"
            }
        }
    }

    // Marks are two private-use characters with a number between angle brackets: escaping shows in the brackets.
    private static let open = "\u{E000}<"
    private static let close = ">\u{E001}"

    private static func marked(_ record: TemplateRecord, _ holes: inout Int) -> [String: Any] {
        var object: [String: Any] = [:]
        for (name, value) in record.fields {
            switch value {
            case .text, .html:
                object[name] = "\(open)\(holes)\(close)"
                holes += 1
            case .flag(let isOn): object[name] = isOn
            case .absent: object[name] = NSNull()
            case .list(let records):
                var list: [[String: Any]] = []
                for record in records { list.append(marked(record, &holes)) }
                object[name] = list
            }
        }
        return object
    }

    private static func collect(_ record: TemplateRecord, into values: inout [TemplateValue]) {
        for (_, value) in record.fields {
            switch value {
            case .text, .html: values.append(value)
            case .flag, .absent: break
            case .list(let records): for record in records { collect(record, into: &values) }
            }
        }
    }

    /// A mark is `EE 80 80`, a number between brackets, `EE 80 81`.
    private static func cut(_ page: [UInt8]) -> [Part] {
        func isMark(_ last: UInt8, at index: Int) -> Bool {
            page[index] == 0xEE && index + 2 < page.count && page[index + 1] == 0x80 && page[index + 2] == last
        }
        var parts: [Part] = []
        var copied = 0
        var index = 0
        while index < page.count {
            guard isMark(0x80, at: index) else {
                index += 1
                continue
            }
            parts.append(.literal(Array(page[copied..<index])))
            let start = index + 3
            while !isMark(0x81, at: index) { index += 1 }
            let number = page[start..<index].filter { (0x30...0x39).contains($0) }.reduce(0) { $0 * 10 + Int($1 - 0x30) }
            parts.append(.hole(number, escaped: page[start] == UInt8(ascii: "&")))
            copied = index + 3
            index = copied
        }
        parts.append(.literal(Array(page[copied...])))
        return parts
    }
}
