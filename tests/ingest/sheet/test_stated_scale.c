#include "ingest/sheet/stated_scale.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <setjmp.h>

#include <cmocka.h>

static const struct seen_scores few = {2, 4};

static const char *read(const char *line, const struct seen_scores *seen)
{
    static char text[32];
    struct stated_scale scale;
    if (!stated_scale_read(line, seen, &scale))
        return "nothing";
    snprintf(text, sizeof text, "%d..%d", scale.worst, scale.best);
    return text;
}

static void expect(const char *line, const char *scale)
{
    assert_string_equal(read(line, &few), scale);
}

static void a_maximum_makes_points_from_zero(void **state)
{
    (void)state;
    expect("Concours 2026 - Notes sur 20", "0..20");
    expect("Oral (/20)", "0..20");
    expect("All marks out of 50", "0..50");
    expect("Puntuación sobre 10 puntos", "0..10");
    expect("12 sur 20 candidats", "nothing");
    expect("Panel of 12/10/2026", "nothing");
}

static void two_numbers_are_a_scale_beside_a_word_of_scores(void **state)
{
    (void)state;
    expect("Skala 1 bis 7 (7 = sehr gut)", "1..7");
    expect("Voti da 1 a 10", "1..10");
    expect("Ratings 1-5", "1..5");
    expect("Skala ocen: 1-6", "1..6");
    expect("Schaal: 1 t/m 10", "1..10");
    expect("Rooms 1-5", "nothing");
    expect("Scores of 2026-10-12", "nothing");
}

static void words_beside_numbers_say_which_end_is_the_best(void **state)
{
    (void)state;
    expect("Scale: 1 = poor, 5 = excellent", "1..5");
    expect("1 = best, 4 = worst", "4..1");
    expect("Noten 1 (sehr gut) bis 6 (ungenügend)", "6..1");
    expect("1 = best", "4..1");
    expect("5 = excellent", "1..5");
    expect("1 = Ann, 5 = Bob", "nothing");
}

static void a_scale_that_the_scores_are_not_on_is_not_theirs(void **state)
{
    (void)state;
    const struct seen_scores far = {2, 9};
    assert_string_equal(read("Ratings 1-5", &far), "nothing");
    assert_string_equal(read("1 = poor, 5 = excellent", &far), "nothing");
    assert_string_equal(read("Marks out of 20", &far), "0..20");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_maximum_makes_points_from_zero),
        cmocka_unit_test(two_numbers_are_a_scale_beside_a_word_of_scores),
        cmocka_unit_test(words_beside_numbers_say_which_end_is_the_best),
        cmocka_unit_test(a_scale_that_the_scores_are_not_on_is_not_theirs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
