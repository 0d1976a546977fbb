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

enum { USUAL_WIDTH = 80, NARROWEST = 40, WIDEST = 120 };

static bool write_all(int file, const struct buffer *text)
{
    size_t done = 0;
    while (done < text->length) {
        const ssize_t written = write(file, text->data + done, text->length - done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        done += (size_t)written;
    }
    return true;
}

static bool failed(const char *path, struct error *error)
{
    return error_set(error, ERROR_FAILED, "cannot write %s: %s", path, strerror(errno));
}

/* A pipe or a device cannot be replaced; it is written to. */
static bool is_special(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && !S_ISREG(status.st_mode);
}

static bool write_special(const char *path, const struct buffer *text, struct error *error)
{
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return failed(path, error);
    const bool written = write_all(file, text);
    return (close(file) == 0 && written) || failed(path, error);
}

static mode_t usual_mode(void)
{
    const mode_t mask = umask(0);
    umask(mask);
    return (mode_t)(0666 & ~mask);
}

static bool replace(const char *path, const struct buffer *text, struct error *error)
{
    struct buffer temporary = {0};
    buffer_format(&temporary, "%s.XXXXXX", path);
    bool done = false;
    const int file = mkstemp(temporary.data);
    if (file >= 0) {
        const bool written = write_all(file, text) && fchmod(file, usual_mode()) == 0;
        done = close(file) == 0 && written && rename(temporary.data, path) == 0;
        if (!done) {
            failed(path, error);
            unlink(temporary.data);
        }
    } else {
        failed(path, error);
    }
    buffer_free(&temporary);
    return done;
}

bool output_write(const char *path, const struct buffer *text, struct error *error)
{
    if (!path || strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, text) || failed("standard output", error);
    return is_special(path) ? write_special(path, text, error) : replace(path, text, error);
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
