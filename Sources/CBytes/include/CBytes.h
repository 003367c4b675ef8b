#ifndef NASLAG_CBYTES_H
#define NASLAG_CBYTES_H

#include <stddef.h>
#include <string.h>

/* What the C library does to runs of bytes faster than a loop would, for targets that ask the system for nothing else. */

static inline const void *naslag_memchr(const void *bytes, int byte, size_t length) { return memchr(bytes, byte, length); }

static inline int naslag_memcmp(const void *one, const void *other, size_t length) { return memcmp(one, other, length); }

static inline size_t naslag_strlen(const char *text) { return strlen(text); }

/// The C library's memmem(3), which Swift's Glibc module hides behind _GNU_SOURCE.
const void *naslag_memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

#endif
