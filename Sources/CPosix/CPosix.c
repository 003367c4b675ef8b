#define _GNU_SOURCE
#include "CPosix.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)

#include <linux/fs.h>
#include <sys/syscall.h>

/* Called by number, because older musl has no renameat2. */
int posix_exchange(int folder, const char *first, const char *second) {
    return (int)syscall(SYS_renameat2, folder, first, folder, second, RENAME_EXCHANGE);
}

int posix_sync_file_system(int descriptor) {
    return syncfs(descriptor);
}

#else

int posix_exchange(int folder, const char *first, const char *second) {
    return renameatx_np(folder, first, folder, second, RENAME_SWAP);
}

/* The full flush orders and empties the whole device's cache, so one call covers every file written before it. */
int posix_sync_file_system(int descriptor) {
    sync();
    return fcntl(descriptor, F_FULLFSYNC);
}

#endif

#if defined(__linux__) && defined(STATX_ATTR_MOUNT_ROOT)

int posix_is_mount_point(int folder, const char *name) {
    struct statx found;
    if (statx(folder, name, AT_SYMLINK_NOFOLLOW, 0, &found) != 0) return -1;
    return (found.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

#else

int posix_is_mount_point(int folder, const char *name) {
    struct stat above, found;
    if (fstat(folder, &above) != 0 || fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) != 0) return -1;
    return above.st_dev != found.st_dev;
}

#endif
