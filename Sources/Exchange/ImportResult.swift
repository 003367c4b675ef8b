package import Diagnostics

/// What the import of one file did.
package struct ImportResult: Sendable {
    /// The new bytes of the article or file; nil where nothing changed.
    package var bytes: [UInt8]?
    /// How many targets are other than before.
    package var changed = 0
    package var diagnostics: [Diagnostic] = []
}
