#include "cli/output.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/output_stream.h"

enum { USUAL_WIDTH = 80, NARROWEST = 40, WIDEST = 120 };

bool output_write(const char *path, const struct buffer *text, struct error *error)
{
    struct output_stream stream;
    return output_stream_open(path, &stream, error) && output_stream_put(&stream, text, error) &&
           output_stream_close(&stream, error);
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
