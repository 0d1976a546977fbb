#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/writing/output_stream.h"
#include "cli/writing/terminal_text.h"

enum { USUAL_WIDTH = 80, NARROWEST = 40, WIDEST = 120 };

bool output_write(const char *path, const struct buffer *text, struct error *error)
{
    struct output_stream stream;
    return output_stream_open(path, &stream, error) && output_stream_put(&stream, text, error) &&
           output_stream_close(&stream, error);
}

bool output_write_colored(const struct buffer *text, struct error *error)
{
    struct output_stream stream;
    if (!output_stream_open(NULL, &stream, error))
        return false;
    stream.is_colored = true;
    return output_stream_put(&stream, text, error) && output_stream_close(&stream, error);
}

void output_print(const struct buffer *text)
{
    struct buffer shown = {0};
    terminal_text_add(text, &shown);
    if (shown.length > 0)
        fwrite(shown.data, 1, shown.length, stdout);
    buffer_free(&shown);
}

/* Not every file system can refuse to replace; there it is looked up before. */
static bool rename_to_free_name(const char *path, const char *name)
{
    struct stat status;
    if (renameat2(AT_FDCWD, path, AT_FDCWD, name, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL)
        return false;
    if (lstat(name, &status) == 0) {
        errno = EEXIST;
        return false;
    }
    return rename(path, name) == 0;
}

bool output_set_aside(const char *path, struct arena *arena, const char **ret, struct error *error)
{
    enum { MOST = 1000 };
    struct stat status;
    *ret = NULL;
    if (stat(path, &status) != 0 || !S_ISREG(status.st_mode))
        return true;
    for (int i = 1; i <= MOST; i++) {
        const char *const name = i == 1 ? arena_format(arena, "%s.old", path)
                                        : arena_format(arena, "%s.old.%d", path, i);
        if (rename_to_free_name(path, name)) {
            *ret = name;
            return true;
        }
        if (errno != EEXIST)
            break;
    }
    return error_set(error, ERROR_FAILED, "cannot move %s from before out of the way: %s", path,
                     strerror(errno));
}

size_t output_terminal_width(int descriptor)
{
    struct winsize size;
    const bool known = ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : USUAL_WIDTH;
}

size_t output_width(void)
{
    const size_t width = output_terminal_width(STDOUT_FILENO);
    if (width < NARROWEST)
        return NARROWEST;
    return width > WIDEST ? WIDEST : width;
}

bool output_is_colored(enum color color, int descriptor)
{
    if (color != COLOR_AUTO)
        return color == COLOR_ALWAYS;
    const char *const terminal = getenv("TERM");
    return isatty(descriptor) && terminal && *terminal && strcmp(terminal, "dumb") != 0;
}

static bool has_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *const value = getenv(names[i]);
        if (value && *value)
            return true;
    }
    return false;
}

bool output_is_utf8(void)
{
    const locale_t locale = has_locale() ? newlocale(LC_CTYPE_MASK, "", (locale_t)0) : (locale_t)0;
    if (!locale)
        return true;
    const bool utf8 = strcmp(nl_langinfo_l(CODESET, locale), "UTF-8") == 0;
    freelocale(locale);
    return utf8;
}
