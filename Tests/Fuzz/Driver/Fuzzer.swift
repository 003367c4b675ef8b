import CFuzzer

/// `naslag-fuzz TARGET [OPTIONS OF libFuzzer] CORPUS…`: feeds one target until something does not hold.
@main
enum Fuzzer {
    private static let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.init)

    static func main() {
        guard Self.target != nil else {
            fatalError("the first argument is one of \(FuzzTarget.allCases.map(\.rawValue))")
        }
        // The name of the target is ours; libFuzzer gets the rest.
        var count = CommandLine.argc - 1
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        _ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
            let input = Array(UnsafeBufferPointer(start: bytes, count: count))
            if let complaint = Fuzzer.target?.complaint(about: input) { fatalError(complaint) }
            return 0
        }
    }
}
