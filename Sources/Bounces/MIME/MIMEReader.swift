internal import CGMime
internal import Platform

/// Reads a message with GMime: the only file that calls its C functions. Every instance that this file owns lives in a
/// `GObject`; borrowed values are copied into Swift values at once.
struct MIMEReader {
    /// What was not read so far.
    private(set) var limits: Set<ReadingLimit> = []

    private static let longestText = 1 << 20

    /// GMime registers its types once for the process.
    private static let initialized: Void = g_mime_init()

    /// Nil when GMime finds no message at all. Anything else is read as far as it goes, as GMime is lenient:
    /// missing boundaries, broken encodings and a sudden end are no errors.
    ///
    /// - Parameter bytes: the original message, which comes last, may be cut.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> MIMEPart? {
        _ = Self.initialized
        let (count, limit) = MIMEBounds.size(of: bytes)
        if let limit { limits.insert(limit) }
        guard count > 0 else { return nil }
        guard
            let stream = bytes.withMemoryRebound(
                to: CChar.self, { GObject(g_mime_stream_mem_new_with_buffer($0.baseAddress, count)) }),
            let parser = GObject(g_mime_parser_new_with_stream(stream.pointer)),
            let message = GObject(g_mime_parser_construct_message(parser.pointer, nil))
        else { return nil }
        return part(ofMessage: message.pointer, depth: 0)
    }

    private mutating func part(ofMessage message: OpaquePointer, depth: Int) -> MIMEPart? {
        guard let body = g_mime_message_get_mime_part(message) else { return nil }
        var part = part(body, depth: depth)
        // The content headers belong to the body, all others to the message.
        part.headers = headers(of: message) + part.headers
        return part
    }

    private mutating func part(_ object: OpaquePointer, depth: Int) -> MIMEPart {
        var part = MIMEPart(type: "application/octet-stream", headers: headers(of: object))
        if let type = g_mime_object_get_content_type(object) {
            part.type = GString(g_mime_content_type_get_mime_type(type))?.value.lowercased() ?? part.type
            part.reportType = g_mime_content_type_get_parameter(type, "report-type").map {
                String(cString: $0).lowercased()
            }
        }
        guard depth < NestingLimit.mailParts else {
            limits.insert(.depth)
            return part
        }
        if isA(object, g_mime_multipart_get_type()) {
            let count = Int(g_mime_multipart_get_count(object))
            if count > ReadingLimit.partCount { limits.insert(.parts) }
            for index in 0..<min(count, ReadingLimit.partCount) {
                guard let inner = g_mime_multipart_get_part(object, CInt(index)) else { continue }
                part.parts.append(self.part(inner, depth: depth + 1))
            }
        } else if isA(object, g_mime_message_part_get_type()) {
            if let message = g_mime_message_part_get_message(object) {
                part.parts = [self.part(ofMessage: message, depth: depth + 1)].compactMap(\.self)
            }
        } else if isA(object, g_mime_part_get_type()), part.type.hasPrefix("text/") || part.type.hasPrefix("message/") {
            part.text = text(of: object)
        }
        return part
    }

    private mutating func text(of object: OpaquePointer) -> String {
        // Nil for a charset that iconv does not know: then the bytes are read as they are.
        if isA(object, g_mime_text_part_get_type()), let text = GString(g_mime_text_part_get_text(object)) {
            let value = text.value
            if value.utf8.count > Self.longestText { limits.insert(.text) }
            return TextDecoder.lines(String(value.prefixBytes(Self.longestText)))
        }
        guard let content = g_mime_part_get_content(object), let stream = GObject(g_mime_stream_mem_new()),
            g_mime_data_wrapper_write_to_stream(content, stream.pointer) >= 0,
            let array = g_mime_stream_mem_get_byte_array(stream.pointer), let data = array.pointee.data
        else { return "" }
        let count = Int(array.pointee.len)
        if count > Self.longestText { limits.insert(.text) }
        let bytes = UnsafeBufferPointer(start: data, count: min(count, Self.longestText))
        return TextDecoder.decode(bytes)
    }

    private mutating func headers(of object: OpaquePointer) -> [(name: String, value: String)] {
        guard let list = g_mime_object_get_header_list(object) else { return [] }
        let count = Int(g_mime_header_list_get_count(list))
        if count > ReadingLimit.headerFields { limits.insert(.headers) }
        return (0..<CInt(min(count, ReadingLimit.headerFields))).compactMap { index in
            guard let header = g_mime_header_list_get_header_at(list, index), let name = g_mime_header_get_name(header),
                let value = g_mime_header_get_value(header)
            else { return nil }
            return (String(cString: name).lowercased(), String(String(cString: value).prefixBytes(4096)))
        }
    }

    private func isA(_ object: OpaquePointer, _ type: Int) -> Bool {
        g_type_check_instance_is_a(object, type) != 0
    }
}

/// A GObject that this value owns, and releases when it goes away.
private struct GObject: ~Copyable {
    let pointer: OpaquePointer

    init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pointer)) }
}

/// A string that GLib allocated and we free.
private struct GString: ~Copyable {
    private let pointer: UnsafeMutablePointer<CChar>

    init?(_ pointer: UnsafeMutablePointer<CChar>?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    var value: String { String(cString: pointer) }

    deinit { g_free(pointer) }
}

extension String {
    /// At most so many bytes of UTF-8, whole characters only.
    func prefixBytes(_ count: Int) -> Substring {
        guard utf8.count > count else { return self[...] }
        var end = utf8.index(startIndex, offsetBy: count)
        while String.Index(end, within: self) == nil { end = utf8.index(before: end) }
        return self[..<end]
    }
}
