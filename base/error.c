#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

/* What was cut, or comes from a file, may end or begin within a character. */
static void write_text(char *text, size_t size, const char *format, va_list arguments)
{
    vsnprintf(text, size, format, arguments);
    text_mend(text);
}

bool error_set(struct error *error, enum error_code code, const char *format, ...)
{
    *error = (struct error){.code = code};
    va_list arguments;
    va_start(arguments, format);
    write_text(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return false;
}

bool error_hint(struct error *error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_text(error->hint, sizeof error->hint, format, arguments);
    va_end(arguments);
    return false;
}

bool error_interrupted(struct error *error)
{
    return error_set(error, ERROR_INTERRUPTED, "interrupted");
}

bool error_at(struct error *error, const char *source, size_t line, size_t column)
{
    snprintf(error->source, sizeof error->source, "%s", source);
    error->line = line;
    error->column = column;
    return false;
}

bool error_context(struct error *error, const char *format, ...)
{
    char before[sizeof error->message];
    memcpy(before, error->message, sizeof before);
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    if (length >= 0 && (size_t)length < sizeof error->message)
        snprintf(error->message + length, sizeof error->message - (size_t)length, ": %.900s",
                 before);
    text_mend(error->message);
    return false;
}
