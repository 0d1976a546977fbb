#include "ingest/scores/claim_spool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/bytes/unnamed_file.h"
#include "ingest/scores/claim_text.h"

enum { BLOCK = 4096 };

static bool open_file(struct claim_spool *spool, struct error *error)
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

static bool write_block(struct claim_spool *spool, const unsigned char *bytes, struct error *error)
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

static bool read_block(const struct claim_spool *spool, uint32_t block, unsigned char *bytes,
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

/* The rest of a block is filled with zeros, which begin no claim. */
static bool put_away(struct claim_spool *spool, struct claim_part *part, struct error *error)
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

bool claim_spool_add(struct claim_spool *spool, const struct spooled_claim *claim,
                     struct error *error)
{
    const uint64_t marks = claim->candidate ^ claim->interviewer;
    struct claim_part *const part = &spool->parts[(marks >> 32) % CLAIM_PARTS];
    if (part->n_bytes + CLAIM_TEXT_MOST > BLOCK && !put_away(spool, part, error))
        return false;
    if (!part->bytes)
        part->bytes = memory_resized(NULL, BLOCK, 1);
    part->n_bytes += claim_text_write(&part->last, claim, part->bytes + part->n_bytes);
    return true;
}

bool claim_spool_show(const struct claim_spool *spool, size_t part,
                      void (*take)(void *context, const struct spooled_claim *claim), void *context,
                      struct error *error)
{
    unsigned char block[BLOCK];
    struct spooled_claim claim = {0};
    const struct claim_part *const shown = &spool->parts[part];
    for (size_t i = 0; i < shown->n_blocks; i++) {
        if (!read_block(spool, shown->blocks[i], block, error))
            return false;
        for (size_t at = 0; at < BLOCK && block[at]; take(context, &claim))
            at += claim_text_read(&claim, block + at);
    }
    for (size_t at = 0; at < shown->n_bytes; take(context, &claim))
        at += claim_text_read(&claim, shown->bytes + at);
    return true;
}

void claim_spool_free(struct claim_spool *spool)
{
    for (size_t i = 0; i < CLAIM_PARTS; i++) {
        free(spool->parts[i].bytes);
        free(spool->parts[i].blocks);
    }
    if (spool->descriptor)
        close(spool->descriptor - 1);
    *spool = (struct claim_spool){0};
}
