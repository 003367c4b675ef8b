/// What a reader is told about a translated text, where there is something to tell: nothing about one that a person
/// has read and whose source is as it was.
package struct TextCaution: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A machine translated it, and nobody has read it since.
    package static let machine = TextCaution(rawValue: 1)
    /// Its source has changed since it was translated.
    package static let stale = TextCaution(rawValue: 2)

    /// The keys of the words that say so, as pages of articles have them.
    package var keys: [String] {
        (contains(.machine) ? ["machine_translation"] : []) + (contains(.stale) ? ["stale_title"] : [])
    }

    /// The keys of all of them.
    package static let allKeys = TextCaution([.machine, .stale]).keys
}
