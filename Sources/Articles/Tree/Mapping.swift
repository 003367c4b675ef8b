extension Block {
    /// The same block with its direct contents replaced: `blocks` maps each run of nested blocks, `inlines` each run
    /// of text that belongs to this block itself.
    package func mapping(blocks: ([Block]) -> [Block], inlines: ([Inline]) -> [Inline]) -> Block {
        switch self {
        case .heading(var heading):
            heading.content = inlines(heading.content)
            return .heading(heading)
        case .paragraph(let content):
            return .paragraph(inlines(content))
        case .list(var list):
            list.items = list.items.map(blocks)
            return .list(list)
        case .quote(let content):
            return .quote(blocks(content))
        case .alert(let alert, let content):
            return .alert(alert, blocks(content))
        case .table(var table):
            table.caption = inlines(table.caption)
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    table.rows[row].cells[cell].content = blocks(table.rows[row].cells[cell].content)
                }
            }
            return .table(table)
        case .definitions(let definitions):
            return .definitions(
                definitions.map { Definition(terms: $0.terms.map(inlines), description: blocks($0.description)) })
        case .details(let summary, let content):
            return .details(summary: inlines(summary), blocks(content))
        case .division(.tab(let id, let title), let content):
            return .division(.tab(id: id, title: inlines(title)), blocks(content))
        case .division(let division, let content):
            return .division(division, blocks(content))
        case .code, .video, .thematicBreak, .directive:
            return self
        }
    }

    /// The blocks directly inside this one, in order of reading.
    package var nested: [Block] {
        switch self {
        case .list(let list): list.items.flatMap { $0 }
        case .quote(let blocks), .alert(_, let blocks), .details(_, let blocks), .division(_, let blocks): blocks
        case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.content) }
        case .definitions(let definitions): definitions.flatMap(\.description)
        case .heading, .paragraph, .code, .video, .thematicBreak, .directive: []
        }
    }

    /// The text that belongs to this block itself.
    package var ownText: [[Inline]] {
        switch self {
        case .heading(let heading): [heading.content]
        case .paragraph(let content), .details(let content, _): [content]
        case .table(let table): [table.caption]
        case .definitions(let definitions): definitions.flatMap(\.terms)
        case .division(.tab(_, let title), _): [title]
        case .list, .quote, .alert, .division, .code, .video, .thematicBreak, .directive: []
        }
    }
}

extension Array<Block> {
    /// The same blocks with the destination of every link and the source of every image replaced.
    func mappingDestinations(_ change: (String) -> String) -> [Block] {
        map { block in
            block.mapping(
                blocks: { $0.mappingDestinations(change) }, inlines: { $0.mappingDestinations(change) })
        }
    }
}

extension Array<Block> {
    /// The same blocks with the segment of every leaf replaced.
    func mappingSegments(_ change: (Int32) -> Int32) -> [Block] {
        map { block in
            block.mapping(blocks: { $0.mappingSegments(change) }, inlines: { $0.mappingSegments(change) })
        }
    }
}

extension Array<Inline> {
    fileprivate func mappingSegments(_ change: (Int32) -> Int32) -> [Inline] {
        map { inline in
            switch inline {
            case .text(let text, let segment): .text(text, segment: change(segment))
            case .code(let text, let segment): .code(text, segment: change(segment))
            case .styled(let style, let children): .styled(style, children.mappingSegments(change))
            case .link(let link, let children): .link(link, children.mappingSegments(change))
            case .image, .anchor, .softBreak, .lineBreak: inline
            }
        }
    }

    fileprivate func mappingDestinations(_ change: (String) -> String) -> [Inline] {
        map { inline in
            switch inline {
            case .link(var link, let children):
                link.destination = change(link.destination)
                return .link(link, children.mappingDestinations(change))
            case .image(var image):
                image.source = change(image.source)
                return .image(image)
            case .styled(let style, let children):
                return .styled(style, children.mappingDestinations(change))
            case .text, .code, .anchor, .softBreak, .lineBreak:
                return inline
            }
        }
    }
}
