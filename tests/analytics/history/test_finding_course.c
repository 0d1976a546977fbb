#include "analytics/history/finding_course.h"

#include "tests/support/near.h"

enum { MOST_LOOKS = 6 };

static struct estimate between(double lower, double value, double upper)
{
    return estimate_ok(value, NAN, (struct interval){lower, upper}, 40);
}

/* Looks at something that is sound above 0.30, from the first to the last of these estimates. */
struct seen {
    enum finding_strength strength;
    double lower, value, upper;
};

static struct finding_course looked(const struct seen *looks, size_t n,
                                    enum finding_news news[MOST_LOOKS])
{
    struct finding_course course = {0};
    for (size_t i = 0; i < n; i++) {
        const struct estimate estimate = between(looks[i].lower, looks[i].value, looks[i].upper);
        news[i] = finding_course_look(&course, &(struct finding_look){.strength = looks[i].strength,
                                                                      .estimate = &estimate,
                                                                      .side = SOUND_ABOVE,
                                                                      .line = 0.30});
    }
    return course;
}

#define SOUND_LOOK                                                                                 \
    {                                                                                              \
        STRENGTH_NONE, 0.35, 0.50, 0.65                                                            \
    }
#define WATCH_LOOK                                                                                 \
    {                                                                                              \
        STRENGTH_WATCH, 0.15, 0.28, 0.41                                                           \
    }
#define CLEAR_LOOK                                                                                 \
    {                                                                                              \
        STRENGTH_CLEAR, 0.08, 0.16, 0.26                                                           \
    }

static void a_watch_is_new_when_it_held_twice(void **state)
{
    (void)state;
    enum finding_news news[MOST_LOOKS];
    looked((const struct seen[]){WATCH_LOOK, SOUND_LOOK, WATCH_LOOK, WATCH_LOOK, WATCH_LOOK}, 5,
           news);
    const enum finding_news expected[] = {NEWS_NONE, NEWS_NONE, NEWS_NONE, NEWS_NEW, NEWS_STILL};
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(news[i], expected[i]);
}

static void a_watch_is_shown_before_it_is_news(void **state)
{
    (void)state;
    enum finding_news news[MOST_LOOKS];
    const struct finding_course course = looked((const struct seen[]){SOUND_LOOK, WATCH_LOOK}, 2,
                                                news);
    assert_int_equal(course.shown, STRENGTH_WATCH);
    assert_int_equal(news[1], NEWS_NONE);
}

static void a_clear_finding_is_new_at_once_and_only_once(void **state)
{
    (void)state;
    enum finding_news news[MOST_LOOKS];
    looked((const struct seen[]){SOUND_LOOK, CLEAR_LOOK, CLEAR_LOOK, CLEAR_LOOK}, 4, news);
    assert_int_equal(news[1], NEWS_NEW);
    assert_int_equal(news[2], NEWS_STILL);
    assert_int_equal(news[3], NEWS_STILL);
}

static void a_watch_that_becomes_clear_is_not_new_again(void **state)
{
    (void)state;
    enum finding_news news[MOST_LOOKS];
    const struct finding_course course = looked(
        (const struct seen[]){WATCH_LOOK, WATCH_LOOK, CLEAR_LOOK}, 3, news);
    assert_int_equal(news[1], NEWS_NEW);
    assert_int_equal(news[2], NEWS_STILL);
    assert_int_equal(course.told, STRENGTH_CLEAR);
}

/* 0.32 is inside by 0.02, less than a quarter of 0.12. */
static void a_clear_finding_stays_though_its_estimate_is_just_over_the_line(void **state)
{
    (void)state;
    enum finding_news news[MOST_LOOKS];
    const struct finding_course course = looked(
        (const struct seen[]){CLEAR_LOOK, WATCH_LOOK, {STRENGTH_NONE, 0.20, 0.32, 0.44}}, 3, news);
    assert_int_equal(news[1], NEWS_STILL);
    assert_int_equal(news[2], NEWS_STILL);
    assert_int_equal(course.shown, STRENGTH_CLEAR);
}

/* 0.34 is inside by a third of 0.12. */
static void it_goes_when_its_estimate_is_back_by_a_quarter(void **state)
{
    (void)state;
    enum finding_news news[MOST_LOOKS];
    const struct finding_course course = looked(
        (const struct seen[]){CLEAR_LOOK, {STRENGTH_NONE, 0.22, 0.34, 0.46}, SOUND_LOOK}, 3, news);
    assert_int_equal(news[1], NEWS_GONE);
    assert_int_equal(news[2], NEWS_NONE);
    assert_int_equal(course.shown, STRENGTH_NONE);
}

