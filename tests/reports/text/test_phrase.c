#include "reports/text/phrase.h"

#include <math.h>

#include "analytics/measure/estimate.h"
#include "analytics/measure/month.h"
#include "tests/support/near.h"

#define ASSERT_PHRASE(expected, ...)                                                               \
    do {                                                                                           \
        struct arena arena = {0};                                                                  \
        assert_string_equal(phrase_kept(&arena, __VA_ARGS__), expected);                           \
        arena_free(&arena);                                                                        \
    } while (0)

static void values_fill_the_holes_in_their_order(void **state)
{
    (void)state;
    ASSERT_PHRASE("no hole at all", "no hole at all");
    ASSERT_PHRASE("", "");
    ASSERT_PHRASE("38\u00a0% of the scale (2.50), n 1,412.", "{} of the scale ({}), n {}.",
                  SHARE(0.38), NUMBER(2.5, 2), COUNT(1412));
    ASSERT_PHRASE("3.1 “Plan it”", "{} {}", TEXT("3.1"), QUOTED("Plan it"));
    ASSERT_PHRASE("a b\ufffd[31m", "{}", PRINTABLE("a\nb\033[31m"));
}

static void each_kind_of_number_is_written_in_its_own_way(void **state)
{
    (void)state;
    const struct interval ratio = {1.78, 2.1}, share = {0.35, 0.42};
    const struct estimate r = {.value = 0.33, .lower = -0.1, .upper = 0.5};
    ASSERT_PHRASE("−0.11 +0.29 2.5", "{} {} {}", NUMBER(-0.11, 2), SIGNED(0.29, 2), PLAIN(2.5));
    ASSERT_PHRASE("1.78–2.10, 1.8 to 2.1", "{}, {}", BOUNDS(&ratio, 2), SPAN(&ratio, 1));
    ASSERT_PHRASE("35–42\u00a0%, 35 to 42", "{}, {}", SHARE_BOUNDS(&share), SHARE_SPAN(&share));
    ASSERT_PHRASE("0.33 (−0.10 to 0.50)", "{}", ESTIMATE(&r, 2));
    ASSERT_PHRASE("33\u00a0% (−10 to 50)", "{}", SHARE_ESTIMATE(&r));
    ASSERT_PHRASE("–", "{}", SHARE(NAN));
    ASSERT_PHRASE("two 1412 three pairs", "{} {} {}", SPELLED(2), DIGITS(1412),
                  COUNTED(3, "pair", "pairs"));
    ASSERT_PHRASE("Three of eight pairs", "{^}", OF_ALL(3, 8, "pair", "pairs"));
    ASSERT_PHRASE("October 2026", "{}", MONTH(month_of_day(20741)));
    ASSERT_PHRASE("15 October 2026, October 2026", "{}, {}", DAY(20741), MONTH_OF(20741));
}

static void words_agree_with_the_count_before_them(void **state)
{
    (void)state;
    ASSERT_PHRASE("one pair shares", "{} {pair shares|pairs share}", SPELLED(1));
    ASSERT_PHRASE("no pairs share", "{} {pair shares|pairs share}", SPELLED(0));
    ASSERT_PHRASE("1 pair of 2 pairs", "{} pair{|s} of {} pair{|s}", COUNT(1), COUNT(2));
    ASSERT_PHRASE("2 by Ann are", "{} by {} {is|are}", DIGITS(2), TEXT("Ann"));
}

static void words_before_any_count_agree_with_the_first_to_come(void **state)
{
    (void)state;
    const struct phrase_value codes[] = {TEXT("1.1"), TEXT("1.2")};
    ASSERT_PHRASE("The new wordings of 1.1 and 1.2 work worse",
                  "The new wording{|s} of {} {works|work} worse", LIST(codes, 2));
    ASSERT_PHRASE("The new wording of 1.1 works worse",
                  "The new wording{|s} of {} {works|work} worse", LIST(codes, 1));
}

