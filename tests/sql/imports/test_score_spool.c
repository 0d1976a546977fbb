#include "sql/imports/score_spool.h"

#include <string.h>

#include "base/ratings.h"
#include "tests/support/near.h"

enum { MANY = 200000 };

static FILE *open_file(struct error *error)
{
    FILE *const file = tmpfile();
    return file || error_set(error, ERROR_FAILED, "there is no temporary file") ? file : NULL;
}

static FILE *open_nothing(struct error *error)
{
    error_set(error, ERROR_FAILED, "nowhere");
    return NULL;
}

/* Numbers that go up and down, and now and then what few scores have. */
static struct spooled_score score_of(size_t i)
{
    static const char *const comments[] = {"", "said \"no\"\nand left", ""};
    const bool points = i % 7 == 3;
    return (struct spooled_score){.line = i * 2 + 2,
                                  .offset = i % 5 ? i * 1000 : 17,
                                  .length = i % 300,
                                  .visit = (int32_t)(i % 11 ? i / 6 : 1),
                                  .interviewer = (int32_t)(i * 31 % 200),
                                  .question = (int32_t)(i % 36),
                                  .scale = (int16_t)(i % 3),
                                  .level = points ? LEVEL_POINTS : (int16_t)(i % 6) - 1,
                                  .points = points ? (double)i / 3 : 0,
                                  .submitted_day = i % 4 ? INT32_MIN : -(int32_t)i,
                                  .submitted_clock = i % 8 ? 0 : 86400,
                                  .comment = comments[i % 3],
                                  .comment_length = strlen(comments[i % 3])};
}

static void assert_same(const struct spooled_score *a, const struct spooled_score *b)
{
    assert_int_equal(a->line, b->line);
    assert_int_equal(a->offset, b->offset);
    assert_int_equal(a->length, b->length);
    assert_int_equal(a->visit, b->visit);
    assert_int_equal(a->interviewer, b->interviewer);
    assert_int_equal(a->question, b->question);
    assert_int_equal(a->scale, b->scale);
    assert_int_equal(a->level, b->level);
    assert_near(a->points, b->points, 0);
    assert_int_equal(a->submitted_day, b->submitted_day);
    assert_int_equal(a->submitted_clock, b->submitted_clock);
    assert_string_equal(a->comment, b->comment);
    assert_int_equal(a->comment_length, b->comment_length);
}

static void fill(struct score_spool *spool, size_t n)
{
    struct error error;
    for (size_t i = 0; i < n; i++) {
        const struct spooled_score score = score_of(i);
        assert_true(score_spool_add(spool, &score, &error));
    }
}

static void read_all(struct score_spool *spool, size_t n)
{
    struct error error;
    const struct spooled_score *scores;
    size_t in_block, seen = 0;
    assert_true(score_spool_rewind(spool, &error));
    while (score_spool_next(spool, &scores, &in_block, &error) == READ_ROW)
        for (size_t i = 0; i < in_block; i++, seen++) {
            const struct spooled_score expected = score_of(seen);
            assert_same(&scores[i], &expected);
        }
    assert_int_equal(seen, n);
}

static void many_scores_are_read_twice_as_they_were(void **state)
{
    (void)state;
    struct score_spool spool = {.open_file = open_file};
    fill(&spool, MANY);
    assert_int_equal(spool.n, MANY);
    read_all(&spool, MANY);
    read_all(&spool, MANY);
    assert_true(spool.block.capacity < 4 * 1024 * 1024);
    score_spool_free(&spool);
}

static void few_scores_need_no_file(void **state)
{
    (void)state;
    struct score_spool spool = {.open_file = open_nothing};
    fill(&spool, 100);
    read_all(&spool, 100);
    read_all(&spool, 100);
    score_spool_free(&spool);
}

static void no_scores_are_none(void **state)
{
    (void)state;
    struct score_spool spool = {.open_file = open_nothing};
    read_all(&spool, 0);
    score_spool_free(&spool);
}

static void a_file_that_cannot_be_opened_is_an_error(void **state)
{
    (void)state;
    struct score_spool spool = {.open_file = open_nothing};
    struct error error;
    bool added = true;
    for (size_t i = 0; i < MANY && added; i++) {
        const struct spooled_score score = score_of(i);
        added = score_spool_add(&spool, &score, &error);
    }
    assert_false(added);
    assert_string_equal(error.message, "nowhere");
    score_spool_free(&spool);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many_scores_are_read_twice_as_they_were),
        cmocka_unit_test(few_scores_need_no_file),
        cmocka_unit_test(no_scores_are_none),
        cmocka_unit_test(a_file_that_cannot_be_opened_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
