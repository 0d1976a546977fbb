#include "ingest/scores/claim_spool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ingest/bytes/unnamed_file.h"

enum { BLOCK = CLAIMS_AT_ONCE * sizeof(struct spooled_claim) };

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

static bool write_block(struct claim_spool *spool, const struct spooled_claim *claims,
                        struct error *error)
{
    const char *const bytes = (const char *)claims;
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

static bool read_block(const struct claim_spool *spool, uint32_t block,
                       struct spooled_claim *claims, struct error *error)
{
    char *const bytes = (char *)claims;
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

static bool put_away(struct claim_spool *spool, struct claim_part *part, struct error *error)
{
    if (!open_file(spool, error) || !write_block(spool, part->last, error))
        return false;
    part->blocks = memory_room(part->blocks, part->n_blocks + 1, sizeof *part->blocks,
                               &part->capacity);
    part->blocks[part->n_blocks++] = spool->n_blocks - 1;
    part->n_last = 0;
    return true;
}

bool claim_spool_add(struct claim_spool *spool, const struct spooled_claim *claim,
                     struct error *error)
{
    const uint64_t marks = claim->candidate ^ claim->interviewer ^ claim->question ^ claim->rest;
    struct claim_part *const part = &spool->parts[(marks >> 32) % CLAIM_PARTS];
    if (part->n_last == CLAIMS_AT_ONCE && !put_away(spool, part, error))
        return false;
    if (!part->last)
        part->last = memory_resized(NULL, CLAIMS_AT_ONCE, sizeof *part->last);
    part->last[part->n_last++] = *claim;
    return true;
}

bool claim_spool_show(const struct claim_spool *spool, size_t part,
                      void (*take)(void *context, const struct spooled_claim *claim), void *context,
                      struct error *error)
{
    struct spooled_claim block[CLAIMS_AT_ONCE];
    const struct claim_part *const shown = &spool->parts[part];
    for (size_t i = 0; i < shown->n_blocks; i++) {
        if (!read_block(spool, shown->blocks[i], block, error))
            return false;
        for (size_t j = 0; j < CLAIMS_AT_ONCE; j++)
            take(context, &block[j]);
    }
    for (size_t j = 0; j < shown->n_last; j++)
        take(context, &shown->last[j]);
    return true;
}

void claim_spool_free(struct claim_spool *spool)
{
    for (size_t i = 0; i < CLAIM_PARTS; i++) {
        free(spool->parts[i].last);
        free(spool->parts[i].blocks);
    }
    if (spool->descriptor)
        close(spool->descriptor - 1);
    *spool = (struct claim_spool){0};
}
