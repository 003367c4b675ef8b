import Foundation
import Testing

/// A build onto the file systems of memory sticks and containers, which can do less than others.
@Suite("naslag build onto a file system that cannot do all", .serialized) struct FileSystemTests {
    private static let articles = [
        "Content/naslag.yml": "reference: none\n",
        "Content/nl-NL/a.md":
            "# <span data-ttu-id=\"1-1\">550 5.7.705</span><span class=\"sxs-lookup\"><span data-stu-id=\"1-1\">550 5.7.705</span></span>\n",
    ]

    /// Runs lines of a shell in a mount space of its own, so that nothing stays mounted; nil where that is not allowed.
    private static func run(_ script: String, in scratch: Scratch) throws -> Program.Result? {
        let shell = ["--mount", "--", "/bin/sh", "-euc", script]
        let words = getuid() == 0 ? shell : ["--user", "--map-root-user"] + shell
        let allowed = try Program.run(words.dropLast() + ["true"], executable: "/usr/bin/unshare")
        guard allowed.status == 0 else { return nil }
        let environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "NASLAG": Program.path, "HOME": scratch.path]
        return try Program.run(words, environment: environment, executable: "/usr/bin/unshare", folder: scratch.path)
    }

    /// How to mount an image as `stick`; the kernel's FAT, and exFAT by FUSE. (Debian's fusefat loses what is in a folder
    /// that is renamed, so that nothing can be published on it.)
    private static let mounts = [
        "FAT": "mkfs.vfat image; mount -t vfat -o loop image stick",
        "exFAT": "loop=$(losetup -f --show image); mkfs.exfat $loop; mount.exfat-fuse $loop stick",
    ]

    @Test(
        "FAT gets .so pages for links, keeps files of others, and is built again", arguments: mounts.keys.sorted())
    func fat(kind: String) throws {
        let scratch = try Scratch(texts: Self.articles)
        let result = try Self.run(
            """
            dd if=/dev/zero of=image bs=1M count=64 2>/dev/null
            mkdir stick
            loop=
            trap 'if mountpoint -q stick; then umount stick; fi; if [ "$loop" ]; then losetup -d $loop; fi' EXIT
            { \(Self.mounts[kind] ?? ""); } </dev/null >log 2>&1 || { echo NOT MOUNTED; exit 0; }
            "$NASLAG" build Content --output stick/site
            echo mine > stick/site/mine.txt
            echo changed >> Content/nl-NL/a.md
            "$NASLAG" build Content --output stick/site
            "$NASLAG" build Content --output stick/site
            find stick -type l
            cat stick/site/mine.txt stick/site/man/man7/550-5.7.705.7 stick/site/man/nl/man7/550-5.7.705.7
            ls -A stick
            "$NASLAG" explain --kb stick/site 5.7.705 | head -1
            MANPATH=$PWD/stick/site/man man -L nl 550-5.7.705 | head -1
            """, in: scratch)
        guard let result, result.output != "NOT MOUNTED\n" else {
            return print("\(kind) IS NOT TESTED: this system cannot mount it, or has no tools for it")
        }
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let end = "\nmine\n.so man7/5.7.705.7\n.so man7/5.7.705.7\nsite\n5.7.705"
        #expect(result.output.contains(end), "\(result.output)")
        #expect(result.output.contains(/site: 0 files written, [0-9]+ unchanged, 0 removed/), "\(result.output)")
        #expect(result.output.contains("5.7.705(7)"), "\(result.output)")
        #expect(result.errors.contains("no symbolic links"), "\(result.errors)")
    }

    @Test("the lower layer of an overlay has its old site removed and the new one put there") func overlay() throws {
        let scratch = try Scratch(texts: Self.articles)
        let result = try Self.run(
            """
            mkdir lower upper work merged
            "$NASLAG" build Content --output lower/site --quiet
            echo mine > lower/site/mine.txt
            mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work merged || { echo NO OVERLAY; exit 0; }
            echo changed >> Content/nl-NL/a.md
            "$NASLAG" build Content --output merged/site
            "$NASLAG" build Content --output merged/site
            grep -q changed merged/site/nl-nl/articles/a.html && echo shown
            cat merged/site/mine.txt
            ls -A merged
            """, in: scratch)
        guard let result, !result.output.hasSuffix("NO OVERLAY\n") else {
            return print("this system has no overlay here, so it is NOT TESTED")
        }
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.hasSuffix("\nshown\nmine\nsite\n"), "\(result.output)")
        #expect(result.errors.contains("the old site cannot be moved"), "\(result.errors)")
    }
}
