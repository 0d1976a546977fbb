#include "ingest/scores/part_spool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/bytes/unnamed_file.h"

enum { BLOCK = SPOOL_MOST_BYTES };

static bool open_file(struct part_spool *spool, struct error *error)
{
    if (spool->descriptor)
        return true;
    FILE *const file = unnamed_file_open(error);
    if (!file)
        return false;
    const int descriptor = dup(fileno(file));
    fclose(file);
    if (descriptor < 0)
        return error_set(error, ERROR_FAILED, "cannot keep it in a temporary file: %s",
                         strerror(errno));
    spool->descriptor = descriptor + 1;
    return true;
}

static bool write_block(struct part_spool *spool, const unsigned char *bytes, struct error *error)
{
    const off_t at = (off_t)spool->n_blocks * BLOCK;
    for (size_t done = 0; done < BLOCK;) {
        const ssize_t n = pwrite(spool->descriptor - 1, bytes + done, BLOCK - done,
                                 at + (off_t)done);
        if (n < 0 && errno != EINTR) {
            error_set(error, ERROR_FAILED, "cannot keep the scores in a temporary file: %s",
                      strerror(errno));
            return error_hint(error, "name a folder with more room in TMPDIR");
        }
        done += n > 0 ? (size_t)n : 0;
    }
    spool->n_blocks++;
    return true;
}

static bool read_block(const struct part_spool *spool, uint32_t block, unsigned char *bytes,
                       struct error *error)
{
    for (size_t done = 0; done < BLOCK;) {
        const ssize_t n = pread(spool->descriptor - 1, bytes + done, BLOCK - done,
                                (off_t)block * BLOCK + (off_t)done);
        if (n == 0 || (n < 0 && errno != EINTR))
            return error_set(error, ERROR_FAILED, "cannot read a temporary file: %s",
                             n ? strerror(errno) : "it ends too early");
        done += n > 0 ? (size_t)n : 0;
    }
    return true;
}

/* The rest of a block is filled with zeros, which begin no record. */
static bool put_away(struct part_spool *spool, struct spool_part *part, struct error *error)
{
    memset(part->bytes + part->n_bytes, 0, BLOCK - part->n_bytes);
    if (!open_file(spool, error) || !write_block(spool, part->bytes, error))
        return false;
    part->blocks = memory_room(part->blocks, part->n_blocks + 1, sizeof *part->blocks,
                               &part->capacity);
    part->blocks[part->n_blocks++] = spool->n_blocks - 1;
    part->n_bytes = 0;
    return true;
}

unsigned char *part_spool_record(struct part_spool *spool, size_t part, size_t most,
                                 struct error *error)
{
    struct spool_part *const at = &spool->parts[part];
    if (at->n_bytes + most > BLOCK && !put_away(spool, at, error))
        return NULL;
    if (!at->bytes)
        at->bytes = memory_resized(NULL, BLOCK, 1);
    return at->bytes + at->n_bytes;
}

void part_spool_end_record(struct part_spool *spool, size_t part, size_t n_bytes)
{
    spool->parts[part].n_bytes += n_bytes;
}

bool part_spool_show(const struct part_spool *spool, size_t part,
                     size_t (*take)(void *context, const unsigned char *record), void *context,
                     struct error *error)
{
    unsigned char block[BLOCK];
    const struct spool_part *const shown = &spool->parts[part];
    for (size_t i = 0; i < shown->n_blocks; i++) {
        if (!read_block(spool, shown->blocks[i], block, error))
            return false;
        for (size_t at = 0; at < BLOCK && block[at];)
            at += take(context, block + at);
    }
    for (size_t at = 0; at < shown->n_bytes;)
        at += take(context, shown->bytes + at);
    return true;
}

void part_spool_free(struct part_spool *spool)
{
    for (size_t i = 0; i < SPOOL_PARTS; i++) {
        free(spool->parts[i].bytes);
        free(spool->parts[i].blocks);
    }
    if (spool->descriptor)
        close(spool->descriptor - 1);
    *spool = (struct part_spool){0};
}
