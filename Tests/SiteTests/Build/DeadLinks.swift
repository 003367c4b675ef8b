@testable import Articles
import Platform

/// Follows every `href` and `src` of a built site.
enum DeadLinks {
    /// - Returns: `page: target` for each that leads to no file, or to no id of the page that it leads to.
    static func find(in site: String) throws -> [String] {
        let files = Set(try FileTree.list(site).files)
        var ids: [String: Set<String>] = [:]
        var pages: [String: String] = [:]
        for file in files where file.hasSuffix(".html") {
            let page = String(decoding: try FileSystem.read("\(site)/\(file)"), as: UTF8.self)
            pages[file] = page
            ids[file] = Set(values(of: "id", in: page))
        }
        var dead: [String] = []
        for (file, page) in pages {
            for target in values(of: "href", in: page) + values(of: "src", in: page) {
                if target.contains("://") || target.hasPrefix("mailto:") || target.hasPrefix("data:") { continue }
                let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(
                    String.init)
                let path = parts[0].isEmpty ? file : ContentPath.resolve(parts[0], from: file) ?? "outside"
                let fragment = parts.count > 1 ? ContentPath.percentDecoded(parts[1]) : nil
                if !files.contains(path) || fragment.map({ ids[path]?.contains($0) != true }) ?? false {
                    dead.append("\(file): \(target)")
                }
            }
        }
        return dead.sorted()
    }

    private static func values(of attribute: String, in page: String) -> [String] {
        page.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
}
