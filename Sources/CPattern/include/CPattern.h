#ifndef CPATTERN_H
#define CPATTERN_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A regular expression of RE2, made once and used from any thread. Texts are UTF-8 and need no closing zero. */
typedef struct cpattern cpattern;

/* NULL for an expression that RE2 refuses; `fault` then says why, cut off to `room` bytes with the closing zero. */
cpattern *cpattern_make(const char *text, size_t length, bool ignores_case, char *fault, size_t room);

void cpattern_free(cpattern *pattern);

/* The leftmost match in text[from..<length], with what stands before `from` as its context. */
bool cpattern_find(
    const cpattern *pattern, const char *text, size_t length, size_t from, size_t *start, size_t *end);

/* Where the group of this name stands in a match that begins at `from` and ends at `to`; false where it has no part in
   it. */
bool cpattern_group(
    const cpattern *pattern, const char *text, size_t from, size_t to, const char *name, size_t *start, size_t *end);

/* Whether the whole of the text matches. */
bool cpattern_is_whole(const cpattern *pattern, const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
