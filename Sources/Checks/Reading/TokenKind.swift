internal import Articles

/// What a word without blanks is: number, cmdlet, name, or a plain word.
///
///     15.20 → number    Get-Mailbox → cmdlet    AllowSelfService, contoso.com → name
enum TokenKind {
    static func of(_ word: Range<Int>, in text: InlineText) -> Fact.Kind? {
        let bytes = UnsafeBufferPointer(rebasing: text.bytes[word])
        var traits = Traits()
        for byte in bytes { traits.add(byte) }
        if traits.digits > 0, traits.letters == 0, traits.slashes == 0 { return number(bytes, traits) }
        if traits.slashes == 1, traits.dots == 3, traits.letters == 0 { return .symbol }
        if traits.slashes > 0 || traits.colons > 0 { return nil }
        if isCmdlet(bytes) { return .cmdlet }
        return isName(bytes, traits) ? .symbol : nil
    }

    private struct Traits {
        var digits = 0
        var letters = 0
        var uppers = 0
        var humps = 0
        var slashes = 0
        var colons = 0
        var dots = 0
        var commas = 0
        var underscores = 0
        var others = 0
        private var isLower = false

        mutating func add(_ byte: UInt8) {
            let wasLower = isLower
            isLower = false
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x61...0x7A:
                letters += 1
                isLower = true
            case 0x41...0x5A:
                letters += 1
                uppers += 1
                if wasLower { humps += 1 }
            case 0x2F, 0x5C: slashes += 1
            case 0x3A: colons += 1
            case 0x2E: dots += 1
            case 0x2C: commas += 1
            case 0x5F: underscores += 1
            default: others += 1
            }
        }
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ traits: Traits) -> Fact.Kind? {
        guard traits.colons == 0, traits.slashes == 0, traits.others == 0, bytes[0].isASCIIDigit else { return nil }
        if traits.dots > 0 || traits.commas > 0 { return .number }
        let value = bytes.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1_000_000) }
        return value > 12 ? .number : nil
    }

    /// The approved verbs of PowerShell (about_Verbs of PowerShell 7.4, read on 2026-11-29), and three of Exchange that
    /// are older.
    private static let verbs: Set<String> = [
        "Add", "Approve", "Assert", "Backup", "Block", "Build", "Checkpoint", "Clear", "Close", "Compare", "Complete",
        "Compress", "Confirm", "Connect", "Convert", "ConvertFrom", "ConvertTo", "Copy", "Debug", "Deny", "Deploy",
        "Disable", "Disconnect", "Dismount", "Edit", "Enable", "Enter", "Exit", "Expand", "Export", "Find", "Format",
        "Get", "Grant", "Group", "Hide", "Import", "Initialize", "Install", "Invoke", "Join", "Limit", "Lock",
        "Measure",
        "Merge", "Mount", "Move", "New", "Open", "Optimize", "Out", "Ping", "Pop", "Protect", "Publish", "Push", "Read",
        "Receive", "Redo", "Register", "Remove", "Rename", "Repair", "Request", "Reset", "Resize", "Resolve", "Restart",
        "Restore", "Resume", "Revoke", "Save", "Search", "Select", "Send", "Set", "Show", "Skip", "Split", "Start",
        "Step", "Stop", "Submit", "Suspend", "Switch", "Sync", "Test", "Trace", "Unblock", "Undo", "Uninstall",
        "Unlock",
        "Unprotect", "Unpublish", "Unregister", "Update", "Upgrade", "Use", "Validate", "Wait", "Watch", "Write",
    ]

    /// What stands behind such a verb in plain words: `Read-Only`, `Step-By-Step`, `Open-Source`.
    private static let plainEndings: Set<String> = [
        "Only", "Based", "Time", "Level", "Source", "Free", "Down", "Through", "Side", "Click", "Line", "House",
        "Alone",
        "Over", "Wide", "List", "Type", "Once", "Back", "Ahead", "Away", "Into", "Like", "Case", "Menu", "Page", "Date",
    ]

    /// A verb of PowerShell, a hyphen, and a noun with capitals: `Get-Mailbox`, not `Add-in`, not `Read-Only`.
    private static func isCmdlet(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let hyphen = bytes.firstIndex(of: 0x2D), hyphen >= 3, bytes.count - hyphen > 4,
            (0x41...0x5A).contains(bytes[hyphen + 1]), bytes[(hyphen + 1)...].allSatisfy(\.isASCIIAlphanumeric)
        else { return false }
        return verbs.contains(String(decoding: bytes[..<hyphen], as: UTF8.self))
            && !plainEndings.contains(String(decoding: bytes[(hyphen + 1)...], as: UTF8.self))
    }

    private static func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ traits: Traits) -> Bool {
        if traits.dots > 0, traits.commas == 0, isHostOrFile(bytes) { return true }
        if traits.others > 0 || traits.commas > 0 {
            return bytes[0] == 0x24 && traits.letters > 1 && traits.others == 1 && traits.commas == 0
        }
        if traits.underscores > 0 { return traits.letters > 2 }
        if traits.dots > 0 { return false }
        if traits.digits >= 3, traits.letters >= 2, traits.uppers == traits.letters, !bytes[0].isASCIIDigit {
            return true
        }
        return traits.digits == 0 && traits.humps >= 2
    }

    /// Ends of the names of hosts and of files.
    private static let endings: Set<String> = [
        "com", "net", "org", "edu", "gov", "ps1", "exe", "msi", "dll", "reg", "vbs",
    ]

    /// `contoso.com`, `mail.contoso.onmicrosoft.com`, `Get-Rules.ps1`.
    private static func isHostOrFile(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // The person in an address of an example is often given a name of the language: `jan@contoso.com`.
        guard let dot = bytes.lastIndex(of: 0x2E), dot > 1, !bytes.contains(0x40) else { return false }
        return endings.contains(String(decoding: bytes[(dot + 1)...], as: UTF8.self))
    }
}
