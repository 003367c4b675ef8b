internal import Platform

/// Puts the blocks between a container directive and its end into a division. A container that is never closed
/// reaches to the end of the blocks around it, an end without a start goes.
enum DirectiveNesting {
    /// - Parameter pivotTitle: gives the title of a pivot; nil where it has none.
    static func nest(_ blocks: [Block], pivotTitle: (_ pivot: String) -> String?) -> [Block] {
        guard blocks.contains(where: { if case .directive = $0 { true } else { false } }) else { return blocks }
        var open: [(directive: Directive?, blocks: [Block])] = [(nil, [])]

        func close() {
            guard case (let directive?, let content)? = open.popLast() else { return }
            let division: Division =
                switch directive.name {
                case "row", "row-group": .row
                case "column": .column
                case "zone":
                    .moniker(
                        range: directive.argument.split(separator: ",").map { pivot in
                            let name = String(String(pivot).trimmed)
                            return pivotTitle(name) ?? name
                        }.joined(separator: ", "))
                default: .moniker(range: directive.argument)
                }
            open[open.count - 1].blocks.append(.division(division, content))
        }

        for block in blocks {
            guard case .directive(let directive) = block else {
                open[open.count - 1].blocks.append(block)
                continue
            }
            if directive.isEnd {
                guard open.contains(where: { $0.directive?.name == directive.name }) else { continue }
                while open.last?.directive?.name != directive.name { close() }
                close()
            } else if directive.name == "video" {
                open[open.count - 1].blocks.append(.video(url: directive.argument))
            } else if TripleColon.containers.contains(directive.name), open.count <= NestingLimit.levels {
                // A column or range that was not closed ends where the next of its kind begins.
                if open.last?.directive?.name == directive.name, directive.name != "row" { close() }
                open.append((directive, []))
            }
        }
        while open.count > 1 { close() }
        return open[0].blocks
    }
}
