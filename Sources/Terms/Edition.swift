/// The edition of a knowledge base: its version, and the day on which it was last checked. Knowledge gets newer without
/// a new program.
package struct Edition: Hashable, Sendable {
    /// `2026.11.29`, or however its makers number it.
    package var version: String?
    /// The day in ISO 8601.
    package var date: String?

    package init(version: String? = nil, date: String? = nil) {
        self.version = version
        self.date = date
    }

    /// `2026.11.29, 29 november 2026`; nil where neither is known.
    ///
    /// - Parameter format: how the reader's language writes a day.
    package func text(date format: (String) -> String = { $0 }) -> String? {
        let parts = [version, date.map(format)].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
