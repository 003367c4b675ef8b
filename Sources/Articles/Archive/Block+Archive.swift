package import Platform

extension Block: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        switch self {
        case .heading(let heading):
            archive.write(0)
            archive.write(heading.level)
            archive.write(heading.id)
            archive.write(heading.content)
        case .paragraph(let content):
            archive.write(1)
            archive.write(content)
        case .list(let list):
            archive.write(2)
            archive.write(list)
        case .quote(let blocks):
            archive.write(3)
            archive.write(blocks)
        case .alert(let alert, let blocks):
            archive.write(4)
            archive.write(alert.rawValue)
            archive.write(blocks)
        case .code(let language, let text):
            archive.write(5)
            archive.write(language)
            archive.write(text)
        case .table(let table):
            archive.write(6)
            archive.write(table)
        case .definitions(let definitions):
            archive.write(7)
            archive.write(definitions) { archive, definition in
                archive.write(definition.terms) { $0.write($1) }
                archive.write(definition.description)
            }
        case .details(let summary, let blocks):
            archive.write(8)
            archive.write(summary)
            archive.write(blocks)
        case .division(let division, let blocks):
            archive.write(9)
            archive.write(division)
            archive.write(blocks)
        case .video(let url):
            archive.write(10)
            archive.write(url)
        case .thematicBreak: archive.write(11)
        case .directive(let directive):
            archive.write(12)
            archive.write(directive.name)
            archive.write(directive.argument)
            archive.write(directive.isEnd)
        }
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        switch try archive.number() {
        case 0:
            self = .heading(Heading(level: try archive.number(), id: try archive.text(), content: try archive.list()))
        case 1: self = .paragraph(try archive.list())
        case 2: self = .list(try List(from: &archive))
        case 3: self = .quote(try archive.list())
        case 4: self = .alert(try archive.raw(), try archive.list())
        case 5: self = .code(language: try archive.text(), text: try archive.text())
        case 6: self = .table(try Table(from: &archive))
        case 7:
            self = .definitions(
                try archive.list { (archive) throws(DamagedBytes) in
                    Definition(
                        terms: try archive.list { (archive) throws(DamagedBytes) in try archive.list() },
                        description: try archive.list())
                })
        case 8: self = .details(summary: try archive.list(), try archive.list())
        case 9: self = .division(try Division(from: &archive), try archive.list())
        case 10: self = .video(url: try archive.text())
        case 11: self = .thematicBreak
        case 12:
            self = .directive(
                Directive(name: try archive.text(), argument: try archive.text(), isEnd: try archive.flag()))
        default: throw DamagedBytes()
        }
    }
}

extension Division: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        switch self {
        case .row: archive.write(0)
        case .column: archive.write(1)
        case .moniker(let range):
            archive.write(2)
            archive.write(range)
        case .tab(let id, let title):
            archive.write(3)
            archive.write(id)
            archive.write(title)
        case .plain: archive.write(4)
        }
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        switch try archive.number() {
        case 0: self = .row
        case 1: self = .column
        case 2: self = .moniker(range: try archive.text())
        case 3: self = .tab(id: try archive.text(), title: try archive.list())
        case 4: self = .plain
        default: throw DamagedBytes()
        }
    }
}

extension List: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(start) { $0.write($1) }
        archive.write(isTight)
        archive.write(items) { $0.write($1) }
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(
            start: try archive.optional { (archive) throws(DamagedBytes) in try archive.number() },
            isTight: try archive.flag(),
            items: try archive.list { (archive) throws(DamagedBytes) in try archive.list() })
    }
}

extension Table: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(caption)
        archive.write(rows) { archive, row in
            archive.write(row.isHeader)
            archive.write(row.cells) { archive, cell in
                archive.write(cell.isHeader)
                archive.write(cell.alignment.rawValue)
                archive.write(cell.columnSpan)
                archive.write(cell.rowSpan)
                archive.write(cell.content)
            }
        }
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(
            caption: try archive.list(),
            rows: try archive.list { (archive) throws(DamagedBytes) in
                Row(
                    isHeader: try archive.flag(),
                    cells: try archive.list { (archive) throws(DamagedBytes) in
                        Cell(
                            isHeader: try archive.flag(), alignment: try archive.raw(),
                            columnSpan: try archive.number(), rowSpan: try archive.number(),
                            content: try archive.list())
                    })
            })
    }
}
