/// A value that a cache keeps: the same value always gives the same bytes, on any machine.
///
/// Numbers are variable-length (7 bits a byte, least first), texts and lists carry their length, dictionaries are in
/// the order of their keys. There are no names and no version in it: whoever keeps the bytes keeps the version of the
/// program with them.
package protocol ByteCodable {
    func write(to archive: inout ByteWriter)
    /// - Throws: `DamagedBytes` where the bytes are no such value.
    init(from archive: inout ByteReader) throws(DamagedBytes)
}

/// The bytes were not written by this version of the program, or were cut short.
package struct DamagedBytes: Error {
    package init() {}
}
