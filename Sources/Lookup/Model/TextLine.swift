/// A line of prose before it is wrapped, or a line of code: what remains of a block where there is no page.
///
///     2. Look at the connectors          marker "2."  indent 0
///        Get-InboundConnector            isCode       indent 1
package struct TextLine: Hashable, Sendable {
    /// How many lists it stands in, beyond the outermost one.
    package var indent: Int
    /// The number or the bullet of an item's first line; empty for the lines below it.
    package var marker: String
    /// True for a line to copy, which is neither wrapped nor styled.
    package var isCode: Bool
    package var runs: [Run]

    package init(indent: Int = 0, marker: String = "", isCode: Bool = false, runs: [Run]) {
        self.indent = indent
        self.marker = marker
        self.isCode = isCode
        self.runs = runs
    }

    /// A piece of a line in one style.
    package struct Run: Hashable, Sendable {
        package var look: Look
        package var text: String

        package init(_ look: Look, _ text: String) {
            self.look = look
            self.text = text
        }
    }

    /// How a run is shown.
    package enum Look: UInt8, Sendable {
        case plain, strong
        /// The address of a link, where the text of the link does not say it.
        case address
    }

    /// The words alone.
    package var text: String { runs.lazy.filter { $0.look != .address }.map(\.text).joined() }
}

extension [TextLine] {
    /// The words alone, on one line.
    package var text: String {
        map(\.text).joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A text for each item of the outermost list, what is inside it joined.
    package var items: [String] {
        var items: [[TextLine]] = []
        for line in self {
            if items.isEmpty || (line.indent == 0 && !line.marker.isEmpty) { items.append([]) }
            items[items.count - 1].append(line)
        }
        return items.map(\.text)
    }
}
