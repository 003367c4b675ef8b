/// Turns tabs, `# [Title](#tab/id)` up to the next tab or a `---`, into divisions: a reader without scripts and a
/// man page see one section after the other.
enum TabNesting {
    static func nest(_ blocks: [Block]) -> [Block] {
        guard blocks.contains(where: { tab($0) != nil }) else { return blocks }
        var result: [Block] = []
        var current: (tab: Division, blocks: [Block])?

        func close() {
            if let (tab, content) = current { result.append(.division(tab, content)) }
            current = nil
        }

        for block in blocks {
            if let tab = tab(block) {
                close()
                current = (tab, [])
            } else if current != nil, block == .thematicBreak {
                close()
            } else if current != nil {
                current?.blocks.append(block)
            } else {
                result.append(block)
            }
        }
        close()
        return result
    }

    private static func tab(_ block: Block) -> Division? {
        guard case .heading(let heading) = block, heading.content.count == 1,
            case .link(let link, let title) = heading.content[0], link.destination.utf8.starts(with: "#tab/".utf8)
        else { return nil }
        let id = link.destination.dropFirst(5).prefix { $0 != "/" }
        guard !id.isEmpty, id.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x2B }) else { return nil }
        return .tab(id: String(id), title: title)
    }
}
