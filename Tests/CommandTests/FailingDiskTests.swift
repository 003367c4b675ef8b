#if os(Linux)
    import Foundation
    import Testing

    /// A disk that is full or broken may say so only when it is told to keep what was written.
    @Suite("A disk that does not keep what was written") struct FailingDiskTests {
        /// Stands before the C library's own call, which it does not make.
        private static let library = #"""
            #include <errno.h>
            int syncfs(int descriptor) { (void)descriptor; errno = EIO; return -1; }
            """#

        @Test("ends a build with 73 before the old site is touched")
        func syncs() throws {
            let scratch = try Scratch(texts: [
                "sync.c": Self.library, "Content/nl-NL/a.md": "---\ntitle: Oud\n---\n# Oud\n",
            ])
            let compiled = try Program.run(
                ["-shared", "-fPIC", "-o", "\(scratch.path)/sync.so", "\(scratch.path)/sync.c"],
                executable: "/usr/bin/cc")
            try #require(compiled.status == 0, "\(compiled.errors)")
            let arguments = ["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output", "--quiet"]
            #expect(try Program.run(arguments).status == 0)
            let page = "Output/nl-nl/articles/a.html"
            let old = try scratch.text(page)

            try Data("---\ntitle: Nieuw\n---\n# Nieuw\n".utf8).write(
                to: URL(filePath: "\(scratch.path)/Content/nl-NL/a.md"))
            let failed = try Program.run(arguments, environment: ["LD_PRELOAD": "\(scratch.path)/sync.so"])
            #expect(failed.status == 73, "\(failed.errors)")
            #expect(failed.errors.contains("Input/output error"), "\(failed.errors)")
            #expect(try scratch.text(page) == old)
            #expect(try Program.run(arguments).status == 0)
            #expect(try scratch.text(page).contains("Nieuw"))
        }
    }
#endif