static void a_capital_begins_a_sentence(void **state)
{
    (void)state;
    ASSERT_PHRASE("So: Two pairs of two", "So: {^} pairs of {}", SPELLED(2), SPELLED(2));
    ASSERT_PHRASE("so: ask it, É", "so: {_}, {_}", TEXT("Ask it"), TEXT("É"));
    ASSERT_PHRASE("13 pairs", "{^} pairs", SPELLED(13));
    ASSERT_PHRASE("", "{^}", NOTHING);
}

static void lists_are_joined_and_count_what_they_do_not_name(void **state)
{
    (void)state;
    const struct phrase_value items[] = {SHARE(0.1), TEXT("b"), PLAIN(3)};
    ASSERT_PHRASE("10\u00a0%, b and 3", "{}", LIST(items, 3));
    ASSERT_PHRASE("10\u00a0%", "{}", LIST(items, 1));
    ASSERT_PHRASE("", "{}", LIST(items, 0));
    ASSERT_PHRASE("10\u00a0%, b and 4 more", "{}", LIST_MORE(items, 2, 4));
    const struct phrase_value some[] = {NOTHING, TEXT("a"), NOTHING, TEXT("b")};
    ASSERT_PHRASE("a and b are", "{} {is|are}", LIST_OF(some));
    ASSERT_PHRASE("a is", "{} {is|are}", LIST(some, 3));
    ASSERT_PHRASE("10\u00a0% and 1 more are", "{} {is|are}", LIST_MORE(items, 1, 1));
}

static void templates_nest(void **state)
{
    (void)state;
    for (size_t n = 0; n < 2; n++)
        ASSERT_PHRASE(n ? "a (1 of 2), b" : "a, b", "{}{}, b", TEXT("a"),
                      PHRASE_IF(n > 0, " ({} of {})", COUNT(n), COUNT(2)));
    ASSERT_PHRASE("((x))", "{}", PHRASE("({})", PHRASE("({})", TEXT("x"))));
}

static void what_looks_like_a_hole_in_a_value_is_text(void **state)
{
    (void)state;
    ASSERT_PHRASE("{} {{ {a|b} %s", "{}", TEXT("{} {{ {a|b} %s"));
    ASSERT_PHRASE("{ 5", "{{ {}", COUNT(5));
}

static void write_number(const struct report *report, size_t number, struct buffer *text)
{
    assert_null(report);
    buffer_format(text, "<%zu>", number);
}

static void a_function_writes_what_the_kit_does_not_know(void **state)
{
    (void)state;
    ASSERT_PHRASE("x <7> y", "x {} y", WRITTEN(write_number, NULL, 7));
}

static void where_nothing_is_written_there_is_nothing_to_free(void **state)
{
    (void)state;
    struct buffer text = {0};
    phrase(&text, "");
    phrase(&text, "{}{}{}", TEXT(""), NOTHING, PHRASE_IF(text.length > 0, "no"));
    assert_null(text.data);
}

static void what_stood_before_stays(void **state)
{
    (void)state;
    struct buffer text = {0};
    buffer_add(&text, "a ");
    phrase(&text, "{^}", TEXT("b"));
    assert_string_equal(text.data, "a B");
    buffer_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_fill_the_holes_in_their_order),
        cmocka_unit_test(each_kind_of_number_is_written_in_its_own_way),
        cmocka_unit_test(words_agree_with_the_count_before_them),
        cmocka_unit_test(words_before_any_count_agree_with_the_first_to_come),
        cmocka_unit_test(a_capital_begins_a_sentence),
        cmocka_unit_test(lists_are_joined_and_count_what_they_do_not_name),
        cmocka_unit_test(templates_nest),
        cmocka_unit_test(what_looks_like_a_hole_in_a_value_is_text),
        cmocka_unit_test(a_function_writes_what_the_kit_does_not_know),
        cmocka_unit_test(where_nothing_is_written_there_is_nothing_to_free),
        cmocka_unit_test(what_stood_before_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
