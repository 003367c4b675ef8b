#include "CPattern.h"

#include <re2/re2.h>

#include <cstdio>
#include <new>
#include <vector>

struct cpattern {
    RE2 expression;
};

// Enough for every pattern that a person writes; `(a{1000}){1000}` is refused.
static const int64_t most_memory = 4 << 20;

cpattern *cpattern_make(const char *text, size_t length, bool ignores_case, char *fault, size_t room) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_case_sensitive(!ignores_case);
    options.set_max_mem(most_memory);
    cpattern *made = new (std::nothrow) cpattern{RE2(re2::StringPiece(text, length), options)};
    if (made == nullptr) {
        std::snprintf(fault, room, "no memory is left");
        return nullptr;
    }
    if (made->expression.ok()) return made;
    std::snprintf(fault, room, "%s", made->expression.error().c_str());
    delete made;
    return nullptr;
}

void cpattern_free(cpattern *pattern) { delete pattern; }

bool cpattern_find(
    const cpattern *pattern, const char *text, size_t length, size_t from, size_t *start, size_t *end) {
    re2::StringPiece whole(text, length), found;
    if (!pattern->expression.Match(whole, from, length, RE2::UNANCHORED, &found, 1)) return false;
    *start = static_cast<size_t>(found.data() - text);
    *end = *start + found.size();
    return true;
}

bool cpattern_is_whole(const cpattern *pattern, const char *text, size_t length) {
    return pattern->expression.Match(re2::StringPiece(text, length), 0, length, RE2::ANCHOR_BOTH, nullptr, 0);
}

bool cpattern_group(
    const cpattern *pattern, const char *text, size_t from, size_t to, const char *name, size_t *start, size_t *end) {
    const auto &groups = pattern->expression.NamedCapturingGroups();
    const auto group = groups.find(name);
    if (group == groups.end()) return false;
    std::vector<re2::StringPiece> found(group->second + 1);
    const re2::StringPiece whole(text, to);
    if (!pattern->expression.Match(whole, from, to, RE2::ANCHOR_START, found.data(), static_cast<int>(found.size())) ||
        found.back().data() == nullptr)
        return false;
    *start = static_cast<size_t>(found.back().data() - text);
    *end = *start + found.back().size();
    return true;
}
