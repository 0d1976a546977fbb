#ifndef ASSAY_BASE_BUFFER_H
#define ASSAY_BASE_BUFFER_H

#include <stddef.h>

/* Text that grows. A zeroed struct is an empty buffer; `data` is NUL-terminated once anything was
 * added. */
struct buffer {
    char *data;
    size_t length, capacity;
};

void buffer_add(struct buffer *buffer, const char *text);
void buffer_add_n(struct buffer *buffer, const char *bytes, size_t length);
void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_clear(struct buffer *buffer);
void buffer_free(struct buffer *buffer);

#endif
