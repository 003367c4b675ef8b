#ifndef NASLAG_CMIMALLOC_SHIM_H
#define NASLAG_CMIMALLOC_SHIM_H

/* mimalloc (https://microsoft.github.io/mimalloc/) is linked for its malloc and free, which take the place of those of
 * the C library in the whole program. Nothing of it is called by name. */

#endif
