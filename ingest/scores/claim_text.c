#include "ingest/scores/claim_text.h"

#include <string.h>

/* What differs from the claim before; IS_CLAIM is always said. */
enum {
    IS_CLAIM = 1,
    OTHER_CANDIDATE = 2,
    OTHER_INTERVIEWER = 4,
    OTHER_QUESTION = 8,
    OTHER_REST = 16,
    OTHER_TIME = 32,
    OTHER_SCALE = 64,
    OTHER_POINTS = 128,
};

static void put(unsigned char **at, const void *bytes, size_t n)
{
    memcpy(*at, bytes, n);
    *at += n;
}

static void take(const unsigned char **at, void *bytes, size_t n)
{
    memcpy(bytes, *at, n);
    *at += n;
}

/* Seven bits a byte, the lowest first; the highest bit says that another byte follows. */
static void put_number(unsigned char **at, uint64_t number)
{
    for (; number >= 128; number >>= 7)
        *(*at)++ = (unsigned char)(number | 128);
    *(*at)++ = (unsigned char)number;
}

static uint64_t take_number(const unsigned char **at)
{
    uint64_t number = 0;
    unsigned int shift = 0;
    for (; **at >= 128; shift += 7)
        number |= (uint64_t)(*(*at)++ & 127) << shift;
    return number | (uint64_t) * (*at)++ << shift;
}

static unsigned char differences(const struct spooled_claim *a, const struct spooled_claim *b)
{
    return (unsigned char)(IS_CLAIM | (a->candidate != b->candidate) * OTHER_CANDIDATE |
                           (a->interviewer != b->interviewer) * OTHER_INTERVIEWER |
                           (a->question != b->question) * OTHER_QUESTION |
                           (a->rest != b->rest) * OTHER_REST |
                           (a->submitted != b->submitted || a->clock != b->clock) * OTHER_TIME |
                           (a->scale != b->scale) * OTHER_SCALE |
                           (memcmp(&a->points, &b->points, sizeof a->points) != 0) * OTHER_POINTS);
}

size_t claim_text_write(struct spooled_claim *last, const struct spooled_claim *claim,
                        unsigned char out[CLAIM_TEXT_MOST])
{
    const unsigned char differs = differences(last, claim);
    unsigned char *at = out;
    *at++ = differs;
    if (differs & OTHER_CANDIDATE)
        put(&at, &claim->candidate, sizeof claim->candidate);
    if (differs & OTHER_INTERVIEWER)
        put(&at, &claim->interviewer, sizeof claim->interviewer);
    if (differs & OTHER_QUESTION)
        put(&at, &claim->question, sizeof claim->question);
    if (differs & OTHER_REST)
        put(&at, &claim->rest, sizeof claim->rest);
    if (differs & OTHER_TIME) {
        put(&at, &claim->submitted, sizeof claim->submitted);
        put(&at, &claim->clock, sizeof claim->clock);
    }
    if (differs & OTHER_SCALE)
        put(&at, &claim->scale, sizeof claim->scale);
    if (differs & OTHER_POINTS)
        put(&at, &claim->points, sizeof claim->points);
    put_number(&at, claim->offset - last->offset);
    put_number(&at, claim->line - last->line);
    put_number(&at, (uint16_t)claim->level);
    *last = *claim;
    return (size_t)(at - out);
}

size_t claim_text_read(struct spooled_claim *last, const unsigned char *bytes)
{
    const unsigned char *at = bytes;
    const unsigned char differs = *at++;
    if (differs & OTHER_CANDIDATE)
        take(&at, &last->candidate, sizeof last->candidate);
    if (differs & OTHER_INTERVIEWER)
        take(&at, &last->interviewer, sizeof last->interviewer);
    if (differs & OTHER_QUESTION)
        take(&at, &last->question, sizeof last->question);
    if (differs & OTHER_REST)
        take(&at, &last->rest, sizeof last->rest);
    if (differs & OTHER_TIME) {
        take(&at, &last->submitted, sizeof last->submitted);
        take(&at, &last->clock, sizeof last->clock);
    }
    if (differs & OTHER_SCALE)
        take(&at, &last->scale, sizeof last->scale);
    if (differs & OTHER_POINTS)
        take(&at, &last->points, sizeof last->points);
    last->offset += take_number(&at);
    last->line += take_number(&at);
    last->level = (int16_t)take_number(&at);
    return (size_t)(at - bytes);
}
