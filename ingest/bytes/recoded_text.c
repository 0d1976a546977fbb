#include "ingest/bytes/recoded_text.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "ingest/bytes/encoding.h"
#include "ingest/bytes/unnamed_file.h"

enum { CHUNK = 64 * 1024 };

static bool refuse(const char *encoding, uint64_t offset, struct error *error)
{
    error_set(error, ERROR_FAILED, "the file is not in %.40s: byte %llu begins no character",
              encoding, (unsigned long long)offset + 1);
    return error_hint(error, "say what it is with --encoding NAME, or save it as \"CSV UTF-8\"");
}

static bool write_out(FILE *to, const char *bytes, size_t n, struct error *error)
{
    return fwrite(bytes, 1, n, to) == n ||
           error_set(error, ERROR_FAILED, "no room to keep its text: %s", strerror(errno));
}

/* One piece after the other; what a piece ends in the midst of goes before the next. */
static bool convert(FILE *from, iconv_t converter, const char *encoding, FILE *to,
                    struct error *error)
{
    char in[CHUNK], out[4 * CHUNK];
    size_t kept = 0, n;
    uint64_t offset = 0;
    while ((n = fread(in + kept, 1, sizeof in - kept, from)) || kept) {
        char *at = in, *end = out;
        size_t left = kept + n, room = sizeof out;
        const bool last = n == 0;
        const size_t done = iconv(converter, &at, &left, &end, &room);
        if (done == (size_t)-1 && (errno != EINVAL || last))
            return refuse(encoding, offset + (uint64_t)(at - in), error);
        if (!write_out(to, out, sizeof out - room, error))
            return false;
        offset += (uint64_t)(at - in);
        memmove(in, at, left);
        kept = left;
    }
    return !ferror(from) || error_set(error, ERROR_FAILED, "cannot read: %s", strerror(errno));
}

static bool recode(struct source_file *source, const char *encoding, iconv_t converter,
                   struct error *error)
{
    FILE *const to = unnamed_file_open(error);
    if (!to)
        return false;
    rewind(source->bytes);
    if (!convert(source->bytes, converter, encoding, to, error) || fflush(to) != 0) {
        fclose(to);
        return false;
    }
    rewind(to);
    fclose(source->bytes);
    source->bytes = to;
    source->recoded = true;
    snprintf(source->encoding, sizeof source->encoding, "utf-8");
    return true;
}

/* Where nobody says what it is, the whole file tells; and then it need not be asked again. */
static bool find(struct source_file *source, const char *encoding, struct encoding *ret)
{
    struct error ignored = {0};
    if (encoding)
        return encoding_find(encoding, ret, &ignored);
    if (!encoding_detect(source->bytes, ret, &ignored))
        return false;
    snprintf(source->encoding, sizeof source->encoding, "%s", ret->name);
    return true;
}

bool recoded_text_read(struct source_file *source, const char *encoding, struct error *error)
{
    struct encoding found;
    /* What is refused here is refused again by who reads the text. */
    if (!find(source, encoding, &found) || found.kind != ENCODING_MULTI_BYTE)
        return true;
    const iconv_t converter = iconv_open("utf-8", found.name);
    if (converter == (iconv_t)-1)
        return error_set(error, ERROR_FAILED, "no converter for %s is installed", found.name);
    const bool done = recode(source, found.name, converter, error);
    iconv_close(converter);
    return done;
}
