#include "ingest/bytes/text_decoder.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { CHUNK = 16 * 1024, REPLACEMENT_LENGTH = 3 };

struct text_decoder {
    FILE *file;
    iconv_t converter;
    bool converts, at_end, begun;
    size_t mark_length, unit; /* unit: bytes of one that means nothing */
    char pending[CHUNK];      /* read, and not yet converted */
    size_t n_pending, lacking;
};

struct text_decoder *text_decoder_create(FILE *file, const struct encoding *encoding)
{
    struct text_decoder *const decoder = calloc(1, sizeof *decoder);
    if (!decoder)
        memory_exhausted();
    decoder->file = file;
    decoder->mark_length = encoding->mark_length;
    decoder->unit = encoding->kind == ENCODING_SINGLE_BYTE ? 1 : 2;
    decoder->converts = encoding->kind != ENCODING_UTF8;
    if (decoder->converts)
        decoder->converter = iconv_open("utf-8", encoding->name);
    if (decoder->converts && decoder->converter == (iconv_t)-1)
        memory_exhausted();
    return decoder;
}

static bool check_file(const struct text_decoder *decoder, struct error *error)
{
    return !ferror(decoder->file) ||
           error_set(error, ERROR_FAILED, "cannot read: %s", strerror(errno));
}

static bool skip_mark(struct text_decoder *decoder, struct error *error)
{
    char mark[4];
    decoder->begun = true;
    return fread(mark, 1, decoder->mark_length, decoder->file) == decoder->mark_length ||
           check_file(decoder, error);
}

static bool fill(struct text_decoder *decoder, struct error *error)
{
    const size_t wanted = CHUNK - decoder->n_pending;
    const size_t n = fread(decoder->pending + decoder->n_pending, 1, wanted, decoder->file);
    decoder->n_pending += n;
    decoder->at_end = n < wanted;
    return check_file(decoder, error);
}

/* Passes over what means nothing. At the file's end less than a unit may be left. */
static void replace_unit(struct text_decoder *decoder, char **in, size_t *n_in, char **out,
                         size_t *n_out)
{
    const size_t skipped = *n_in < decoder->unit ? *n_in : decoder->unit;
    decoder->lacking = decoder->unit - skipped;
    *in += skipped;
    *n_in -= skipped;
    memcpy(*out, "\xEF\xBF\xBD", REPLACEMENT_LENGTH);
    *out += REPLACEMENT_LENGTH;
    *n_out -= REPLACEMENT_LENGTH;
}

static void convert(struct text_decoder *decoder, char *bytes, size_t size, size_t *n)
{
    char *in = decoder->pending, *out = bytes;
    size_t n_in = decoder->n_pending, n_out = size;
    while (n_in > 0 && n_out > REPLACEMENT_LENGTH) {
        if (iconv(decoder->converter, &in, &n_in, &out, &n_out) != (size_t)-1)
            break;
        if (errno == E2BIG || (errno == EINVAL && !decoder->at_end))
            break;
        if (n_out >= REPLACEMENT_LENGTH)
            replace_unit(decoder, &in, &n_in, &out, &n_out);
    }
    memmove(decoder->pending, in, n_in);
    decoder->n_pending = n_in;
    *n = size - n_out;
}

bool text_decoder_read(struct text_decoder *decoder, char *bytes, size_t size, size_t *n,
                       struct error *error)
{
    if (!decoder->begun && !skip_mark(decoder, error))
        return false;
    if (!decoder->converts) {
        *n = fread(bytes, 1, size, decoder->file);
        return check_file(decoder, error);
    }
    *n = 0;
    while (*n == 0 && (decoder->n_pending > 0 || !decoder->at_end)) {
        if (!decoder->at_end && !fill(decoder, error))
            return false;
        convert(decoder, bytes, size, n);
    }
    return true;
}

size_t text_decoder_lacking(const struct text_decoder *decoder)
{
    return decoder->lacking;
}

void text_decoder_free(struct text_decoder *decoder)
{
    if (!decoder)
        return;
    if (decoder->converts)
        iconv_close(decoder->converter);
    free(decoder);
}
