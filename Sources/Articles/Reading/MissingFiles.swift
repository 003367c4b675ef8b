package import Diagnostics

/// Findings on files that articles ask for and that are not there.
package enum MissingFiles {
    static let include = "include-missing"
    static let code = "code-missing"
    static let pivot = "pivot-unknown"

    /// Makes one finding of all those on one file, at the first of the places that ask for it: the mistake is made once,
    /// however many articles include the file.
    ///
    /// - Parameter diagnostic: where an element holds it.
    /// - Returns: the elements in their order, the others as they are.
    package static func joined<Element>(
        _ elements: [Element], _ diagnostic: WritableKeyPath<Element, Diagnostic>
    ) -> [Element] {
        func file(_ element: Element) -> Asked? {
            let found = element[keyPath: diagnostic]
            guard Diagnostic.ofMissingFiles.contains(found.identifier) else { return nil }
            return Asked(severity: found.severity, message: found.message)
        }
        let places = Dictionary(grouping: elements.indices) { file(elements[$0]) }
        var result: [Element] = []
        for (index, element) in elements.enumerated() {
            guard let asked = file(element), let all = places[asked], all.count > 1 else {
                result.append(element)
                continue
            }
            let first = all.min { elements[$0][keyPath: diagnostic].place < elements[$1][keyPath: diagnostic].place }
            guard index == first else { continue }
            var joined = element
            joined[keyPath: diagnostic].message += " (\(all.count) places ask for it)"
            result.append(joined)
        }
        return result
    }

    /// The message names the file.
    private struct Asked: Hashable {
        let severity: Severity
        let message: String
    }
}
