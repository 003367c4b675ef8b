internal import ArgumentParser
internal import Checks
internal import Diagnostics
internal import JSON
internal import Knowledge

/// What the reference of the guide is written from: the tables that the readers and checks themselves go by. It is no
/// command of users', and `.ci/reference` runs it.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump-keys", abstract: "Print the keys of naslag.yml and codes, and all findings, as JSON.",
        shouldDisplay: false)

    func run() throws {
        var json = JSONWriter()
        json.object { json in
            json.member("configuration") { Self.write(ConfigurationKeys.all, to: &$0) }
            json.member("codes") { Self.write(ReferenceKeys.all, to: &$0) }
            json.member("findings") { json in
                json.array(CheckCatalogue.descriptions) { json, check in
                    json.object { json in
                        json.member("identifier") { $0.string(check.identifier) }
                        json.member("severity") { $0.string(check.severity.rawValue) }
                        json.member("mqm") { $0.string(check.mqm) }
                        for edition in CheckTexts.editions {
                            json.member(edition.tag) { $0.string(check.explanation(in: edition.tag).text) }
                        }
                    }
                }
            }
        }
        try Terminal.show(json.text + "\n")
    }

    private static func write(_ tables: [KeyTable], to json: inout JSONWriter) {
        json.array(tables) { json, table in
            json.object { json in
                json.member("title") { $0.string(table.title) }
                json.member("keys") { json in
                    json.array(table.keys) { json, key in
                        json.object { json in
                            json.member("name") { $0.string(key.name) }
                            json.member("text") { $0.string(key.text) }
                        }
                    }
                }
            }
        }
    }
}
