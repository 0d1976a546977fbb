#include "reports/monthly/past_words.h"

#include "tests/support/near.h"
#include "tests/support/reports/sample_report.h"

enum { JULY_6 = 20640 };

static struct news_item fixed(const char *kind)
{
    return (struct news_item){.kind = kind,
                              .name = "8.2",
                              .now = NEWS_FIXED,
                              .was = STRENGTH_CLEAR,
                              .changed = JULY_6,
                              .before = sample_estimate(0.24, 0.05, 0.42, 120),
                              .estimate = sample_estimate(0.69, 0.52, 0.81, 44)};
}

static void expect(const struct news_item *item, const char *mark, const char *words)
{
    struct buffer text = {0};
    past_words(item, &text);
    assert_string_equal(past_words_mark(item), mark);
    assert_string_equal(text.data, words);
    buffer_free(&text);
}

static void what_is_fixed_is_told_before_and_since(void **state)
{
    (void)state;
    struct news_item item = fixed("interviewers_disagree");
    expect(&item, "fixed",
           "Since 6 July 2026 agreement (κ) is 0.69 (0.52–0.81), n 44; before it was 0.24 "
           "(0.05–0.42).");
    item = fixed("too_hard");
    expect(&item, "fixed",
           "Since 6 July 2026 the share of the scale that candidates reach is 69\u00a0% (52–81), n "
           "44; before it was 24\u00a0% (5–42).");
}

static void what_is_gone_may_return_where_nothing_was_changed(void **state)
{
    (void)state;
    struct news_item item = fixed("flat");
    item.now = NEWS_GONE;
    expect(&item, "gone", "It is no longer beyond the line.");
    item.changed = INT32_MIN;
    expect(&item, "gone",
           "It is no longer beyond the line, and nothing is known to have changed: it may return.");
}

static void what_waits_says_since_when(void **state)
{
    (void)state;
    struct news_item item = fixed("flat");
    item.now = NEWS_WAITS;
    expect(&item, "changed",
           "Changed on 6 July 2026; the scores since then are too few to say what became of it.");
    assert_true(news_is_past(&item));
    assert_false(news_is_gone(&item));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_fixed_is_told_before_and_since),
        cmocka_unit_test(what_is_gone_may_return_where_nothing_was_changed),
        cmocka_unit_test(what_waits_says_since_when),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
