/// Writes the translations that came in into their file, group by group.
struct TranslationChange {
    let file: TranslatedFile
    private(set) var editor: YAMLEditor?
    let handoff: String?
    /// By their ids.
    let accepted: [String: ExchangeFile.Unit]
    /// How many targets are other than before.
    private(set) var changed = 0
    /// Something is other than before.
    private(set) var isNeeded = false
    /// What keeps all of it from being written.
    private(set) var faults: [String] = []
    /// Groups of a file that is not there yet.
    private var made: [(group: TranslatedFile.Group, value: YAMLEditor.Value, isReviewed: Bool)] = []

    init(file: TranslatedFile, editor: YAMLEditor?, handoff: String?, accepted: [String: ExchangeFile.Unit]) {
        self.file = file
        self.editor = editor
        self.handoff = handoff
        self.accepted = accepted
    }

    /// The new bytes of the file; nil where nothing is other, or it cannot be written.
    var bytes: [UInt8]? {
        guard isNeeded else { return nil }
        return editor == nil ? newFile : editor?.finished()
    }

    mutating func make() {
        for group in file.groups {
            let before = editor
            let new = group.units.filter { unit in
                accepted[unit.id].map { $0.target != file.target(of: unit, group, in: before) } ?? false
            }
            let isReviewed = group.units.allSatisfy { unit in
                accepted[unit.id].map { $0.state == .reviewed && $0.source == unit.source } ?? false
            }
            if editor?.has(group.path) ?? false {
                let isBetter = isReviewed && group.hash != nil && !file.isReviewed(group, in: before)
                guard !new.isEmpty || isBetter else { continue }
                isNeeded = true
                for unit in new where !write(unit, group) { return fail(unit.id) }
                if !mark(group, isReviewed: isReviewed) { return fail(group.path.joined(separator: " ")) }
            } else {
                guard !new.isEmpty else { continue }
                isNeeded = true
                guard let value = value(of: group, new, isReviewed) else { return fail(new[0].id) }
                if editor == nil {
                    made.append((group, value, isReviewed))
                } else if !insert(value, group) {
                    return fail(new[0].id)
                }
            }
            changed += new.count
        }
    }

    private mutating func fail(_ id: String) {
        faults.append(
            "the place for '\(id)' cannot be found, or what comes before it in its list is not translated; "
                + "edit the file by hand. Nothing was written")
    }

    private func target(_ unit: TranslatedFile.Unit) -> String { accepted[unit.id]?.target ?? "" }

    /// The items of a text with one on each line.
    private static func items(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.map(String.init)
    }

    /// Writes one text of a group that is there.
    private mutating func write(_ unit: TranslatedFile.Unit, _ group: TranslatedFile.Group) -> Bool {
        let path = group.path + [unit.name]
        let text = target(unit)
        let isThere = editor!.has(path)
        let before = Array(group.order.prefix { $0 != unit.name })
        switch unit.kind {
        case .text:
            return isThere
                ? editor!.replace(path, with: .text(text))
                : editor!.insert(.text(text), as: unit.name, in: group.path, after: before)
        case .item(let index):
            // Those that follow a new list's first item come with it.
            if editor!.text(path + [String(index)]) != nil {
                return editor!.text(path + [String(index)]) == text
                    || editor!.replace(path + [String(index)], with: .text(text))
            }
            guard isThere else {
                let items = group.units.filter { $0.name == unit.name }.prefix { accepted[$0.id] != nil }.map(target)
                return index == 0 && editor!.insert(.list(items), as: unit.name, in: group.path, after: before)
            }
            return editor!.length(path) == index && editor!.append(text, to: path)
        case .lines:
            let items = Self.items(text)
            guard isThere else { return editor!.insert(.list(items), as: unit.name, in: group.path, after: before) }
            let count = editor!.count(path)
            for (index, item) in items.enumerated() {
                let place = path + [String(index)]
                if index >= count {
                    guard editor!.append(item, to: path) else { return false }
                } else if editor!.text(place) != item {
                    guard editor!.replace(place, with: .text(item)) else { return false }
                }
            }
            return items.count >= count || editor!.truncate(path, to: items.count)
        }
    }

