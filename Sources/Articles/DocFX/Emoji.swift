/// Short names of emoji as DocFX reads them: `:warning:` behind white space or at the start of a text.
///
/// The names are GitHub's; those that documentation uses are here, others stay as they are written.
enum Emoji {
    static func mayOccur(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            let search = ByteSearch(in: bytes)
            guard let first = search.first(0x3A, from: 0) else { return false }
            return search.first(0x3A, from: first + 1) != nil
        }
    }

    static func replaced(in text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x3A, index == 0 || bytes[index - 1].isASCIIWhitespace,
                let end = bytes[(index + 1)...].firstIndex(of: 0x3A),
                let emoji = byName[String(decoding: bytes[(index + 1)..<end], as: UTF8.self)]
            {
                result += emoji.utf8
                index = end + 1
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let byName: [String: String] = [
        "+1": "👍", "-1": "👎", "arrow_down": "⬇️", "arrow_left": "⬅️", "arrow_right": "➡️", "arrow_up": "⬆️",
        "ballot_box_with_check": "☑️", "bell": "🔔", "blue_book": "📘", "blush": "😊", "book": "📖", "bookmark": "🔖",
        "books": "📚", "boom": "💥", "bug": "🐛", "bulb": "💡", "calendar": "📆", "chart_with_upwards_trend": "📈",
        "clap": "👏", "clipboard": "📋", "clock1": "🕐", "cloud": "☁️", "computer": "💻", "construction": "🚧",
        "email": "📧", "envelope": "✉️", "exclamation": "❗", "eyes": "👀", "file_folder": "📁", "fire": "🔥",
        "gear": "⚙️", "globe_with_meridians": "🌐", "green_circle": "🟢", "grey_question": "❔", "hammer": "🔨",
        "heart": "❤️", "heavy_check_mark": "✔️", "heavy_exclamation_mark": "❗", "heavy_minus_sign": "➖",
        "heavy_multiplication_x": "✖️", "heavy_plus_sign": "➕", "hourglass": "⌛", "incoming_envelope": "📨",
        "inbox_tray": "📥", "information_source": "ℹ️", "key": "🔑", "laughing": "😆", "link": "🔗", "lock": "🔒",
        "loudspeaker": "📢", "mag": "🔍", "mailbox": "📫", "memo": "📝", "mega": "📣", "negative_squared_cross_mark": "❎",
        "no_entry": "⛔", "no_entry_sign": "🚫", "ok": "🆗", "ok_hand": "👌", "outbox_tray": "📤", "package": "📦",
        "page_facing_up": "📄", "pencil": "📝", "pencil2": "✏️", "phone": "☎️", "pushpin": "📌", "question": "❓",
        "recycle": "♻️", "red_circle": "🔴", "rocket": "🚀", "rotating_light": "🚨", "scroll": "📜", "shield": "🛡️",
        "smile": "😄", "smiley": "😃", "sparkles": "✨", "speech_balloon": "💬", "star": "⭐", "stop_sign": "🛑",
        "sunglasses": "😎", "tada": "🎉", "telephone": "☎️", "thinking": "🤔", "thumbsdown": "👎", "thumbsup": "👍",
        "tools": "🛠️", "triangular_flag_on_post": "🚩", "unlock": "🔓", "video_camera": "📹", "warning": "⚠️",
        "wave": "👋", "white_check_mark": "✅", "wink": "😉", "wrench": "🔧", "x": "❌", "yellow_circle": "🟡", "zap": "⚡",
    ]
}
