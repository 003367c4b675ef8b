package import Articles
package import Knowledge

extension NavigationTree {
    /// The tables of contents in the language that the locale shows of each. A table that another one includes stands
    /// there; of several others each is an entry of its own.
    package init(_ navigation: Navigation, for locale: SiteLocale) {
        self.init()
        var builder = TableBuilder(navigation, locale)
        let tops = builder.tops
        for (number, table) in tops.enumerated() {
            if tops.count == 1 {
                builder.add(table.entries, of: table, below: nil, place: "", to: &self)
            } else if let only = table.entries.first, table.entries.count == 1 {
                builder.add([only], of: table, below: nil, place: "\(number + 1)", to: &self)
            } else {
                let name = table.folder.split(separator: "/").last.map(String.init) ?? locale.strings["nav_articles"]
                let top = add(
                    Node(
                        name: name, language: table.language, target: nil, folder: table.folder, place: "\(number + 1)",
                        parent: nil))
                builder.add(table.entries, of: table, below: top, place: "\(number + 1)", to: &self)
            }
        }
        finish()
    }

    /// One table of contents in the language that is shown.
    private struct ShownTable {
        let folder: String
        let language: LocaleTag
        let entries: [Navigation.Entry]

        /// A table that leads to no article is that of a breadcrumb.
        var leadsToArticle: Bool { Self.leadsToArticle(entries) }

        private static func leadsToArticle(_ entries: [Navigation.Entry]) -> Bool {
            entries.contains { entry in
                if case .article = entry.target { return true }
                return entry.inclusion != nil || leadsToArticle(entry.entries)
            }
        }

        var inclusions: Set<String> { Self.inclusions(entries) }

        private static func inclusions(_ entries: [Navigation.Entry]) -> Set<String> {
            entries.reduce(into: []) { found, entry in
                if let folder = entry.inclusion { found.insert(folder) }
                found.formUnion(inclusions(entry.entries))
            }
        }
    }

    private struct TableBuilder {
        let tables: [String: ShownTable]
        /// The tables that stand below an entry already: none stands twice, and none in itself.
        private var placed: Set<String> = []

        init(_ navigation: Navigation, _ locale: SiteLocale) {
            let shown = navigation.tables.compactMap { table in
                locale.order.shown(table.editions).map {
                    ShownTable(folder: table.folder, language: $0.locale, entries: $0.value)
                }
            }
            tables = Dictionary(shown.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
        }

        /// The tables that no other one includes, and of those that include each other in a ring the first.
        var tops: [ShownTable] {
            let sorted = tables.values.filter(\.leadsToArticle).sorted { $0.folder < $1.folder }
            let included = sorted.reduce(into: Set<String>()) { $0.formUnion($1.inclusions.subtracting([$1.folder])) }
            var reached: Set<String> = []
            func reach(_ folder: String) {
                guard reached.insert(folder).inserted else { return }
                tables[folder]?.inclusions.forEach(reach)
            }
            let free = sorted.filter { !included.contains($0.folder) }
            return (free + sorted).filter { table in
                defer { reach(table.folder) }
                return !reached.contains(table.folder)
            }
        }

        mutating func add(
            _ entries: [Navigation.Entry], of table: ShownTable, below parent: Int?, place: String,
            to tree: inout NavigationTree
        ) {
            placed.insert(table.folder)
            for (number, entry) in entries.enumerated() where !entry.name.isEmpty {
                let own = place.isEmpty ? "\(number + 1)" : "\(place)-\(number + 1)"
                let index = tree.add(
                    Node(
                        name: entry.name, language: table.language, target: entry.target, folder: table.folder,
                        place: own,
                        parent: parent))
                if let folder = entry.inclusion, let inner = tables[folder], !placed.contains(folder) {
                    add(inner.entries, of: inner, below: index, place: own, to: &tree)
                }
                // The numbers go on behind those of the table that was laid in.
                add(entry.entries, of: table, below: index, place: entry.inclusion == nil ? own : "\(own)-0", to: &tree)
            }
        }
    }
}