static void what_went_and_returns_is_back(void **state)
{
    (void)state;
    enum finding_news news[MOST_LOOKS];
    looked((const struct seen[]){CLEAR_LOOK, SOUND_LOOK, WATCH_LOOK, WATCH_LOOK}, 4, news);
    assert_int_equal(news[2], NEWS_NONE);
    assert_int_equal(news[3], NEWS_BACK);
}

static void on_the_other_side_the_line_is_an_upper_one(void **state)
{
    (void)state;
    struct finding_course course = {0};
    const struct estimate easy = between(0.80, 0.86, 0.90), over = between(0.60, 0.72, 0.80),
                          near = between(0.66, 0.74, 0.81);
    struct finding_look look = {STRENGTH_CLEAR, &easy, SOUND_BELOW, 0.75};
    assert_int_equal(finding_course_look(&course, &look), NEWS_NEW);
    look = (struct finding_look){STRENGTH_NONE, &near, SOUND_BELOW, 0.75};
    assert_int_equal(finding_course_look(&course, &look), NEWS_STILL);
    look = (struct finding_look){STRENGTH_NONE, &over, SOUND_BELOW, 0.75};
    assert_int_equal(finding_course_look(&course, &look), NEWS_GONE);
}

static void a_window_without_an_estimate_has_no_finding(void **state)
{
    (void)state;
    struct finding_course course = {0};
    const struct estimate hard = between(0.08, 0.16, 0.26), none = estimate_undefined(0, "nobody");
    struct finding_look look = {STRENGTH_CLEAR, &hard, SOUND_ABOVE, 0.30};
    finding_course_look(&course, &look);
    look = (struct finding_look){STRENGTH_NONE, &none, SOUND_ABOVE, 0.30};
    assert_int_equal(finding_course_look(&course, &look), NEWS_GONE);
}

static void a_kind_without_a_line_is_over_when_it_is_not_found(void **state)
{
    (void)state;
    struct finding_course course = {0};
    struct finding_look look = {.strength = STRENGTH_CLEAR};
    assert_int_equal(finding_course_look(&course, &look), NEWS_NEW);
    look.strength = STRENGTH_WATCH;
    assert_int_equal(finding_course_look(&course, &look), NEWS_STILL);
    look.strength = STRENGTH_NONE;
    assert_int_equal(finding_course_look(&course, &look), NEWS_GONE);
}

static void gone_is_not_fixed(void **state)
{
    (void)state;
    const struct estimate before = between(0.08, 0.16, 0.26), little = between(0.20, 0.34, 0.50),
                          much = between(0.45, 0.55, 0.64), still = between(0.22, 0.27, 0.33);
    const struct estimate low = between(0.01, 0.03, 0.05);
    assert_true(finding_course_repair(&before, &much, SOUND_ABOVE, 0.30).is_fixed);
    /* Over the line, but it may have been there before. */
    const struct estimate unsure = between(0.10, 0.25, 0.45);
    assert_false(finding_course_repair(&unsure, &little, SOUND_ABOVE, 0.30).is_fixed);
    /* A visible difference that leaves it beyond the line. */
    assert_false(finding_course_repair(&low, &still, SOUND_ABOVE, 0.30).is_fixed);
    /* The wrong way. */
    assert_false(finding_course_repair(&much, &before, SOUND_ABOVE, 0.30).is_fixed);
    assert_true(finding_course_repair(&much, &before, SOUND_BELOW, 0.50).is_fixed);
}

static void without_scores_from_after_nothing_is_fixed(void **state)
{
    (void)state;
    const struct estimate before = between(0.08, 0.16, 0.26),
                          none = estimate_undefined(0, "nobody");
    const struct finding_repair repair = finding_course_repair(&before, &none, SOUND_ABOVE, 0.30);
    assert_false(repair.is_fixed);
    assert_int_equal(repair.difference.status, ESTIMATE_UNDEFINED);
    assert_string_equal(repair.difference.reason, "nobody");
}

