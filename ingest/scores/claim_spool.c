#include "ingest/scores/claim_spool.h"

#include "ingest/scores/claim_text.h"

bool claim_spool_add(struct claim_spool *spool, const struct spooled_claim *claim,
                     struct error *error)
{
    const size_t part = ((claim->candidate ^ claim->interviewer) >> 32) % SPOOL_PARTS;
    unsigned char *const record = part_spool_record(&spool->records, part, CLAIM_TEXT_MOST, error);
    if (record)
        part_spool_end_record(&spool->records, part,
                              claim_text_write(&spool->last[part], claim, record));
    return record != NULL;
}

/* Who is shown the claims of a part, and the one before. */
struct showing {
    void (*take)(void *context, const struct spooled_claim *claim);
    void *context;
    struct spooled_claim claim;
};

static size_t take_record(void *context, const unsigned char *record)
{
    struct showing *const showing = context;
    const size_t n = claim_text_read(&showing->claim, record);
    showing->take(showing->context, &showing->claim);
    return n;
}

bool claim_spool_show(const struct claim_spool *spool, size_t part,
                      void (*take)(void *context, const struct spooled_claim *claim), void *context,
                      struct error *error)
{
    struct showing showing = {.take = take, .context = context};
    return part_spool_show(&spool->records, part, take_record, &showing, error);
}

void claim_spool_free(struct claim_spool *spool)
{
    part_spool_free(&spool->records);
    *spool = (struct claim_spool){0};
}
