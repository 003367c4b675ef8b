internal import Articles
internal import Codes
internal import Terms
package import Platform

extension CodeEntry: ByteCodable {
    package func write(to archive: inout ByteWriter) {
        archive.write(code)
        archive.write(vendor) { archive, vendor in
            archive.write(vendor.id)
            archive.write(vendor.name)
            archive.write(vendor.site) { $0.write($1) }
        }
        archive.write(names) { $0.write($1) }
        archive.write(replies) { $0.write($1) }
        archive.write(messages) { $0.write($1) }
        archive.write(registered) { $0.write($1) }
        archive.write(title) { $0.write($1) }
        archive.write(named) { $0.write($1) }
        archive.write(summary) { $0.write($1) }
        archive.write(first) { $0.write($1) }
        archive.write(causes) { $0.write($1) { $0.write($1) } }
        archive.write(steps) { $0.write($1) }
        archive.write(fixBy) { $0.write($1.rawValue) }
        archive.write(related)
        archive.write(links) { archive, links in
            archive.write(links) { archive, link in
                archive.write(link.link)
                archive.write(link.content)
            }
        }
        archive.write(places) { archive, place in
            archive.write(place.key)
            archive.write(place.anchor)
        }
        archive.write(origin.rawValue)
        archive.write(base) { $0.write($1) }
        archive.write(standing.rawValue)
        archive.write(isShared)
        archive.write(guessesWho)
    }

    package init(from archive: inout ByteReader) throws(DamagedBytes) {
        self.init(try Code(from: &archive), origin: .article)
        vendor = try archive.optional { (archive) throws(DamagedBytes) in
            Vendor(
                id: try archive.text(), name: try archive.text(),
                site: try archive.optional { (archive) throws(DamagedBytes) in try archive.text() })
        }
        names = try archive.texts()
        replies = try archive.list { (archive) throws(DamagedBytes) in try archive.number() }
        messages = try archive.texts()
        registered = try archive.optional { (archive) throws(DamagedBytes) in try archive.text() }
        title = try archive.byLocale { (archive) throws(DamagedBytes) in try archive.text() }
        named = try archive.byLocale { (archive) throws(DamagedBytes) in try archive.text() }
        summary = try archive.byLocale { (archive) throws(DamagedBytes) in try archive.list() }
        first = try archive.byLocale { (archive) throws(DamagedBytes) in try archive.list() }
        causes = try archive.byLocale { (archive) throws(DamagedBytes) in
            try archive.list { (archive) throws(DamagedBytes) in try archive.list() }
        }
        steps = try archive.byLocale { (archive) throws(DamagedBytes) in try List(from: &archive) }
        fixBy = try archive.optional { (archive) throws(DamagedBytes) in try archive.raw() }
        related = try archive.list()
        links = try archive.byLocale { (archive) throws(DamagedBytes) in
            try archive.list { (archive) throws(DamagedBytes) in
                RelatedLink(link: try Link(from: &archive), content: try archive.list())
            }
        }
        places = try archive.list { (archive) throws(DamagedBytes) in
            EntryPlace(key: try archive.text(), anchor: try archive.text())
        }
        guard let origin = Origin(rawValue: try archive.number()) else { throw DamagedBytes() }
        self.origin = origin
        base = try archive.byLocale { (archive) throws(DamagedBytes) in try archive.text() }
        guard let standing = Standing(rawValue: try archive.number()) else { throw DamagedBytes() }
        self.standing = standing
        isShared = try archive.flag()
        guessesWho = try archive.flag()
    }
}
