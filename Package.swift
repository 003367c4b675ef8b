// swift-tools-version: 6.1
import PackageDescription

// The dependency rule: Platform, the floor, stands on nothing of ours and is the one way to files, threads and terminals.
// (It is not called System: swift-nio asks `canImport(System)` for Apple's module of that name.)
// Diagnostics ← Articles ← Knowledge ← Checks, Site ← naslag; Exchange stands on Checks. Codes, JSON, Languages, Markup,
// Packing, Publishing and Terms stand on nothing of ours but Platform, Bounces on Codes, Markup and Terms, Lookup on Codes,
// Phrases and Terms, Explaining on these, as an answer needs no article; Articles stands on Markup too. Serving stands apart, in a
// program of its own: building naslag builds no web server. Access
// between targets is `package`; a module that a target only uses inside is imported with `internal import`, so C types
// never leave the file that needs them.
let upcoming: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// On macOS, linking would not put it in the place of the system's; `.ci/sanitize` puts LLVM's there.
let allocator: [Target.Dependency] =
    Context.environment["NASLAG_SANITIZE"] == nil
    ? [.target(name: "CMimalloc", condition: .when(platforms: [.linux]))] : []

let package = Package(
    name: "naslag",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "naslag", targets: ["naslag"]),
        .executable(name: "naslag-serve", targets: ["naslag-serve"]),
    ],
    dependencies: [
        // Apache-2.0: commands, options, help and completion scripts.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        // MIT: front matter, naslag.yml, words of each language, reference data.
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        // Apache-2.0: the preview server, with what its own interfaces are made of. Without traits: neither
        // configuration files nor the whole of Foundation, which would double the time that it takes to start.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.0.0", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.20.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.0.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.5.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CGMime",  // without pkgConfig: see its shim.h
            providers: [.apt(["libgmime-3.0-dev"]), .brew(["gmime"])]),
        .systemLibrary(
            name: "CSnowball",  // without pkgConfig: the library has no such file
            providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .systemLibrary(
            name: "CMimalloc",  // without pkgConfig: Debian's package has no such file
            providers: [.apt(["libmimalloc-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        .systemLibrary(  // without pkgConfig: see its shim.h
            name: "CRE2", providers: [.apt(["libre2-dev"]), .brew(["re2"])]),
        .target(name: "CPattern", dependencies: ["CRE2"], linkerSettings: [.linkedLibrary("re2")]),
        .target(name: "CBytes"),
        .target(name: "CPosix"),
        .target(name: "Platform", swiftSettings: upcoming),
        .target(name: "Diagnostics", dependencies: ["JSON", "Platform"], swiftSettings: upcoming),
        .target(name: "Terms", swiftSettings: upcoming),
        .target(name: "Languages", swiftSettings: upcoming),
        .target(name: "Markup", dependencies: ["CLibXML2", "Platform"], swiftSettings: upcoming),
        .target(
            name: "Codes", dependencies: ["CPattern"], resources: [.embedInCode("Schemes")], swiftSettings: upcoming),
        .target(name: "Phrases", dependencies: ["Terms"], swiftSettings: upcoming),
        .target(
            name: "Verdicts", dependencies: ["Bounces", "Codes", "Phrases", "Terms"], swiftSettings: upcoming),
        .target(
            name: "Lookup", dependencies: ["Codes", "Languages", "Phrases", "Platform", "Terms"],
            resources: [.embedInCode("Words")], swiftSettings: upcoming),
        .target(
            name: "Explaining",
            dependencies: [
                "Bounces", "Codes", "JSON", "Languages", "Lookup", "Phrases", "Platform", "Terms", "Verdicts",
            ],
            swiftSettings: upcoming),
        .target(
            name: "Triage",
            dependencies: ["Bounces", "Explaining", "JSON", "Languages", "Lookup", "Platform", "Terms"],
            swiftSettings: upcoming),
        .target(name: "JSON", dependencies: ["Platform"], swiftSettings: upcoming),
        .target(name: "Publishing", dependencies: ["CPosix", "Platform"], swiftSettings: upcoming),
        .target(name: "Packing", dependencies: ["CZlib", "CArchive", "Platform"], swiftSettings: upcoming),
        .target(
            name: "Bounces", dependencies: ["Codes", "CGMime", "Languages", "Markup", "Platform"],
            resources: [.embedInCode("Words")], swiftSettings: upcoming),
        .target(
            name: "Articles",
            dependencies: [
                "Diagnostics", "CBytes", "CCMarkGFM", "JSON", "Languages", "Markup", "Platform",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: upcoming),
        .target(
            name: "Knowledge",
            dependencies: [
                "Articles", "Codes", "Diagnostics", "JSON", "Languages", "Phrases", "Platform", "Terms",
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Words")], swiftSettings: upcoming),
        .target(
            name: "Checks",
            dependencies: ["Articles", "Codes", "Diagnostics", "Knowledge", "Languages", "Platform"],
            resources: [.embedInCode("Descriptions"), .embedInCode("Words")], swiftSettings: upcoming),
        .target(
            name: "Exchange",
            dependencies: [
                "Articles", "Checks", "Diagnostics", "Knowledge", "Languages", "CLibXML2",
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: upcoming),
        // Platform, Markup, Diagnostics, Codes <- Articles <- Knowledge <- Layout <- Pages, Manuals, Searching <- Site <- naslag.
        .target(
            name: "Layout",
            dependencies: [
                "Articles", "Codes", "Diagnostics", "Knowledge", "Languages", "Platform", "Terms",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: upcoming),
        .target(
            name: "Pages",
            dependencies: [
                "Articles", "Codes", "Diagnostics", "JSON", "Knowledge", "Languages", "Layout", "Lookup", "Platform",
                "Terms",
                "Triage",
            ],
            swiftSettings: upcoming),
        .target(
            name: "Manuals",
            dependencies: ["Articles", "Codes", "Knowledge", "Languages", "Layout", "Platform", "Terms"],
            swiftSettings: upcoming),
        .target(
            name: "Searching",
            dependencies: [
                "Articles", "Bounces", "Codes", "CSnowball", "Knowledge", "Languages", "Layout", "Phrases", "Platform",
                "Terms",
            ],
            resources: [.embedInCode("Words")], swiftSettings: upcoming),
        .target(
            name: "Site",
            dependencies: [
                "Articles", "Codes", "Diagnostics", "JSON", "Knowledge", "Languages", "Layout", "Lookup", "Manuals",
                "Packing",
                "Pages", "Phrases", "Platform", "Publishing", "Searching", "Terms",
            ],
            swiftSettings: upcoming),
        .target(
            name: "Serving",
            dependencies: [
                "JSON", "Languages", "Platform",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: upcoming),
        .target(
            name: "ServeArguments",
            dependencies: ["Platform", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: upcoming),
        .executableTarget(
            name: "naslag-serve",
            dependencies: [
                "ServeArguments", "Serving", "Platform",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: upcoming),
        .executableTarget(
            name: "naslag",
            dependencies: [
                "Articles", "Bounces", "Checks", "Codes", "Diagnostics", "Exchange", "Explaining", "JSON", "Knowledge",
                "Languages",
                "Layout", "Lookup", "Manuals", "Packing", "Pages", "Platform", "Publishing", "ServeArguments", "Site",
                "Terms", "Triage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ] + allocator,
            resources: [.embedInCode("Starter")],
            swiftSettings: upcoming + (allocator.isEmpty ? [.define("SANITIZED")] : [])),
        .target(
            name: "Corpora", dependencies: ["Platform"], path: "Tests/Corpora", exclude: ["Own", "bounces", "labels"],
            swiftSettings: upcoming),
        .testTarget(
            name: "ArticlesTests", dependencies: ["Articles", "Corpora", "Diagnostics", "Markup", "Platform"],
            exclude: ["DocFX", "Fixtures"],
            swiftSettings: upcoming),
        .testTarget(
            name: "BouncesTests", dependencies: ["Bounces", "Codes", "Languages", "Markup", "Platform"],
            exclude: ["Fixtures"],
            swiftSettings: upcoming),
        .testTarget(
            name: "ChecksTests",
            dependencies: ["Articles", "Checks", "Codes", "Corpora", "Diagnostics", "Knowledge", "Platform"],
            swiftSettings: upcoming),
        .testTarget(name: "LanguagesTests", dependencies: ["Languages"], swiftSettings: upcoming),
        .testTarget(name: "CodesTests", dependencies: ["Codes"], swiftSettings: upcoming),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Exchange", "Articles", "Checks", "Diagnostics", "Knowledge", "Platform"],
            swiftSettings: upcoming),
        .testTarget(
            name: "LookupTests", dependencies: ["Codes", "Languages", "Lookup", "Phrases", "Terms"],
            swiftSettings: upcoming),
        .testTarget(
            name: "VerdictsTests", dependencies: ["Bounces", "Codes", "Phrases", "Terms", "Verdicts"],
            swiftSettings: upcoming),
        .testTarget(
            name: "ExplainingTests", dependencies: ["Codes", "Explaining", "Lookup", "Phrases", "Terms", "Verdicts"],
            swiftSettings: upcoming),
        .testTarget(
            name: "TriageTests", dependencies: ["Codes", "Explaining", "JSON", "Lookup", "Phrases", "Terms", "Triage"],
            swiftSettings: upcoming),
        .testTarget(
            name: "ServingTests",
            dependencies: [
                "Articles", "Pages", "Serving", "naslag", "naslag-serve",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            swiftSettings: upcoming),
        .testTarget(name: "PlatformTests", dependencies: ["Platform"], swiftSettings: upcoming),
        .testTarget(name: "PackingTests", dependencies: ["Packing"], swiftSettings: upcoming),
        .testTarget(name: "PublishingTests", dependencies: ["Platform", "Publishing"], swiftSettings: upcoming),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Articles", "CCMarkGFM", "CLibXML2", "Codes", "Corpora", "Diagnostics", "Explaining", "Knowledge",
                "Layout",
                "Lookup", "Manuals",
                "Markup", "Pages", "Platform", "Searching", "Serving", "Site", "naslag",
            ],
            exclude: ["Fixtures"],
            swiftSettings: upcoming),
        .testTarget(
            name: "KnowledgeTests",
            dependencies: [
                "Articles", "Codes", "Corpora", "Diagnostics", "JSON", "Knowledge", "Languages", "Platform", "Terms",
            ],
            resources: [.copy("Fixtures")], swiftSettings: upcoming),
        .testTarget(
            name: "CommandTests", dependencies: ["Corpora", "Explaining", "Lookup", "Terms", "naslag"],
            swiftSettings: upcoming),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// `Tests/Fuzz/run` sets NASLAG_FUZZ and builds a fuzzer of what is otherwise a test that replays its inputs.
let fuzzed: [Target.Dependency] = [
    "Articles", "Bounces", "Codes", "Diagnostics", "Exchange", "Explaining", "Knowledge", "Languages", "Layout",
    "Lookup",
    "Manuals", "Pages", "Phrases", "Platform", "Site", "Triage", "Verdicts", "CLibXML2",
]
let inputs = ["CFuzzer", "Content", "Dictionaries", "Found", "Seeds", "Vectors", "run"]
if Context.environment["NASLAG_FUZZ"] == nil {
    package.targets.append(
        .testTarget(
            name: "FuzzTests", dependencies: fuzzed, path: "Tests/Fuzz", exclude: ["Driver"] + inputs,
            sources: ["Replay", "Targets"], swiftSettings: upcoming))
} else {
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .executableTarget(
            name: "naslag-fuzz", dependencies: fuzzed + ["CFuzzer"], path: "Tests/Fuzz",
            exclude: ["Replay"] + inputs, sources: ["Driver", "Targets"], swiftSettings: upcoming),
    ]
}

// `Tests/Benchmarks/run stages` sets NASLAG_BENCHMARK; nobody else needs the library.
if Context.environment["NASLAG_BENCHMARK"] != nil {
    // Apache-2.0: repeats what is timed until the figures are steady, and prints them as a table.
    package.dependencies.append(.package(url: "https://github.com/google/swift-benchmark", from: "0.1.2"))
    package.targets.append(
        .executableTarget(
            name: "naslag-stages",
            dependencies: [
                "Articles", "Knowledge", "Layout", "Manuals", "Pages", "Searching", "Site",
                .product(name: "Benchmark", package: "swift-benchmark"),
            ],
            path: "Tests/Benchmarks/Stages", swiftSettings: upcoming))
}
