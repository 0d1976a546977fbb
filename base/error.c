#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool error_set(struct error *error, enum error_code code, const char *format, ...)
{
    *error = (struct error){.code = code};
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->message, sizeof error->message, format, arguments);
    va_end(arguments);
    return false;
}

bool error_hint(struct error *error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->hint, sizeof error->hint, format, arguments);
    va_end(arguments);
    return false;
}

bool error_interrupted(struct error *error)
{
    return error_set(error, ERROR_INTERRUPTED, "interrupted, rolled back");
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
    return false;
}
