#ifndef NASLAG_CPOSIX_H
#define NASLAG_CPOSIX_H

/* The three calls that publishing needs and that Swift's C library modules do not offer everywhere.
   All return 0 (or an answer of 0 or 1) and set errno and return -1 on failure. */

/* Exchanges two names of one folder in a single step. ENOSYS, EINVAL or ENOTSUP: this system or file system cannot. */
int posix_exchange(int folder, const char *first, const char *second);

/* Writes everything that was changed on the descriptor's file system to the device, and reports what failed. */
int posix_sync_file_system(int descriptor);

/* 1 when the name is where a file system is mounted (it cannot be renamed), else 0. */
int posix_is_mount_point(int folder, const char *name);

#endif
