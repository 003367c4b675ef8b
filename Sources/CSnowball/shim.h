#ifndef NASLAG_CSNOWBALL_SHIM_H
#define NASLAG_CSNOWBALL_SHIM_H

/* Snowball's libstemmer (https://snowballstem.org), declared by hand: the library comes without a pkg-config file, so
 * SwiftPM could not find its header outside of the system's own folders. These four have kept their form since 2002. */

struct sb_stemmer;

struct sb_stemmer *sb_stemmer_new(const char *algorithm, const char *encoding); /* null: no such language */
void sb_stemmer_delete(struct sb_stemmer *stemmer);
const unsigned char *sb_stemmer_stem(struct sb_stemmer *stemmer, const unsigned char *word, int size); /* owned */
int sb_stemmer_length(struct sb_stemmer *stemmer);

#endif
