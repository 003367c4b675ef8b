#ifndef NASLAG_CCMARKGFM_SHIM_H
#define NASLAG_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

// The node types of the extensions: exported by the library, declared in headers that are not installed. They
// are set once, when the extensions are registered, and only read after that.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type naslag_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type naslag_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type naslag_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type naslag_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

#endif
