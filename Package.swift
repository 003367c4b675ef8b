// swift-tools-version: 6.1
import PackageDescription

// The dependency rule: Diagnostics ← Articles ← Knowledge ← Checks, Site ← naslag; Exchange stands on Articles.
// Codes and Publishing stand on nothing of ours, Bounces on Codes alone. Access between targets is `package`; a module
// that a target only uses inside is imported with `internal import`, so C types never leave the file that needs them.
let upcoming: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "naslag",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "naslag", targets: ["naslag"])],
    dependencies: [
        // Apache-2.0: commands, options, help and completion scripts.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        // MIT: front matter, naslag.yml, words of each language, reference data.
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        // Apache-2.0: the page templates.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
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
        .target(name: "CBytes"),
        .target(name: "CPosix"),
        .target(name: "Diagnostics", swiftSettings: upcoming),
        .target(name: "Codes", swiftSettings: upcoming),
        .target(name: "Publishing", dependencies: ["CPosix"], swiftSettings: upcoming),
        .target(name: "Bounces", dependencies: ["Codes", "CGMime"], swiftSettings: upcoming),
        .target(
            name: "Articles",
            dependencies: [
                "Diagnostics", "CBytes", "CLibXML2", "CCMarkGFM", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: upcoming),
        .target(
            name: "Knowledge",
            dependencies: ["Articles", "Codes", "Diagnostics", .product(name: "Yams", package: "Yams")],
            swiftSettings: upcoming),
        .target(
            name: "Checks",
            dependencies: [
                "Articles", "Codes", "Diagnostics", "Knowledge", .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: upcoming),
        .target(
            name: "Exchange", dependencies: ["Articles", "Diagnostics", "CLibXML2"], swiftSettings: upcoming),
        .target(
            name: "Site",
            dependencies: [
                "Articles", "Codes", "Diagnostics", "Knowledge", "Publishing",
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: upcoming),
        .executableTarget(
            name: "naslag",
            dependencies: [
                "Articles", "Bounces", "Checks", "Codes", "Diagnostics", "Exchange", "Knowledge", "Publishing",
                "Site",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: upcoming),
        .testTarget(name: "ArticlesTests", dependencies: ["Articles"], swiftSettings: upcoming),
        .testTarget(
            name: "BouncesTests", dependencies: ["Bounces", "Codes"], exclude: ["Fixtures"],
            swiftSettings: upcoming),
        .testTarget(name: "ChecksTests", dependencies: ["Checks", "Articles", "Codes", "Diagnostics", "Knowledge"], swiftSettings: upcoming),
        .testTarget(name: "CodesTests", dependencies: ["Codes"], swiftSettings: upcoming),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "Articles", "Diagnostics"], swiftSettings: upcoming),
        .testTarget(name: "PublishingTests", dependencies: ["Publishing"], swiftSettings: upcoming),
        .testTarget(name: "SiteTests", dependencies: ["Site", "Articles"], exclude: ["Fixtures"], swiftSettings: upcoming),
    ],
    swiftLanguageModes: [.v6]
)
