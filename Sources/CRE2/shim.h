// RE2: regular expressions whose time is linear in the text, whatever the pattern.
// Debian: libre2-dev. Without pkgConfig in Package.swift: its file asks for -pthread, which SwiftPM refuses with a warning.
// C++, so Swift does not see it: CPattern stands between.
#include <re2/re2.h>
