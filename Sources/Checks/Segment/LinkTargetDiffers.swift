internal import Articles
internal import Diagnostics

/// A link that leads elsewhere than the source's.
struct LinkTargetDiffers: SegmentCheck {
    static let description = CheckDescription(.error, "link-target", mqm: "accuracy/mistranslation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.source.links.isEmpty, pair.source.links.count == pair.target.links.count else { return }
        // In one order, as nearly always, nothing needs to be written out.
        if zip(pair.source.links, pair.target.links).allSatisfy({
            pair.source.bytes[$0.destination].elementsEqual(pair.target.bytes[$1.destination])
        }) {
            return
        }
        var wanted = pair.source.links.map { Destination.neutral(pair.source.text($0.destination)) }
        for link in pair.target.links {
            let destination = pair.target.text(link.destination)
            if let index = wanted.firstIndex(of: Destination.neutral(destination)) {
                wanted.remove(at: index)
            } else if let first = wanted.first {
                report.add(
                    Self.description, pair, at: link.destination,
                    "the link leads to '\(destination)', which is no link of the source; it has '\(first)'")
            }
        }
    }
}

/// Destinations of links, without what differs between languages.
enum Destination {
    /// `https://x.com/en-us/a` and `https://x.com/nl-NL/a` as the same text.
    static func neutral(_ destination: String) -> String {
        let lower = destination.lowercased()
        guard lower.contains("-") || lower.contains("lang=") else { return lower }
        return lower.split(separator: "/", omittingEmptySubsequences: false)
            .filter { !isLocale($0) }.joined(separator: "/")
    }

    private static func isLocale(_ part: Substring) -> Bool {
        let bytes = Array(part.utf8)
        return bytes.count == 5 && bytes[2] == 0x2D && bytes.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
}
