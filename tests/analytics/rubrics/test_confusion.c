#include "analytics/rubrics/confusion.h"

#include "analytics/measure/interval.h"
#include "tests/support/analytics/sheet.h"
#include "tests/support/near.h"

static const struct limits low_floor = {.floor_agreement = 2, .false_discovery = 0.05};

static struct question_confusion *confusions_of(const struct sheet *sheet,
                                                const struct limits *limits, struct arena *arena)
{
    struct confusion *const confusion = confusion_create(&sheet->catalogue, arena);
    for (size_t i = 0; i < sheet->n_candidates; i++)
        confusion_add(confusion, &sheet->candidates[i]);
    return confusion_finish(confusion, limits, arena);
}

/* Interviewers 0 and 1 on question 0, a candidate for each answer of a table (rows: 0). */
static void add_table(struct sheet *sheet, uint32_t question, const size_t *counts)
{
    for (size_t cell = 0; cell < sheet->n_levels * sheet->n_levels; cell++)
        for (size_t i = 0; i < counts[cell]; i++) {
            sheet_candidate(sheet);
            sheet_rate(sheet, question, 0, (int)(cell / sheet->n_levels));
            sheet_rate(sheet, question, 1, (int)(cell % sheet->n_levels));
        }
}

static struct sheet sheet_of(size_t n_levels, size_t n_questions)
{
    struct sheet sheet = {.n_levels = n_levels, .n_questions = n_questions, .n_interviewers = 3};
    sheet_open(&sheet);
    return sheet;
}

/* The two tables of Cicchetti & Feinstein (1990): positive and negative agreement 0.842 and 0.857,
 * 0.914 and 0.400. With two levels, told apart is Scott's pi. */
static void specific_agreement_is_that_of_the_published_tables(void **state)
{
    (void)state;
    static const struct {
        size_t counts[4];
        double specific[2], pi;
    } cases[] = {{{40, 9, 6, 45}, {0.842, 0.857}, 0.699248},
                 {{80, 10, 5, 5}, {0.914, 0.400}, 0.314286}};
    for (size_t i = 0; i < 2; i++) {
        struct arena arena = {0};
        struct sheet sheet = sheet_of(2, 1);
        add_table(&sheet, 0, cases[i].counts);
        const struct question_confusion *const found = confusions_of(&sheet, &low_floor, &arena);
        for (size_t level = 0; level < 2; level++)
            assert_near(found->levels[level].specific.value, cases[i].specific[level], 5e-4);
        assert_int_equal(found->n_pairs, 1);
        assert_near(found->pairs[0].told_apart.value, cases[i].pi, 1e-6);
        assert_int_equal(found->pairs[0].n, 100);
        assert_int_equal(found->pairs[0].n_apart, 15);
        sheet_close(&sheet);
        arena_free(&arena);
    }
}

