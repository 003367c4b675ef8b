internal import Articles
internal import Codes
internal import JSON
internal import Terms

extension JSONWriter {
    /// One code with all of its meanings, on a line of its own.
    mutating func code(_ record: CodeRecord, in base: KnowledgeBase) {
        startLine()
        let code = record.code
        let called = base.called(code).first
        object { writer in
            writer.member("code") { $0.string(code.name) }
            writer.member("scheme") { $0.string(code.scheme.rawValue) }
            writer.member("source") { $0.string(code.source) }
            writer.member("number") { $0.number(code.number.flatMap { Int($0) }) }
            writer.member("names") { $0.array(record.names) { $0.string($1) } }
            writer.member("aliases") { $0.array(code.aliases.uniqued) { $0.string($1) } }
            writer.member("family") { $0.string(code.family?.spelling) }
            writer.member("replies") { $0.array(record.replies) { $0.number($1) } }
            writer.member("permanence") { $0.string(code.failure?.rawValue) }
            writer.member("origin") { $0.string(record.origin) }
            let only = record.meanings.count == 1 ? record.meanings[0].calledTitle : nil
            writer.member("title") { $0.texts(only ?? called?.title ?? [:]) }
            writer.member("summary") { $0.texts(called?.summary.mapValues(\.flatText) ?? [:]) }
            writer.member("meanings") { $0.array(record.meanings) { $0.meaning($1) } }
            let related = record.meanings.flatMap(\.related).filter { $0 != code }
            writer.member("related") { $0.array(related.uniqued) { $0.string($1.name) } }
            writer.member("articles") { writer in
                writer.array(record.places) { writer, place in
                    writer.object { writer in
                        writer.member("key") { $0.string(place.key) }
                        writer.member("anchor") { $0.string(place.anchor) }
                    }
                }
            }
        }
    }

    private mutating func meaning(_ entry: CodeEntry) {
        object { writer in
            writer.member("id") { $0.string(entry.id) }
            writer.member("vendor") { $0.string(entry.vendor?.id) }
            writer.member("reason") { $0.string(entry.reason?.rawValue) }
            writer.member("fixBy") { $0.string(entry.party?.rawValue) }
            writer.member("outcome") { $0.string(entry.effect?.rawValue) }
            writer.member("messages") { $0.array(entry.messages.uniqued) { $0.string($1) } }
            writer.member("title") { $0.texts(entry.calledTitle) }
            writer.member("summary") { $0.texts(entry.summary.mapValues(\.flatText)) }
            writer.member("causes") { $0.lists(entry.causes.mapValues { $0.map(\.plainText.flat) }) }
            writer.member("steps") { $0.lists(entry.plainSteps) }
            writer.member("commands") { $0.array(entry.commands) { $0.string($1) } }
            writer.member("source") { $0.string(entry.source) }
            writer.member("checked") { $0.string(entry.checked) }
        }
    }

    mutating func reason(_ text: ReasonText) {
        startLine()
        object { writer in
            writer.member("id") { $0.string(text.reason.rawValue) }
            writer.member("title") { $0.texts(text.title) }
            writer.member("summary") { $0.texts(text.summary) }
            writer.member("steps") { $0.lists(text.steps) }
            writer.member("fixBy") { $0.string(text.reason.fixBy.rawValue) }
        }
    }

    mutating func vendor(_ vendor: Vendor) {
        startLine()
        object { writer in
            writer.member("id") { $0.string(vendor.id) }
            writer.member("name") { $0.string(vendor.name) }
            writer.member("site") { $0.string(vendor.site) }
        }
    }

    private mutating func number(_ value: Int?) {
        if let value { number(value) } else { string(nil) }
    }
}

extension CodeRecord {
    /// `article`, `reference` or `both`.
    fileprivate var origin: String {
        let isTold = meanings.contains { !$0.places.isEmpty }
        let isReferred = meanings.contains { $0.places.isEmpty || $0.source != nil || !$0.first.isEmpty }
        return isTold ? isReferred ? "both" : "article" : "reference"
    }
}

extension CodeEntry {
    /// A string for each step, its sub-steps joined; where there are no steps, what to do first is the only one.
    fileprivate var plainSteps: [LocaleTag: [String]] {
        let steps = steps.mapValues { $0.items.map(\.proseText).filter { !$0.isEmpty } }.filter { !$0.value.isEmpty }
        return steps.merging(first.mapValues { [$0.flatText] }) { own, _ in own }
    }

    /// The title as the articles have it. What a row says of a bare number is its summary or its message, and no title;
    /// for mail it is one, as the reference data has titles.
    fileprivate var calledTitle: [LocaleTag: String] {
        let isMail = code.scheme == .smtpEnhanced || code.scheme == .smtpReply
        return isMail || places.isEmpty ? title : named
    }

    /// The lines of code in its steps, of the first language that has any, since they are the same in all.
    fileprivate var commands: [String] {
        for (_, list) in steps.sorted(by: { $0.key < $1.key }) {
            let found = list.items.flatMap { Self.commands(in: $0) }.uniqued
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func commands(in blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .code(_, let text): text.split(separator: "\n").map(String.init)
            case .list(let list): list.items.flatMap { commands(in: $0) }
            case .quote(let blocks), .alert(_, let blocks), .division(_, let blocks), .details(_, let blocks):
                commands(in: blocks)
            case .heading, .paragraph, .table, .definitions, .video, .thematicBreak, .directive: []
            }
        }
    }
}

extension Code {
    /// Null for success and for schemes that do not tell.
    fileprivate var failure: Permanence? { permanence == .success ? nil : permanence }
}

extension Sequence where Element: Hashable {
    fileprivate var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

extension [Block] {
    /// Without the blocks of code, which `commands` has.
    fileprivate var proseText: String { withoutCode.plainText.flat }

    private var withoutCode: [Block] {
        compactMap { block in
            switch block {
            case .code: nil
            case .list(var list):
                .list(
                    {
                        list.items = list.items.map(\.withoutCode)
                        return list
                    }())
            case .quote(let blocks): .quote(blocks.withoutCode)
            case .alert(let alert, let blocks): .alert(alert, blocks.withoutCode)
            case .division(let division, let blocks): .division(division, blocks.withoutCode)
            case .details(let summary, let blocks): .details(summary: summary, blocks.withoutCode)
            case .heading, .paragraph, .table, .definitions, .video, .thematicBreak, .directive: block
            }
        }
    }

    fileprivate var flatText: String { plainText.flat }
}

extension String {
    /// On one line, with single spaces.
    fileprivate var flat: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
