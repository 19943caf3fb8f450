/*
 * Loaded before the C library: opens and reads of files whose path holds FAIL_PART fail with the error number FAIL_CODE
 * while FAIL_TIMES calls are left, as those of a passing fault do. Each that failed leaves a byte in FAIL_LOG.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static long failed = 0;

static int fails(const char *call, const char *path) {
  const char *part = getenv("FAIL_PART"), *which = getenv("FAIL_CALL"), *times = getenv("FAIL_TIMES");
  if (!part || !which || !times || strcmp(which, call) != 0 || !strstr(path, part)) return 0;
  if (__sync_fetch_and_add(&failed, 1) >= atol(times)) return 0;
  int log = syscall(SYS_openat, AT_FDCWD, getenv("FAIL_LOG"), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (log >= 0) {
    if (write(log, "x", 1) != 1) perror("failing");
    close(log);
  }
  errno = atoi(getenv("FAIL_CODE"));
  return 1;
}

static int fails_at(int fd) {
  char link[64], path[PATH_MAX + 1];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX);
  if (length <= 0) return 0;
  path[length] = 0;
  return fails("read", path);
}

#define OPEN(name)                                                        \
  int name(const char *path, int flags, ...) {                            \
    va_list rest;                                                         \
    va_start(rest, flags);                                                \
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0;                   \
    va_end(rest);                                                         \
    if ((flags & O_ACCMODE) == O_RDONLY && fails("open", path)) return -1; \
    return syscall(SYS_openat, AT_FDCWD, path, flags, mode);              \
  }
OPEN(open)
OPEN(open64)

#define PASS(type, name, params, args)                        \
  type name params {                                          \
    static type(*real) params;                                \
    if (!real) real = (type(*) params)dlsym(RTLD_NEXT, #name); \
    return fails_at(fd) ? -1 : real args;                     \
  }
PASS(ssize_t, read, (int fd, void *to, size_t size), (fd, to, size))
PASS(ssize_t, pread, (int fd, void *to, size_t size, off_t at), (fd, to, size, at))
PASS(ssize_t, pread64, (int fd, void *to, size_t size, off64_t at), (fd, to, size, at))
PASS(ssize_t, readv, (int fd, const struct iovec *to, int count), (fd, to, count))
PASS(ssize_t, preadv, (int fd, const struct iovec *to, int count, off_t at), (fd, to, count, at))
PASS(ssize_t, preadv64, (int fd, const struct iovec *to, int count, off64_t at), (fd, to, count, at))
