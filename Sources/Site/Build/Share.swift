/// One of several equal parts of a content folder's articles: `3/8` is the third of eight.
package struct Share: Hashable, Sendable {
    private let number: Int
    private let count: Int

    /// - Returns: nil unless `text` is two numbers with a slash, of which the first is from 1 to the second.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1, number <= count else {
            return nil
        }
        self.number = number
        self.count = count
    }

    /// The members of this part. Neighbours go to different parts, as they are often of one kind and size.
    func members<Element>(of all: [Element]) -> [Element] {
        stride(from: number - 1, to: all.count, by: count).map { all[$0] }
    }
}
