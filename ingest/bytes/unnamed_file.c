#include "ingest/bytes/unnamed_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

FILE *unnamed_file_open(struct error *error)
{
    const char *const folder = getenv("TMPDIR");
    char name[4096];
    snprintf(name, sizeof name, "%s/assay-XXXXXX", folder && *folder ? folder : "/tmp");
    const int descriptor = mkostemp(name, O_CLOEXEC);
    if (descriptor >= 0)
        unlink(name);
    FILE *const file = descriptor < 0 ? NULL : fdopen(descriptor, "w+b");
    if (!file) {
        error_set(error, ERROR_FAILED, "cannot keep it in a temporary file: %s", strerror(errno));
        error_hint(error, "name a folder that can be written in TMPDIR");
    }
    return file;
}
