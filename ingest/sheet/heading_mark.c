#include "ingest/sheet/heading_mark.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/sheet/sheet_cut.h"

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void heading_mark_of(const struct sheet_header *header, char hex[DIGEST_SIZE])
{
    struct arena scratch = {0};
    const char **const keys = ARENA_ARRAY(&scratch, header->n + 1, const char *);
    struct digest *const digest = digest_begin();
    for (size_t i = 0; i < header->n; i++)
        keys[i] = text_key(&scratch, header->headings[i]);
    if (header->n > 1)
        qsort(keys, header->n, sizeof *keys, by_bytes);
    for (size_t i = 0; i < header->n; i++)
        digest_add(digest, keys[i], strlen(keys[i]) + 1);
    digest_end(digest, hex);
    arena_free(&scratch);
}

bool heading_mark_read(FILE *file, const char *encoding, char delimiter, uint64_t line,
                       char hex[DIGEST_SIZE])
{
    struct arena scratch = {0};
    struct sheet_cut cut = {0};
    struct sheet sheet = {0};
    struct sheet_header header = {0};
    struct error error = {0};
    if (sheet_cut_find(file, encoding, delimiter, &cut, &error) &&
        sheet_sample_read(file, &cut.encoding, cut.delimiter, &scratch, &sheet, &error) && sheet.n)
        sheet_header_find(&sheet, line, &scratch, &header);
    if (header.found)
        heading_mark_of(&header, hex);
    arena_free(&scratch);
    return header.found;
}
