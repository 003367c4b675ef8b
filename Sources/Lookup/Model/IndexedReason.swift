package import Terms

/// What the index knows about one reason, in the one language that was asked for or the nearest to it.
package struct IndexedReason: Hashable, Sendable {
    package var reason: Reason
    /// In each language that tells it. A sheet that was read from an index holds the one nearest to the reader, with
    /// the texts that it lacks from the next one that has them.
    package var words: [String: Words]

    package init(reason: Reason, words: [String: Words] = [:]) {
        self.reason = reason
        self.words = words
    }

    /// What one language says about it.
    package struct Words: Hashable, Sendable {
        package var title = ""
        package var summary = ""
        package var steps: [String] = []
        /// How people ask for it: `blacklisted`, `RBL`.
        package var keywords: [String] = []
        /// What is to be told about the translation.
        package var caution: TextCaution = []

        package init() {}
    }
}

/// Someone whose servers use codes in their own way.
package struct LookupVendor: Hashable, Sendable {
    /// `outlook-com`.
    package var id: String
    package var name: String
    /// Where it explains itself to those whose mail it refuses.
    package var site: String?

    package init(id: String, name: String, site: String? = nil) {
        self.id = id
        self.name = name
        self.site = site
    }
}
