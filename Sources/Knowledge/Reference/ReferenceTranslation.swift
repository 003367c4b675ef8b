package import Diagnostics

/// One meaning or reason in a file of translations, with the state of the source that it was made from.
package struct ReferenceTranslation: Hashable, Sendable {
    /// `5.7.26/spf`, or the id of a reason.
    package let key: String
    package let place: Place
    /// What the file says; nil for one that nobody has stamped.
    package let hash: String?
    /// The hash of the source as it is now.
    package let sourceHash: String
}
