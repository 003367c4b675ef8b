#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Has C libraries read and write text of this thread as UTF-8, for as long as this lives and on this thread alone.
package struct ThreadLocale: ~Copyable {
    private let own: locale_t
    private let earlier: locale_t?

    /// Nil where the system has no locale of UTF-8.
    package init?() {
        guard let own = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil) else {
            return nil
        }
        self.own = own
        earlier = uselocale(own)
    }

    deinit {
        uselocale(earlier)
        freelocale(own)
    }
}
