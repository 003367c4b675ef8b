#ifndef NASLAG_CLIBXML2_SHIM_H
#define NASLAG_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU and its encoding.h includes ICU's headers, which clash with those inside
// Foundation. Only the last members of a struct that Naslag never touches depend on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a variable that holds a function: Swift cannot call it as it is.
static inline void naslag_xml_free(void *memory) { xmlFree(memory); }

#endif
