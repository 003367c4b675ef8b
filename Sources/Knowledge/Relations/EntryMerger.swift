internal import Articles
internal import Codes

/// Brings together what several articles and the reference data say of one code.
///
/// Text of an article comes first, and of several articles that of the one which is most about the code; what it
/// lacks is filled from the others and then from reference data. A row of an overview and a section about two codes
/// say less of each than the reference data, whose words then come first. A code that means different things stays apart, by
/// what the server says with it.
struct EntryMerger {
    /// - Parameters:
    ///   - articles: entries of one code, in an order that does not depend on how they were read.
    ///   - reference: entries of the same code, in the order of their files.
    static func meanings(articles: [CodeEntry], reference: [CodeEntry]) -> [CodeEntry] {
        var meanings: [CodeEntry] = []
        for entry in articles.sorted(by: isStronger) {
            if let index = meanings.firstIndex(where: { Kinship.isSameMeaning($0, entry) }) {
                meanings[index].fill(from: entry)
            } else {
                meanings.append(entry)
            }
        }
        // What vendors mean by a number goes before what the registry says.
        let vendors = reference.filter { $0.vendor != nil }
        let registry = reference.filter { $0.vendor == nil }
        let own = meanings.indices
        for candidates in [vendors, registry] {
            for (candidate, target) in Kinship.matches(candidates, with: meanings, at: own) {
                if let target { meanings[target].join(candidate) } else { meanings.append(candidate) }
            }
        }
        return named(meanings.map { $0.withoutRepeatedCauses() })
    }

    /// Gives each meaning an id of its own: that of the reference data, or else the vendor's, or that of an article.
    private static func named(_ meanings: [CodeEntry]) -> [CodeEntry] {
        var taken: Set<String> = []
        return meanings.map { entry in
            var entry = entry
            let name = entry.id.isEmpty ? entry.vendor?.id ?? (entry.places.isEmpty ? registered : "article") : entry.id
            var number = 2
            entry.id = name
            while !taken.insert(entry.id).inserted {
                entry.id = "\(name)-\(number)"
                number += 1
            }
            return entry
        }
    }

    /// The id of what the registry says of a code.
    static let registered = "registered"

    private static func isStronger(_ left: CodeEntry, _ right: CodeEntry) -> Bool {
        (left.standing.rawValue, left.steps.isEmpty ? 1 : 0, left.messages.isEmpty ? 1 : 0, left.places[0])
            < (right.standing.rawValue, right.steps.isEmpty ? 1 : 0, right.messages.isEmpty ? 1 : 0, right.places[0])
    }
}
