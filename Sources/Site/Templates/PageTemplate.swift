internal import Foundation
internal import Mustache

/// A template with those that it takes in.
struct PageTemplate: Sendable {
    let template: MustacheTemplate
    let library: MustacheLibrary

    /// Renders by Mustache itself, every name looked up.
    func render(_ object: [String: Any], _ words: PageWords) -> String {
        template.render(object.merging(words.object) { own, _ in own }, library: library)
    }
}

/// A record as Mustache takes it.
enum SampleObject {
    /// A list that got boundaries.
    struct SampleList {
        let name: StaticString
        let place: ShellPlace
    }

    /// The names of all lists, those in members of lists too.
    static func names(ofListsIn record: TemplateRecord) -> Set<String> {
        record.fields.reduce(into: []) { names, field in
            guard case .list(let members) = field.1 else { return }
            names.insert(field.0.description)
            for member in members { names.formUnion(self.names(ofListsIn: member)) }
        }
    }

    static func of(_ record: TemplateRecord) -> [String: Any] {
        var lists: [SampleList] = []
        return of(record, at: [], nil, &lists)
    }

    /// - Parameters:
    ///   - shape: which lists are not counted and get boundaries; nil for none.
    ///   - lists: those that got some, a list before those in its members.
    static func of(
        _ record: TemplateRecord, at path: [Int], _ shape: TemplateShape?, _ lists: inout [SampleList]
    ) -> [String: Any] {
        var object: [String: Any] = [:]
        for (number, (name, value)) in record.fields.enumerated() {
            let place = path + [number]
            switch value {
            case .text(let text): object[name.description] = text
            case .html(let bytes): object[name.description] = String(decoding: bytes, as: UTF8.self)
            case .flag(let isOn): object[name.description] = isOn
            case .absent: object[name.description] = NSNull()
            case .list(let records):
                let hasBoundaries = shape.map { !records.isEmpty && !$0.isCounted(name) } ?? false
                if hasBoundaries { lists.append(SampleList(name: name, place: ShellPlace(path: place))) }
                let members = records.enumerated().map { of($1, at: place + [$0], shape, &lists) }
                object[name.description] =
                    hasBoundaries ? ShellLoop.samples(members, of: ShellPlace(path: place)) : members
            }
        }
        return object
    }
}
