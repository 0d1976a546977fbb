#include "ingest/scores/claim_spool.h"

#include <limits.h>
#include <string.h>

#include "base/ratings.h"
#include "base/scores/score_claims.h"
#include "ingest/scores/claim_text.h"
#include "tests/support/near.h"

static uint64_t random_state;

static uint64_t next_random(void)
{
    random_state = random_state * UINT64_C(6364136223846793005) + 1442695040888963407;
    return random_state >> 33;
}

/* Mostly like the one before, as in a file; now and then of extremes. */
static struct spooled_claim next_claim(struct spooled_claim claim)
{
    static const int64_t submissions[] = {NOT_SUBMITTED, 0, -1, INT64_MAX};
    static const double points[] = {0, -0.0, 2.5, 1e300};
    static const int16_t levels[] = {LEVEL_MISSING, LEVEL_POINTS, 0, 1, INT16_MAX};
    if (next_random() % 8 == 0)
        claim.candidate = next_random() << 40 | next_random();
    if (next_random() % 3 == 0)
        claim.interviewer = next_random() % 5;
    if (next_random() % 16 == 0)
        claim.submitted = submissions[next_random() % 4];
    if (next_random() % 16 == 0)
        claim.clock = next_random() % 2 ? 0 : INT32_MAX;
    if (next_random() % 16 == 0)
        claim.points = points[next_random() % 4];
    if (next_random() % 16 == 0)
        claim.rest = UINT64_MAX - next_random();
    claim.question = next_random();
    claim.scale = (uint16_t)(next_random() % 64 ? claim.scale : next_random());
    claim.level = levels[next_random() % 5];
    claim.offset += next_random() % 500;
    claim.line += next_random() % 3;
    return claim;
}

static bool same(const struct spooled_claim *a, const struct spooled_claim *b)
{
    return a->candidate == b->candidate && a->interviewer == b->interviewer &&
           a->question == b->question && a->rest == b->rest && a->offset == b->offset &&
           a->line == b->line && a->submitted == b->submitted &&
           memcmp(&a->points, &b->points, sizeof a->points) == 0 && a->clock == b->clock &&
           a->level == b->level && a->scale == b->scale;
}

static void a_claim_is_read_as_it_was_written(void **state)
{
    (void)state;
    struct spooled_claim claim = {0}, written = {0}, read = {0};
    unsigned char bytes[CLAIM_TEXT_MOST];
    random_state = 3;
    for (size_t i = 0; i < 100000; i++) {
        claim = next_claim(claim);
        const size_t n = claim_text_write(&written, &claim, bytes);
        assert_true(n > 0 && n <= CLAIM_TEXT_MOST && bytes[0]);
        assert_int_equal(claim_text_read(&read, bytes), n);
        assert_true(same(&claim, &read));
    }
}

static void a_claim_that_differs_in_all_fits_into_the_most(void **state)
{
    (void)state;
    struct spooled_claim last = {.offset = 1, .line = 1}, read = last;
    const struct spooled_claim claim = {1, 2, 3, 4, 0, 0, -5, 6.5, 7, -8, 9};
    unsigned char bytes[CLAIM_TEXT_MOST];
    const size_t n = claim_text_write(&last, &claim, bytes);
    assert_true(n <= CLAIM_TEXT_MOST);
    assert_int_equal(claim_text_read(&read, bytes), n);
    assert_true(same(&claim, &read));
}

/* The claims of one candidate and interviewer, which must come in order. */
struct shown {
    uint64_t last_line[SPOOL_PARTS];
    size_t part, n;
    uint64_t sum;
};

static void take(void *context, const struct spooled_claim *claim)
{
    struct shown *const shown = context;
    assert_true(claim->line >= shown->last_line[shown->part]);
    assert_true(((claim->candidate ^ claim->interviewer) >> 32) % SPOOL_PARTS == shown->part);
    shown->last_line[shown->part] = claim->line;
    shown->sum += claim->question * 3 + claim->rest + claim->offset + (uint64_t)claim->level;
    shown->n++;
}

static void what_is_put_away_comes_back_whole_and_in_order(void **state)
{
    (void)state;
    enum { N = 200000 };
    static struct claim_spool spool;
    struct shown shown = {0};
    struct spooled_claim claim = {0};
    struct error error;
    uint64_t sum = 0;
    random_state = 4;
    for (size_t i = 0; i < N; i++) {
        claim = next_claim(claim);
        sum += claim.question * 3 + claim.rest + claim.offset + (uint64_t)claim.level;
        assert_true(claim_spool_add(&spool, &claim, &error));
    }
    assert_true(spool.records.n_blocks > SPOOL_PARTS);
    for (; shown.part < SPOOL_PARTS; shown.part++)
        assert_true(claim_spool_show(&spool, shown.part, take, &shown, &error));
    assert_int_equal(shown.n, N);
    assert_true(shown.sum == sum);
    claim_spool_free(&spool);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_claim_is_read_as_it_was_written),
        cmocka_unit_test(a_claim_that_differs_in_all_fits_into_the_most),
        cmocka_unit_test(what_is_put_away_comes_back_whole_and_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
