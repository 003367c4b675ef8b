import Articles
import Diagnostics
import Foundation
import Knowledge
import Platform
import Testing

@testable import Exchange

/// Reference data and words of the interface, out to translators and back.
@Suite("Files of YAML in exchange")
struct ReferenceExchangeTests {
    enum Format: CaseIterable {
        case xliff, po

        /// What a tool gives back that changes nothing but this text.
        func through(_ file: ExchangeFile, replacing old: String = "", with new: String = "") throws -> ExchangeFile {
            switch self {
            case .xliff:
                let text = XLIFFWriter.text(of: file).replacing(old, with: new)
                return try #require(try XLIFFReader.files(in: Array(text.utf8)).first)
            case .po: return try POReader.file(in: Array(POWriter.text(of: file).replacing(old, with: new).utf8))
            }
        }
    }

    static let (english, german) = (LocaleTag("en-US")!, LocaleTag("de")!)
    static let source = """
        vendor: {id: gmail, name: Gmail}
        codes:
          - {code: "5.7.26", id: spf, messages: ["550 5.7.26 SPF"], title: "SPF failed", summary: "It did.", first: "Mend \\"it\\"."}
          - {code: "5.7.27", title: "Other", summary: "Second."}
          - {code: "5.7.28", title: "Third"}

        """
    static let translation = """
        # German of codes/gmail.yml.
        translation: HT
        handoff: 2026-11-01
        codes:
          "5.7.26/spf":
            source-hash: "HASH"
            title: "SPF fehlgeschlagen" # a remark
            summary: 'Ja, wirklich.'
            first: >-
              Beheben
              Sie es.

          # Of its own.
          "5.7.28": {source-hash: "000000000000", title: Drittens}

        """.replacing("HASH", with: reference(source).hashes[0])

    static func reference(_ text: String, _ name: String = "gmail") -> (file: TranslatedFile, hashes: [String]) {
        let source = ReferenceSource.read(Array(text.utf8), file: "codes/\(name).yml", language: english)
        let file = TranslatedFile(source, original: "codes/\(name).yml", from: english, to: german)
        return (file, source.entries.map(\.hash))
    }

    /// What comes back of a translation; the identifiers of findings where nothing does.
    static func back(
        _ file: TranslatedFile, _ translation: String?, _ format: Format,
        _ change: (ExchangeFile) throws -> ExchangeFile
    ) throws -> String {
        let bytes = translation.map { Array($0.utf8) }
        let incoming = try change(file.exported(bytes, path: "t.yml"))
        let result = file.applying(incoming, to: bytes, path: "t.yml", handoff: "2026-11-29")
        guard let new = result.bytes else { return result.diagnostics.map(\.identifier).joined(separator: " ") }
        #expect(result.diagnostics.map(\.description) == [])
        return String(decoding: new, as: UTF8.self)
    }

