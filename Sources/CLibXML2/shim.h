#ifndef NASLAG_CLIBXML2_SHIM_H
#define NASLAG_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a variable that holds a function: Swift cannot call it as it is.
static inline void naslag_xml_free(void *memory) { xmlFree(memory); }

#endif
