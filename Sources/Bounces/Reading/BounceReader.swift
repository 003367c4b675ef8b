internal import Codes

/// Reads what people paste about mail that was not delivered: a DSN, an NDR or a line of one.
package enum BounceReader {
    /// The kind, the recipients and the codes, whatever the bytes are: a whole message (RFC 3464 in a multipart/report
    /// of RFC 6522, quoted-printable, base64, HTML only), text copied from a mail program, or one line. Nothing is
    /// thrown: damaged MIME is read as far as it goes. Copies of the returned message give no codes.
    ///
    ///     550 5.7.705 Access denied, tenant has exceeded threshold     line       5.7.705, reply 550
    ///     550 5.7.367 … not permitted to relay -> 554 5.7.1 …          line       5.7.367, 5.7.1 (depth 1)
    ///     a report with Status: 5.5.0 and smtp;550 unavailable         dsn        5.5.0, reply 550
    ///     Automatisch antwoord: …                                      auto-reply no codes
    package static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bounce {
        let isCut = bytes.count > ReadingLimit.inputSize
        var bounce = read(whole: UnsafeBufferPointer(rebasing: bytes.prefix(ReadingLimit.inputSize)))
        if isCut { bounce.limits.insert(.size) }
        return bounce
    }

    private static func read(whole bytes: UnsafeBufferPointer<UInt8>) -> Bounce {
        let text = TextDecoder.decode(bytes)
        let body = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        // The middle of a message, from a boundary on, gets the header that it lost.
        let boundary = MessageForm.boundary(opening: body)
        if boundary != nil || MessageForm.isMessage(body) {
            var source = boundary.map { Array("Content-Type: multipart/mixed; boundary=\"\($0)\"\n\n".utf8) } ?? []
            source += MessageForm.source(of: bytes, decoded: body)
            var reader = MIMEReader()
            if var message = source.withUnsafeBufferPointer({ reader.read($0) }) {
                if message.type.hasPrefix("multipart/"), message.parts.isEmpty { message.readAsText(body) }
                var bounce = ReportReader.read(message)
                bounce.limits.formUnion(reader.limits)
                return bounce
            }
        }
        var bounce = TextReader.read(String(body.prefixBytes(ReadingLimit.textSize)))
        if body.utf8.count > ReadingLimit.textSize { bounce.limits.insert(.text) }
        return bounce
    }

    /// The same for an array of bytes.
    package static func read(_ bytes: [UInt8]) -> Bounce {
        bytes.withUnsafeBufferPointer { read($0) }
    }

    /// The same for text: one line, or all that somebody pasted.
    package static func read(_ text: String) -> Bounce {
        var text = text
        return text.withUTF8 { read($0) }
    }
}

extension Substring {
    func prefixBytes(_ count: Int) -> Substring {
        utf8.count > count ? String(self).prefixBytes(count)[...] : self
    }
}