    /// Says how far the translation of a group can be trusted, where that is other than before.
    private mutating func mark(_ group: TranslatedFile.Group, isReviewed: Bool) -> Bool {
        guard let hash = group.hash else { return true }
        if isReviewed {
            return set("source-hash", .text(hash), hash, group) && set("translation", .word("HT"), "HT", group)
                && date(group)
        }
        guard file.mark("translation", of: group, in: editor) == "HT" else { return true }
        return set("translation", .word("MT"), "MT", group) && date(group)
    }

    private mutating func date(_ group: TranslatedFile.Group) -> Bool {
        handoff.map { set("handoff", .word($0), $0, group) } ?? true
    }

    private mutating func set(
        _ name: String, _ value: YAMLEditor.Value, _ text: String, _ group: TranslatedFile.Group
    ) -> Bool {
        let path = group.path + [name]
        if let own = editor!.text(path) { return own == text || editor!.replace(path, with: value) }
        if name != "source-hash", editor!.text([name]) == text { return true }
        return editor!.insert(value, as: name, in: group.path, after: Array(group.order.prefix { $0 != name }))
    }

    /// The group as it is put in as a whole; nil where the items of a list do not follow each other.
    private func value(
        of group: TranslatedFile.Group, _ units: [TranslatedFile.Unit], _ isReviewed: Bool
    ) -> YAMLEditor.Value? {
        if group.isFlow { return .flow(units.map { ($0.name, target($0)) }) }
        var members: [(key: String, value: YAMLEditor.Value)] = []
        if let hash = group.hash {
            members.append(("source-hash", .text(hash)))
            for (name, word) in [("translation", isReviewed ? "HT" : "MT"), ("handoff", handoff)] {
                if let word, editor != nil, editor?.text([name]) != word { members.append((name, .word(word))) }
            }
        }
        for unit in units {
            switch unit.kind {
            case .text: members.append((unit.name, .text(target(unit))))
            case .lines: members.append((unit.name, .list(Self.items(target(unit)))))
            case .item(0):
                let items = units.filter { $0.name == unit.name }
                guard items.last?.kind == .item(items.count - 1) else { return nil }
                members.append((unit.name, .list(items.map(target))))
            case .item: if !members.contains(where: { $0.key == unit.name }) { return nil }
            }
        }
        return .mapping(members)
    }

    private mutating func insert(_ value: YAMLEditor.Value, _ group: TranslatedFile.Group) -> Bool {
        let key = group.path.last ?? ""
        return editor!.insert(
            value, as: key, in: Array(group.path.dropLast()), after: Array(group.siblings.prefix { $0 != key }),
            isApart: !group.isFlow)
    }

    /// A file with a mark for all that is in it: that of a person where each of its groups was reviewed.
    private var newFile: [UInt8] {
        var text = file.header
        let areReviewed = made.allSatisfy(\.isReviewed)
        if made.contains(where: { $0.group.hash != nil }) {
            text += "translation: \(areReviewed ? "HT" : "MT")\n" + (handoff.map { "handoff: \($0)\n" } ?? "")
        }
        var root: String?
        for (group, value, isReviewed) in made {
            guard let key = group.path.last else {
                if case .mapping(let members) = value {
                    for member in members { text += YAMLEditor.lines(member.value, as: member.key, indent: 0) + "\n" }
                }
                continue
            }
            if group.path.count > 1 {
                if root == nil { text += "\(group.path[0]):\n" } else { text += "\n" }
                root = group.path[0]
            }
            var value = value
            if isReviewed, !areReviewed, case .mapping(var members) = value {
                members.insert(("translation", .word("HT")), at: 1)
                value = .mapping(members)
            }
            text += YAMLEditor.lines(value, as: key, indent: (group.path.count - 1) * 2) + "\n"
        }
        return Array(text.utf8)
    }
}
