internal import JSON
internal import Platform
internal import Terms

/// What was read, for scripts.
package enum TriageJSON {
    /// `{"messages", "groups": […], "others", "unread": […]}` on one line, the largest group first. No address stands
    /// in it unless samples were asked for with theirs.
    package static func text(of result: TriageResult) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("messages") { $0.number(result.count) }
            writer.member("groups") { $0.array(result.groups) { $0.group($1) } }
            writer.member("others") { $0.number(result.others) }
            writer.member("unread") { writer in
                writer.array(result.unread) { writer, unread in
                    writer.object { writer in
                        writer.member("path") { $0.string(TerminalText.line(unread.path)) }
                        writer.member("line") { writer in unread.line.map { writer.number($0) } ?? writer.string(nil) }
                        writer.member("why") { $0.string(unread.why) }
                        writer.member("count") { $0.number(unread.count) }
                    }
                }
            }
        }
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func group(_ group: TriageGroup) {
        let finding = group.finding
        object { writer in
            writer.member("reason") { $0.string(finding.reason?.rawValue) }
            writer.member("outcome") { $0.string(finding.outcome?.rawValue) }
            writer.member("vendor") { $0.string(finding.vendor) }
            writer.member("code") { $0.string(finding.code) }
            writer.member("fixBy") { $0.string(finding.fixBy?.rawValue) }
            writer.member("count") { $0.number(group.count) }
            writer.member("first") { $0.string(group.first?.text) }
            writer.member("last") { $0.string(group.last?.text) }
            writer.member("recipientDomains") { writer in
                let (named, others) = group.largestDomains
                writer.object { writer in
                    for (name, count) in named { writer.member(name) { $0.number(count) } }
                    if others > 0 { writer.member("others") { $0.number(others) } }
                }
            }
            writer.member("sample") { $0.string(TerminalText.line(group.sample.text)) }
        }
    }
}
