#include "base/scores/score_claims.h"

#include <string.h>

#include "tests/support/near.h"

static struct score_claim claim(uint64_t line, int16_t level)
{
    return (struct score_claim){
        .line = line, .level = level, .scored = level >= 0, .submitted = NOT_SUBMITTED};
}

static struct score_claim submitted(uint64_t line, int16_t level, int64_t at)
{
    struct score_claim result = claim(line, level);
    result.submitted = at;
    return result;
}

static struct score_claims claims_of(const struct score_claim *all, size_t n, bool backwards)
{
    struct score_claims claims = {0};
    for (size_t i = 0; i < n; i++)
        score_claims_add(&claims, &all[backwards ? n - 1 - i : i]);
    return claims;
}

#define CLAIMS(...)                                                                                \
    (const struct score_claim[]){__VA_ARGS__},                                                     \
        sizeof((const struct score_claim[]){__VA_ARGS__}) / sizeof(struct score_claim)

static enum claims_verdict judge(const struct score_claim *all, size_t n)
{
    const struct score_claims forth = claims_of(all, n, false), back = claims_of(all, n, true);
    assert_int_equal(score_claims_judge(&forth), score_claims_judge(&back));
    assert_true(score_claims_since(&forth) == score_claims_since(&back));
    return score_claims_judge(&forth);
}

static void equal_scores_agree(void **state)
{
    (void)state;
    assert_int_equal(judge(CLAIMS(claim(2, 3), claim(5, 3))), CLAIMS_AGREE);
    assert_int_equal(judge(CLAIMS(claim(2, -1), claim(5, -1))), CLAIMS_AGREE);
}

static void different_scores_contradict_and_so_does_a_score_beside_none(void **state)
{
    (void)state;
    assert_int_equal(judge(CLAIMS(claim(2, 3), claim(5, 4))), CLAIMS_CONTRADICT);
    assert_int_equal(judge(CLAIMS(claim(2, 3), claim(5, -1))), CLAIMS_CONTRADICT);
}

static void the_same_number_on_another_scale_is_another_score(void **state)
{
    (void)state;
    struct score_claim other = claim(5, 3);
    other.scale = 1;
    assert_int_equal(judge(CLAIMS(claim(2, 3), other)), CLAIMS_CONTRADICT);
}

static void points_contradict_other_points(void **state)
{
    (void)state;
    struct score_claim half = {.line = 2,
                               .level = -1,
                               .scored = true,
                               .points = 0.5,
                               .submitted = NOT_SUBMITTED},
                       more = half;
    assert_int_equal(judge(CLAIMS(half, more)), CLAIMS_AGREE);
    more.points = 0.75;
    assert_int_equal(judge(CLAIMS(half, more)), CLAIMS_CONTRADICT);
}

static void the_latest_submission_holds_where_all_say_when(void **state)
{
    (void)state;
    assert_int_equal(judge(CLAIMS(submitted(2, 3, 10), submitted(5, 4, 20))), CLAIMS_AGREE);
    assert_int_equal(judge(CLAIMS(submitted(2, 3, 10), submitted(5, 4, 20), claim(9, 4))),
                     CLAIMS_CONTRADICT);
    assert_int_equal(judge(CLAIMS(submitted(2, 4, 10), submitted(5, 3, 20), submitted(9, 4, 20))),
                     CLAIMS_CONTRADICT);
    const struct score_claims claims = claims_of(CLAIMS(submitted(2, 3, 10), submitted(5, 4, 20)),
                                                 false);
    assert_true(score_claims_since(&claims) == 20);
    assert_int_equal(score_claims_counted(&claims)->n, 1);
}

static void the_reason_names_the_lines_in_their_order(void **state)
{
    (void)state;
    struct buffer out = {0};
    const struct score_claims claims = claims_of(CLAIMS(claim(12, 3), claim(9, 4)), false);
    score_claims_reason(&claims, &out);
    assert_string_equal(out.data, "lines 9, 12: different scores by one interviewer for the same "
                                  "question on the same day");
    buffer_free(&out);
}

static void the_reason_counts_lines_where_they_are_many(void **state)
{
    (void)state;
    struct buffer out = {0};
    struct score_claims claims = {0};
    for (uint64_t line = 30; line > 3; line--) {
        const struct score_claim one = claim(line, (int16_t)(line % 2));
        score_claims_add(&claims, &one);
    }
    score_claims_reason(&claims, &out);
    assert_memory_equal(out.data, "27 lines, the first of them 4:", 30);
    buffer_free(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_scores_agree),
        cmocka_unit_test(different_scores_contradict_and_so_does_a_score_beside_none),
        cmocka_unit_test(the_same_number_on_another_scale_is_another_score),
        cmocka_unit_test(points_contradict_other_points),
        cmocka_unit_test(the_latest_submission_holds_where_all_say_when),
        cmocka_unit_test(the_reason_names_the_lines_in_their_order),
        cmocka_unit_test(the_reason_counts_lines_where_they_are_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
