internal import Foundation
internal import Mustache

/// A template with those that it takes in.
struct PageTemplate: Sendable {
    let template: MustacheTemplate
    let library: MustacheLibrary

    /// Renders by Mustache itself, every name looked up.
    func render(_ record: SampleScope, _ words: PageWords) -> String {
        var scope = words.scope
        scope.values.merge(record.values) { _, own in own }
        return template.render(scope, library: library)
    }
}

/// Values by name, as Mustache takes them. Mustache takes dictionaries and strings too, and several times as long.
struct SampleScope: MustacheParent {
    var values: [String: Any] = [:]

    func child(named: String) -> Any? { values[named] }
}

struct SampleText: MustacheCustomRenderable, MustacheTransformable {
    let renderText: String
    var isNull: Bool { false }

    func transform(_ name: String) -> Any? { renderText.transform(name) }
}

/// A record as Mustache takes it.
enum SampleObject {
    /// A list that got boundaries.
    struct SampleList {
        let name: String
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

    static func of(_ record: TemplateRecord) -> SampleScope {
        var lists: [SampleList] = []
        return of(record, at: [], nil, &lists)
    }

    /// - Parameters:
    ///   - shape: which lists are not counted and get boundaries; nil for none.
    ///   - lists: those that got some, a list before those in its members.
    static func of(
        _ record: TemplateRecord, at path: [Int], _ shape: TemplateShape?, _ lists: inout [SampleList]
    ) -> SampleScope {
        var scope = SampleScope()
        for (number, (name, value)) in record.fields.enumerated() {
            let name = name.description
            switch value {
            case .text(let text): scope.values[name] = SampleText(renderText: text)
            case .html(let bytes): scope.values[name] = SampleText(renderText: String(decoding: bytes, as: UTF8.self))
            case .flag(let isOn): scope.values[name] = isOn
            case .absent: scope.values[name] = NSNull()
            case .list(let records):
                let place = ShellPlace(path: path + [number])
                let hasBoundaries = shape.map { !records.isEmpty && !$0.counted.contains(name) } ?? false
                if hasBoundaries { lists.append(SampleList(name: name, place: place)) }
                let members: [Any] = records.enumerated().map { of($1, at: place.path + [$0], shape, &lists) }
                scope.values[name] = hasBoundaries ? ShellLoop.samples(members, of: place) : members
            }
        }
        return scope
    }
}
