#include "sql/server/server_log.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { LOG_LIMIT = 64 * 1024, NEARLY_FULL_BYTES = 256 * 1024 };

static const char *const marks[] = {"PANIC:  ", "FATAL:  ", "ERROR:  ", "error: "};

/* The text of a line behind its mark, or NULL when it has none. */
static const char *behind_mark(const char *line, size_t length)
{
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const char *const found = memmem(line, length, marks[i], strlen(marks[i]));
        if (found)
            return found + strlen(marks[i]);
    }
    return NULL;
}

static void copy_line(const char *line, size_t length, char *ret, size_t size)
{
    snprintf(ret, size, "%.*s", (int)(length < size ? length : size), line);
    for (char *c = ret; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = '?';
}

void server_log_reason(const char *text, char *ret, size_t size)
{
    bool marked = false;
    *ret = '\0';
    for (const char *line = text; *line;) {
        const size_t length = strcspn(line, "\n");
        const char *const reason = behind_mark(line, length);
        if (reason)
            copy_line(reason, length - (size_t)(reason - line), ret, size);
        else if (!marked && length > 0)
            copy_line(line, length, ret, size);
        marked = marked || reason;
        line += length + (line[length] == '\n');
    }
}

bool server_log_has_no_reason(const char *text)
{
    static const char usual[] = "LOG:  ";
    for (const char *line = text; *line;) {
        const size_t length = strcspn(line, "\n");
        if (length > 0 &&
            (behind_mark(line, length) || !memmem(line, length, usual, strlen(usual))))
            return false;
        line += length + (line[length] == '\n');
    }
    return true;
}

bool server_log_disk_full(const char *text, const char *home)
{
    struct statvfs disk;
    return strstr(text, "No space left on device") || strstr(text, "Disk quota exceeded") ||
           (statvfs(home, &disk) == 0 && disk.f_bavail * disk.f_frsize < NEARLY_FULL_BYTES);
}

bool server_log_set_disk_full(struct error *error, const char *home)
{
    error_set(error, ERROR_DATABASE, "no space left on the disk that holds '%s'", home);
    return error_hint(error, "free some space there (an empty database takes about 60 MB), or set "
                             "XDG_DATA_HOME to a directory on another disk");
}

size_t server_log_size(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0 && S_ISREG(status.st_mode) ? (size_t)status.st_size : 0;
}

void server_log_read(const char *path, size_t from, struct buffer *text)
{
    const int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    buffer_add(text, "");
    if (server_log_size(path) < from)
        from = 0;
    char bytes[4096];
    ssize_t length = 0;
    while (file >= 0 && text->length < LOG_LIMIT &&
           (length = pread(file, bytes, sizeof bytes, (off_t)(from + text->length))) > 0)
        buffer_add_n(text, bytes, (size_t)length);
    if (file >= 0)
        close(file);
}
