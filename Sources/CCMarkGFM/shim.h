#ifndef NASLAG_CCMARKGFM_SHIM_H
#define NASLAG_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

// The node types of the table extension: exported by the library, declared in a header that is not installed.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

#endif
