package import Platform

extension Inline: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        switch self {
        case .text(let text, let segment):
            archive.write(0)
            archive.write(text)
            archive.write(Int(segment))
        case .code(let text, let segment):
            archive.write(1)
            archive.write(text)
            archive.write(Int(segment))
        case .styled(let style, let children):
            archive.write(2)
            archive.write(style.rawValue)
            archive.write(children)
        case .link(let link, let children):
            archive.write(3)
            archive.write(link)
            archive.write(children)
        case .image(let image):
            archive.write(4)
            archive.write(image.source)
            archive.write(image.alternative)
            archive.write(image.title)
        case .anchor(let name):
            archive.write(5)
            archive.write(name)
        case .softBreak: archive.write(6)
        case .lineBreak: archive.write(7)
        }
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        switch try archive.number() {
        case 0: self = .text(try archive.text(), segment: Int32(truncatingIfNeeded: try archive.number()))
        case 1: self = .code(try archive.text(), segment: Int32(truncatingIfNeeded: try archive.number()))
        case 2: self = .styled(try archive.raw(), try archive.list())
        case 3: self = .link(try Link(from: &archive), try archive.list())
        case 4:
            self = .image(
                Image(source: try archive.text(), alternative: try archive.text(), title: try archive.text()))
        case 5: self = .anchor(try archive.text())
        case 6: self = .softBreak
        case 7: self = .lineBreak
        default: throw DamagedBytes()
        }
    }
}

extension Link: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(destination)
        archive.write(title)
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(destination: try archive.text(), title: try archive.text())
    }
}