static struct finding_course clear_before_a_change(void)
{
    enum finding_news news[MOST_LOOKS];
    struct finding_course course = looked((const struct seen[]){CLEAR_LOOK}, 1, news);
    const struct estimate before = between(0.08, 0.16, 0.26);
    finding_course_change(&course, &before);
    return course;
}

static enum finding_news after_change(struct finding_course *course, struct seen seen)
{
    const struct estimate estimate = between(seen.lower, seen.value, seen.upper);
    return finding_course_look(course, &(struct finding_look){.strength = seen.strength,
                                                              .estimate = &estimate,
                                                              .side = SOUND_ABOVE,
                                                              .line = 0.30});
}

static void after_a_change_a_clear_finding_waits_for_what_tells(void **state)
{
    (void)state;
    struct finding_course course = clear_before_a_change();
    const struct estimate none = {.status = ESTIMATE_TOO_FEW};
    const struct finding_look nothing = {STRENGTH_NONE, &none, SOUND_ABOVE, 0.30};
    assert_int_equal(finding_course_look(&course, &nothing), NEWS_WAITS);
    assert_int_equal(course.shown, STRENGTH_NONE);
    assert_int_equal(after_change(&course, (struct seen){STRENGTH_NONE, 0.10, 0.40, 0.80}),
                     NEWS_WAITS);
    assert_int_equal(after_change(&course, (struct seen)SOUND_LOOK), NEWS_FIXED);
    assert_int_equal(after_change(&course, (struct seen)SOUND_LOOK), NEWS_NONE);
}

static void a_change_that_did_not_help_leaves_the_finding_as_it_stood(void **state)
{
    (void)state;
    struct finding_course course = clear_before_a_change();
    assert_int_equal(after_change(&course, (struct seen)CLEAR_LOOK), NEWS_STILL);
    assert_int_equal(course.shown, STRENGTH_CLEAR);
    assert_int_equal(after_change(&course, (struct seen)SOUND_LOOK), NEWS_GONE);
}

static void sound_without_a_visible_difference_is_gone_not_fixed(void **state)
{
    (void)state;
    struct finding_course course = clear_before_a_change();
    course.before = between(0.10, 0.29, 0.60);
    assert_int_equal(after_change(&course, (struct seen)SOUND_LOOK), NEWS_GONE);
}

static void what_was_fixed_and_returns_is_back(void **state)
{
    (void)state;
    struct finding_course course = clear_before_a_change();
    assert_int_equal(after_change(&course, (struct seen)SOUND_LOOK), NEWS_FIXED);
    assert_int_equal(after_change(&course, (struct seen)CLEAR_LOOK), NEWS_BACK);
}

static void only_a_clear_finding_with_an_estimate_waits(void **state)
{
    (void)state;
    struct finding_course course = {0};
    const struct estimate before = between(0.08, 0.16, 0.26), none = {.status = ESTIMATE_TOO_FEW};
    finding_course_change(&course, &before);
    assert_false(course.waits);
    course = clear_before_a_change();
    course.waits = false;
    finding_course_change(&course, &none);
    finding_course_change(&course, NULL);
    assert_false(course.waits);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(after_a_change_a_clear_finding_waits_for_what_tells),
        cmocka_unit_test(a_change_that_did_not_help_leaves_the_finding_as_it_stood),
        cmocka_unit_test(sound_without_a_visible_difference_is_gone_not_fixed),
        cmocka_unit_test(what_was_fixed_and_returns_is_back),
        cmocka_unit_test(only_a_clear_finding_with_an_estimate_waits),
        cmocka_unit_test(a_watch_is_new_when_it_held_twice),
        cmocka_unit_test(a_watch_is_shown_before_it_is_news),
        cmocka_unit_test(a_clear_finding_is_new_at_once_and_only_once),
        cmocka_unit_test(a_watch_that_becomes_clear_is_not_new_again),
        cmocka_unit_test(a_clear_finding_stays_though_its_estimate_is_just_over_the_line),
        cmocka_unit_test(it_goes_when_its_estimate_is_back_by_a_quarter),
        cmocka_unit_test(what_went_and_returns_is_back),
        cmocka_unit_test(on_the_other_side_the_line_is_an_upper_one),
        cmocka_unit_test(a_window_without_an_estimate_has_no_finding),
        cmocka_unit_test(a_kind_without_a_line_is_over_when_it_is_not_found),
        cmocka_unit_test(gone_is_not_fixed),
        cmocka_unit_test(without_scores_from_after_nothing_is_fixed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
