extension Sequence where Element: Hashable {
    /// Without later repetitions of an element.
    package func uniquedInOrder() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
