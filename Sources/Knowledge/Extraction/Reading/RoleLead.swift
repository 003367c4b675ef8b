internal import Articles

extension [Inline] {
    /// The role that the words give which open a paragraph in bold and are set off from the rest: `**Cause:** …`,
    /// `**Possible resolution.** …`, `**Resolution**` alone.
    var roleOfLead: Cues.Role? {
        guard let first = first(where: { ![$0].isBlank }), case .styled(.strong, let words) = first else { return nil }
        let label = words.plainText.trimmed
        let rest = Array(drop { [$0].isBlank }.dropFirst()).plainText.trimmed
        guard rest.isEmpty || label.last.map(Self.marks.contains) == true || rest.first.map(Self.marks.contains) == true
        else { return nil }
        return Cues.role(ofLabel: label)
    }

    private static var marks: Set<Character> { [":", "：", ".", "。", "-", "–", "—"] }
}

extension List {
    /// At least half of its items, and two, open with words that give them a role: the sections of an error, as bullets.
    var isOfRoles: Bool {
        let roles = items.count { item in
            if case .paragraph(let content)? = item.first { content.roleOfLead != nil } else { false }
        }
        return roles > 1 && roles * 2 >= items.count
    }
}