/* 2 and 3 were drawn by lot: expected apart are 12 x 12/24 of 12 pairs, and 6 are. */
static void levels_drawn_by_lot_are_not_told_apart(void **state)
{
    (void)state;
    static const size_t counts[] = {20, 0, 0, 0, 0, 3, 3, 0, 0, 3, 3, 0, 0, 0, 0, 20};
    struct arena arena = {0};
    struct sheet sheet = sheet_of(4, 1);
    add_table(&sheet, 0, counts);
    const struct question_confusion *const found = confusions_of(&sheet, &low_floor, &arena);
    assert_int_equal(found->n_pairs, 3);
    assert_near(found->pairs[1].told_apart.value, 0, 1e-12);
    assert_near(found->pairs[0].told_apart.value, 1, 1e-12);
    assert_near(found->pairs[2].told_apart.value, 1, 1e-12);
    assert_near(found->levels[1].specific.value, 0.5, 1e-12);
    assert_int_equal(found->levels[1].n, 9);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* The linearised standard error against the jackknife, which makes all anew without each of the
 * candidates; with three interviewers and up to two answers of a candidate. */
static void standard_errors_are_clustered_by_candidate(void **state)
{
    (void)state;
    enum { CANDIDATES = 200, QUESTIONS = 1 };
    struct arena arena = {0};
    struct sheet sheet = sheet_of(3, QUESTIONS);
    unsigned random = 7;
    for (size_t c = 0; c < CANDIDATES; c++) {
        sheet_candidate(&sheet);
        const unsigned level = (random = random * 1103515245u + 12345u) >> 16;
        for (uint32_t who = 0; who < 2 + c % 2; who++) {
            random = random * 1103515245u + 12345u;
            const int noise = (int)(random >> 16) % 4 == 0;
            sheet_rate(&sheet, 0, who, (int)(level % 3 + (unsigned)noise) % 3);
        }
    }
    const struct question_confusion *const all = confusions_of(&sheet, &low_floor, &arena);
    double sum[2] = {0}, square[2] = {0};
    for (size_t out = 0; out < CANDIDATES; out++) {
        struct confusion *const without = confusion_create(&sheet.catalogue, &arena);
        for (size_t i = 0; i < CANDIDATES; i++)
            if (i != out)
                confusion_add(without, &sheet.candidates[i]);
        const struct question_confusion *const some = confusion_finish(without, &low_floor, &arena);
        const double values[] = {some->pairs[0].told_apart.value, some->levels[1].specific.value};
        for (size_t v = 0; v < 2; v++) {
            sum[v] += values[v];
            square[v] += values[v] * values[v];
        }
    }
    const double n = CANDIDATES;
    const double ses[] = {all->pairs[0].told_apart.se, all->levels[1].specific.se};
    for (size_t v = 0; v < 2; v++) {
        const double se = sqrt((n - 1) / n * (square[v] - sum[v] * sum[v] / n));
        assert_near(ses[v] / se, 1, 0.03);
    }
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Of 18 pairs none has both at the upper level: the doubt is not 0 for that. */
static void a_level_that_never_agrees_leaves_doubt(void **state)
{
    (void)state;
    static const size_t counts[] = {30, 9, 9, 0};
    struct arena arena = {0};
    struct sheet sheet = sheet_of(2, 1);
    add_table(&sheet, 0, counts);
    const struct question_confusion *const found = confusions_of(&sheet, &low_floor, &arena);
    const struct estimate *const told = &found->pairs[0].told_apart;
    assert_near(told->value, 1 - 18. / 78 - 18. / 18, 1e-12);
    assert_true(told->upper > 0.05 && told->lower < told->value);
    assert_near(found->levels[1].specific.value, 0, 0);
    assert_true(found->levels[1].specific.upper > 0.1);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Question 0 is rated by lot between levels 1 and 2, the others tell all levels apart. */
static void levels_that_are_confused_stand_out_from_the_other_questions(void **state)
{
    (void)state;
    static const size_t by_lot[] = {20, 0, 0, 0, 20, 20, 0, 20, 20};
    static const size_t sharp[] = {30, 4, 0, 4, 30, 4, 0, 4, 30};
    struct arena arena = {0};
    struct sheet sheet = sheet_of(3, 4);
    add_table(&sheet, 0, by_lot);
    for (uint32_t q = 1; q < 4; q++)
        add_table(&sheet, q, sharp);
    const struct question_confusion *const found = confusions_of(&sheet, &low_floor, &arena);
    assert_true(found[0].ordinary > 0.5 && found[0].ordinary < 0.8);
    assert_int_equal(found[0].pairs[1].lower, 1);
    assert_int_equal(found[0].pairs[1].confused, STRENGTH_CLEAR);
    assert_int_equal(found[0].pairs[0].confused, STRENGTH_NONE);
    for (size_t q = 1; q < 4; q++)
        for (size_t p = 0; p < found[q].n_pairs; p++)
            assert_int_equal(found[q].pairs[p].confused, STRENGTH_NONE);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void too_few_and_undefined_have_reasons(void **state)
{
    (void)state;
    static const size_t counts[] = {3, 0, 0, 0, 2, 0, 0, 0, 0};
    const struct limits limits = LIMITS_DEFAULT;
    struct arena arena = {0};
    struct sheet sheet = sheet_of(3, 1);
    add_table(&sheet, 0, counts);
    const struct question_confusion *const found = confusions_of(&sheet, &limits, &arena);
    assert_int_equal(found->levels[0].specific.status, ESTIMATE_TOO_FEW);
    assert_int_equal(found->levels[2].specific.status, ESTIMATE_UNDEFINED);
    assert_int_equal(found->pairs[0].told_apart.status, ESTIMATE_TOO_FEW);
    assert_int_equal(found->pairs[1].told_apart.status, ESTIMATE_UNDEFINED);
    sheet_close(&sheet);
    arena_free(&arena);
}

/* Missing scores are no level, and a second interview is another answer. */
static void pairs_are_of_one_answer(void **state)
{
    (void)state;
    static const uint32_t question[] = {0, 0, 0, 0}, interviewer[] = {0, 1, 0, 1};
    static const int64_t interview[] = {1, 1, 2, 2};
    static const int16_t level[] = {0, 0, 1, LEVEL_MISSING};
    struct arena arena = {0};
    struct sheet sheet = sheet_of(2, 1);
    struct confusion *const confusion = confusion_create(&sheet.catalogue, &arena);
    confusion_add(confusion, &(struct candidate_ratings){.n = 4,
                                                         .question = question,
                                                         .interviewer = interviewer,
                                                         .interview = interview,
                                                         .level = level});
    const struct question_confusion *const found = confusion_finish(confusion, &low_floor, &arena);
    assert_int_equal(found->levels[0].n, 1);
    assert_int_equal(found->levels[1].n, 0);
    sheet_close(&sheet);
    arena_free(&arena);
}

static void parts_add_up_to_the_whole(void **state)
{
    (void)state;
    static const size_t counts[] = {9, 3, 1, 2, 8, 4, 0, 5, 7};
    struct arena arena = {0};
    struct sheet sheet = sheet_of(3, 1);
    add_table(&sheet, 0, counts);
    const struct question_confusion *const whole = confusions_of(&sheet, &low_floor, &arena);
    struct confusion *const a = confusion_create(&sheet.catalogue, &arena);
    struct confusion *const b = confusion_create(&sheet.catalogue, &arena);
    for (size_t i = sheet.n_candidates; i-- > 0;)
        confusion_add(i % 3 ? a : b, &sheet.candidates[i]);
    confusion_merge(a, b);
    const struct question_confusion *const parts = confusion_finish(a, &low_floor, &arena);
    assert_int_equal(whole->n_pairs, parts->n_pairs);
    for (size_t p = 0; p < whole->n_pairs; p++) {
        assert_near(whole->pairs[p].told_apart.lower, parts->pairs[p].told_apart.lower, 1e-12);
        assert_near(whole->pairs[p].told_apart.upper, parts->pairs[p].told_apart.upper, 1e-12);
    }
    sheet_close(&sheet);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(specific_agreement_is_that_of_the_published_tables),
        cmocka_unit_test(levels_drawn_by_lot_are_not_told_apart),
        cmocka_unit_test(standard_errors_are_clustered_by_candidate),
        cmocka_unit_test(a_level_that_never_agrees_leaves_doubt),
        cmocka_unit_test(levels_that_are_confused_stand_out_from_the_other_questions),
        cmocka_unit_test(too_few_and_undefined_have_reasons),
        cmocka_unit_test(pairs_are_of_one_answer),
        cmocka_unit_test(parts_add_up_to_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
