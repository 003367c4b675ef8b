/// A time as somebody types it.
package struct TriageTime {
    package let instant: Instant

    /// `2026-11-28` and `2026-11-28T08:00` are times here; `36h` and `7d` are so long ago. Nil for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        if let unit = bytes.last, let seconds = [UInt8(ascii: "h"): 3600, UInt8(ascii: "d"): 86_400][unit],
            let count = Int(String(decoding: bytes.dropLast(), as: UTF8.self)), (0...1_000_000).contains(count)
        {
            instant = Instant(seconds: Instant.now.seconds - count * seconds)
            return
        }
        guard let (time, rest) = TimeText.international(bytes[...]), let time, rest.isEmpty else { return nil }
        instant = time
    }
}
