#include "reports/text/file_address.h"

#include <ctype.h>
#include <string.h>

void file_address(const char *path, struct buffer *out)
{
    buffer_add(out, "file://");
    for (; *path; path++)
        buffer_format(out,
                      isalnum((unsigned char)*path) || strchr("/-_.~", *path) ? "%c" : "%%%02X",
                      (unsigned char)*path);
}
