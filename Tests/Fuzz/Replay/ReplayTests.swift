import Foundation
import Testing

/// The seeds of the fuzzer, and each input that ever broke something. The fuzzer itself runs from `Tests/Fuzz/run`.
@Suite("What the fuzzer holds to")
struct ReplayTests {
    @Test("holds for each seed and for each input that once broke it", arguments: FuzzTarget.allCases)
    func replay(target: FuzzTarget) throws {
        let files = try inputs(target)
        #expect(files.count >= 3, "\(target.rawValue): \(files)")
        for file in files {
            let complaint = target.complaint(about: try Array(Data(contentsOf: file)))
            #expect(complaint == nil, "\(file.path()): \(complaint ?? "")")
        }
    }

    @Test("holds for cut and joined seeds", arguments: FuzzTarget.allCases)
    func pieces(target: FuzzTarget) throws {
        let inputs = try inputs(target).map { try Array(Data(contentsOf: $0)) }
        var random = SeededRandom(17)
        for _ in 0..<150 {
            let (one, other) = (inputs[random.pick(inputs.count)], inputs[random.pick(inputs.count)])
            let input = Array(one.prefix(random.pick(one.count + 1)) + other.suffix(random.pick(other.count + 1)))
            let complaint = target.complaint(about: input)
            #expect(complaint == nil, "\(complaint ?? ""): \(String(decoding: input, as: UTF8.self).debugDescription)")
        }
    }

    private func inputs(_ target: FuzzTarget) throws -> [URL] {
        try ["Seeds", "Found"].flatMap { folder in
            let path = URL(filePath: "Tests/Fuzz/\(folder)/\(target.rawValue)")
            guard FileManager.default.fileExists(atPath: path.path()) else { return [URL]() }
            return try FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil)
                .sorted { $0.path() < $1.path() }
        }
    }
}

/// The same chances for a seed.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }
}
