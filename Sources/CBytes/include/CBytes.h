#ifndef NASLAG_CBYTES_H
#define NASLAG_CBYTES_H

#include <stddef.h>

/// The C library's memmem(3), which Swift's Glibc module hides behind _GNU_SOURCE.
const void *naslag_memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

#endif
