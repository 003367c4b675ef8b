internal import Articles

/// Placeholders for the reader to fill in, however their signs are written: `<tenantid>`, `\<tenantid\>`,
/// `&lt;tenantid&gt;`.
enum Placeholders {
    /// A placeholder of several words is translated (`<your domain>`), so that the number of them counts; one
    /// word must be the same.
    static func isKept(_ range: Range<Int>, of source: InlineText, in target: InlineText) -> Bool {
        let name = name(range, source)
        if target.placeholders.contains(where: { self.name($0, target) == name }) { return true }
        // Windows reads the variables of its environment in any letter case.
        if name.hasPrefix("%") {
            return target.placeholders.contains { self.name($0, target).lowercased() == name.lowercased() }
        }
        if name.contains(" ") { return target.placeholders.count >= source.placeholders.count }
        return target.text(target.range).contains(name)
            && target.placeholders.count >= source.placeholders.count
    }

    static func name(_ range: Range<Int>, _ text: InlineText) -> String {
        text.text(range).replacing("&lt;", with: "").replacing("&gt;", with: "").filter { !"<>\\".contains($0) }
    }
}
