#ifndef NASLAG_CARCHIVE_SHIM_H
#define NASLAG_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