    @Test("The whole reference of the project comes back byte for byte", arguments: Format.allCases)
    func wholeReference(format: Format) throws {
        let folder = try ReferenceFolder("Content")
        #expect(folder.sources.count > 40)
        var texts = 0
        var reviewed = 0
        for name in folder.sources {
            let source = ReferenceSource.read(
                try FileSystem.read("Content/codes/\(name)"), file: "codes/\(name)", language: Self.english)
            let file = TranslatedFile(source, original: "codes/\(name)", from: Self.english, to: Self.german)
            let path = try #require(folder.path(of: name, in: Self.german))
            let bytes = try FileSystem.read("Content/\(path)")
            let exported = file.exported(bytes, path: path)
            #expect(exported.units.filter { $0.target == nil }.map(\.id) == [])
            reviewed += exported.units.count { $0.state == .reviewed }
            texts += exported.units.count
            let incoming = try format.through(exported)
            #expect(incoming.units.map(\.target) == exported.units.map(\.target))
            let result = file.applying(incoming, to: bytes, path: path, handoff: "2030-01-01")
            #expect(result.bytes == nil && result.diagnostics.isEmpty, "\(name): \(result.diagnostics)")
            // Written from nothing it says the same.
            let again = file.applying(incoming, to: nil, path: path, handoff: "2030-01-01")
            let made = file.exported(try #require(again.bytes), path: path)
            #expect(made == exported, "\(name)")
        }
        // Those whose source has changed since are not.
        #expect(texts > 2_000 && reviewed * 20 > texts * 19)
    }

    @Test("An edited target changes its string and the day of its entry alone", arguments: Format.allCases)
    func oneEdit(format: Format) throws {
        let file = Self.reference(Self.source).file
        func edited(_ old: String, _ new: String) throws -> String {
            try Self.back(file, Self.translation, format) { try format.through($0, replacing: old, with: new) }
        }
        #expect(try edited("", "") == "")
        let stamp = "source-hash: \"\(Self.reference(Self.source).hashes[0])\"\n"
        let dated = Self.translation.replacing(stamp, with: stamp + "    handoff: 2026-11-29\n")
        #expect(
            try edited("SPF fehlgeschlagen", "SPF: „nein“")
                == dated.replacing("\"SPF fehlgeschlagen\"", with: "\"SPF: „nein“\""))
        #expect(try edited("Ja, wirklich.", "Ja: 'so'") == dated.replacing("'Ja, wirklich.'", with: "\"Ja: 'so'\""))
        #expect(
            try edited("Beheben Sie es.", "Los # jetzt")
                == dated.replacing(">-\n      Beheben\n      Sie es.", with: "\"Los # jetzt\""))
        // Without a day the string alone is another.
        let exported = file.exported(Array(Self.translation.utf8), path: "t.yml")
        let alone = file.applying(
            try format.through(exported, replacing: "SPF fehlgeschlagen", with: "SPF"),
            to: Array(Self.translation.utf8),
            path: "t.yml", handoff: nil)
        #expect(
            alone.bytes.map { String(decoding: $0, as: UTF8.self) }
                == Self.translation.replacing("SPF fehlgeschlagen", with: "SPF"))
        let crlf = Self.translation.replacing("\n", with: "\r\n")
        let windows = try Self.back(file, "\u{FEFF}" + crlf, format) {
            try format.through($0, replacing: "Drittens", with: "3.")
        }
        // That entry was out of date, so no review of it is known.
        #expect(
            windows == "\u{FEFF}"
                + crlf.replacing(
                    "{source-hash: \"000000000000\", title: Drittens}",
                    with: "{source-hash: \"000000000000\", translation: MT, handoff: 2026-11-29, title: \"3.\"}"))
    }

    @Test("An entry is a person's where all of its units are reviewed, and no longer where one has changed without")
    func marks() throws {
        let file = Self.reference(Self.source).file
        func back(_ change: @escaping (ExchangeFile.Unit) -> ExchangeFile.Unit) throws -> String {
            try Self.back(file, Self.translation, .xliff) {
                var file = $0
                file.units = file.units.map(change)
                return file
            }
        }
        func unit(_ unit: ExchangeFile.Unit, _ target: String, _ state: ExchangeFile.State) -> ExchangeFile.Unit {
            .init(id: unit.id, source: unit.source, target: target, state: state, notes: [])
        }
        // Read once more, and found good as it is.
        #expect(
            try back { $0.id == "gmail:5.7.28:title" ? unit($0, "Drittens", .reviewed) : $0 }
                == Self.translation.replacing(
                    "{source-hash: \"000000000000\", ",
                    with: "{source-hash: \"\(Self.reference(Self.source).hashes[2])\", handoff: 2026-11-29, "))
        #expect(
            try back { $0.id == "gmail:5.7.26:spf:title" ? unit($0, "SPF", .translated) : $0 }
                == Self.translation.replacing(
                    "    title: \"SPF fehlgeschlagen\"",
                    with: "    translation: MT\n    handoff: 2026-11-29\n    title: \"SPF\""))
    }

    @Test(
        "A new entry stands where its source does, with its stamp; a new language begins with a file",
        arguments: Format.allCases)
    func newEntry(format: Format) throws {
        let (file, hashes) = Self.reference(Self.source)
        func translated(_ exported: ExchangeFile) throws -> ExchangeFile {
            var file = exported
            file.units = file.units.map {
                guard $0.target == nil, $0.id.hasPrefix("gmail:5.7.27") else { return $0 }
                return .init(id: $0.id, source: $0.source, target: "\($0.source)!", state: .translated)
            }
            return try format.through(file)
        }
        let entry = "  \"5.7.27\":\n    source-hash: \"\(hashes[1])\"\n"
        let texts = "    title: \"Other!\"\n    summary: \"Second.!\"\n"
        #expect(
            try Self.back(file, Self.translation, format, translated)
                == Self.translation.replacing(
                    "      Sie es.\n",
                    with: "      Sie es.\n\n\(entry)    translation: MT\n    handoff: 2026-11-29\n\(texts)"))
        #expect(
            try Self.back(file, nil, format, translated)
                == "# Translation of codes/gmail.yml.\ntranslation: MT\nhandoff: 2026-11-29\ncodes:\n\(entry)\(texts)")
    }

    @Test("Steps come back one by one, keywords a line each, as many as the language needs")
    func lists() throws {
        let source = """
            reasons:
              - {id: spf, title: "SPF", summary: "S.", steps: ["One.", "Two.", "Three."], keywords: ["a", "b"]}

            """
        let file = Self.reference(source, "reasons").file
        let translation = """
            reasons:
              spf:
                title: "SPF"
                steps:
                  - "Eins."
                  - "Zwei."
                keywords:
                  - "x"
                  - "y"
                  - "z"

            """
        func edited(_ id: String, _ target: String) throws -> String {
            try Self.back(file, translation, .po) { file in
                var file = file
                file.units = file.units.map {
                    $0.id == id ? .init(id: id, source: $0.source, target: target, state: $0.state) : $0
                }
                return try Format.po.through(file)
            }
        }
        #expect(try edited("reason:spf:steps:1", "1.") == translation.replacing("\"Eins.\"", with: "\"1.\""))
        #expect(
            try edited("reason:spf:steps:3", "Drei.")
                == translation.replacing("\"Zwei.\"\n", with: "\"Zwei.\"\n      - \"Drei.\"\n"))
        #expect(try edited("reason:spf:keywords", "x\ny") == translation.replacing("      - \"z\"\n", with: ""))
        #expect(
            try edited("reason:spf:keywords", "x\nq\nz\nw") == translation.replacing("\"y\"", with: "\"q\"")
                + "      - \"w\"\n")
        #expect(
            try edited("reason:spf:summary", "Z.")
                == translation.replacing("\"SPF\"\n", with: "\"SPF\"\n    summary: \"Z.\"\n"))
        #expect(try edited("reason:spf:steps:2", "Zwei\nund drei.") == "target-blocks")
    }

    @Test("Words come back with their names in braces, and plurals in the forms of the language")
    func words() throws {
        let source = "# Words\na: \"One {n}\"\ncount: { one: \"{n} code\", other: \"{n} codes\" }\nb: \"Two\"\n"
        func file(_ language: String) -> TranslatedFile {
            TranslatedFile(
                words: [("strings/en.yml", Array(source.utf8))], original: "strings/en.yml", to: LocaleTag(language)!)
        }
        let dutch = "a: \"Een {n}\" # remark\ncount: { one: \"{n} code\", other: \"{n} codes\" }\n"
        func edited(_ id: String, _ target: String) throws -> String {
            try Self.back(file("nl"), dutch, .xliff) { exported in
                var exported = exported
                exported.units = exported.units.map {
                    $0.id == id ? .init(id: id, source: $0.source, target: target) : $0
                }
                return try Format.xliff.through(exported)
            }
        }
        #expect(try edited("", "") == "")
        #expect(try edited("a", "Eén {n}") == dutch.replacing("Een", with: "Eén"))
        #expect(try edited("a", "Eén") == "target-placeholder")
        #expect(try edited("count:one", "een code") == dutch.replacing("one: \"{n} code\"", with: "one: \"een code\""))
        #expect(try edited("b", "Twee") == dutch + "b: \"Twee\"\n")
        #expect(file("ar").exported(nil, path: "").units.map(\.id).filter { $0.hasPrefix("count") }.count == 6)
        let whole = try Self.back(file("ja"), nil, .po) { exported in
            var exported = exported
            exported.units = exported.units.map { .init(id: $0.id, source: $0.source, target: $0.source) }
            return exported
        }
        #expect(whole == "# Words of the interface.\na: \"One {n}\"\nb: \"Two\"\ncount: { other: \"{n} codes\" }\n")
    }

    @Test("What would harm is refused, and nothing of the file is written", arguments: Format.allCases)
    func hostile(format: Format) throws {
        let file = Self.reference(Self.source).file
        func refused(_ change: (inout [ExchangeFile.Unit]) -> Void) throws -> String {
            try Self.back(file, Self.translation, format) {
                var file = $0
                change(&file.units)
                return try format.through(file)
            }
        }
        func set(_ target: String, source: String? = nil) -> (inout [ExchangeFile.Unit]) -> Void {
            { $0[0] = .init(id: $0[0].id, source: source ?? $0[0].source, target: target, state: .reviewed) }
        }
        #expect(try refused(set("a\u{1B}b")) == "target-invalid")
        #expect(try refused(set("a\u{202E}b")) == "target-invalid")
        #expect(try refused(set("a\nb: c")) == "target-blocks")
        #expect(try refused(set("<span>")) == "target-markup")
        #expect(try refused(set(" ")) == "target-empty")
        #expect(try refused(set("x", source: "SPF passed")) == "source-changed")
        #expect(try refused { $0.append($0[0]) } == "unit-duplicate")
        #expect(try refused { $0.append(.init(id: "gmail:9", source: "x", target: "y")) } == "unit-unknown")
        // Whatever stands in a text, it stays a text.
        for text in ["\"}, x: {y: \"z", "*a &b !c #d", "- x", "yes", "\u{85}\u{2028}\\", "{n}: [a, b]", "'", "\t x"] {
            let new = try Self.back(file, Self.translation, format) {
                var file = $0
                set(text)(&file.units)
                return file
            }
            guard !text.contains("\u{85}") else {
                #expect(new == "target-invalid")
                continue
            }
            #expect(file.exported(Array(new.utf8), path: "").units[0].target == text)
        }
    }

    @Test("A file that is written in a way of its own is left as it is, and the finding says so")
    func ownWay() throws {
        let file = Self.reference(Self.source).file
        for text in [
            "codes: &a\n  \"5.7.28\": &b\n    title: &c Drittens\n",
            "codes:\n  ? \"5.7.28\"\n  : title: Drittens\n    x: 1\n",
            "codes:\n  5.7.28:\n    title: Drittens\n     und viertens\n",
        ] {
            let result = try Self.back(file, text, .xliff) {
                var file = $0
                file.units = file.units.map {
                    $0.id == "gmail:5.7.28:title" ? .init(id: $0.id, source: $0.source, target: "x") : $0
                }
                return file
            }
            #expect(
                result == "target-unplaced" || file.exported(Array(result.utf8), path: "").units.last?.target == "x",
                "\(text) → \(result)")
        }
    }
}
