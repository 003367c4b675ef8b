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
                case .flag, .list: break
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
            case .flag: break
            case .list(let records): for record in records { collect(record, into: &values) }
            }
        }
    }

    private static func cut(_ page: [UInt8]) -> [Part] {
        let mark = Array("\u{E000}".utf8)
        let end = Array("\u{E001}".utf8)
        var parts: [Part] = []
        var rest = page[...]
        while let start = rest.firstRange(of: mark), let stop = rest[start.upperBound...].firstRange(of: end) {
            parts.append(.literal(Array(rest[..<start.lowerBound])))
            let body = rest[start.upperBound..<stop.lowerBound]
            let digits = body.filter { (0x30...0x39).contains($0) }
            parts.append(
                .hole(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, escaped: body.first == UInt8(ascii: "&")))
            rest = rest[stop.upperBound...]
        }
        parts.append(.literal(Array(rest)))
        return parts
    }
}
