/// Where a link of an article leads when it stands in a manual page.
package enum ManTarget: Hashable, Sendable {
    case url(String)
    /// Another manual page, by name: `5.7.750` shows as `5.7.750(7)`.
    case page(String)
    /// Nowhere: only the text of the link stays.
    case none
}

/// Tells a manual page where links lead; the page does not know the site.
package protocol ManLinks: Sendable {
    /// - Parameter destination: the destination as the article writes it.
    func target(of destination: String) -> ManTarget
}

/// Keeps the links that are whole addresses of the web or of mail, and the text alone of all others.
package struct AbsoluteLinks: ManLinks {
    package init() {}

    /// The address itself for `https:`, `http:` and `mailto:` with something behind it, in any letter case; else
    /// `.none`.
    package func target(of destination: String) -> ManTarget {
        for scheme in ["https://", "http://", "mailto:"]
        where destination.lowercased().hasPrefix(scheme) && destination.utf8.count > scheme.utf8.count {
            return .url(destination)
        }
        return .none
    }
}
