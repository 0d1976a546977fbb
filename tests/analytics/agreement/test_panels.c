#include "analytics/agreement/agreement.h"

#include "tests/support/analytics/crosstab.h"
#include "tests/support/near.h"

static struct sheet sheet_of(size_t n_levels, size_t n_interviewers)
{
    struct sheet sheet = {.n_levels = n_levels, .n_questions = 1, .n_interviewers = n_interviewers};
    sheet_open(&sheet);
    return sheet;
}

/* A candidate with one answer: a digit for each interviewer's level from 1, a blank for none. */
static void rate(struct sheet *sheet, const char *levels)
{
    sheet_candidate(sheet);
    for (uint32_t g = 0; g < sheet->n_interviewers; g++)
        if (levels[g] != ' ')
            sheet_rate(sheet, 0, g, levels[g] - '1');
}

static const struct panel_result *panel_of(struct sheet *sheet)
{
    return &crosstab_agreement(sheet, 2, &sheet->arena)->overall;
}

/* Thirty patients, six diagnoses each from a changing group of psychiatrists; Fleiss (1971),
 * Psychological Bulletin 76, 378-382, table 1, with his kappa of .430. */
static void fleiss_1971(void **state)
{
    (void)state;
    static const int counts[30][5] = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
        {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
        {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
        {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
        {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
        {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};
    struct sheet sheet = sheet_of(5, 6);
    for (size_t i = 0; i < 30; i++) {
        sheet_candidate(&sheet);
        uint32_t g = 0;
        for (int k = 0; k < 5; k++)
            for (int c = 0; c < counts[i][k]; c++)
                sheet_rate(&sheet, 0, g++, k);
    }
    const struct panel_result *const panel = panel_of(&sheet);
    assert_near(panel->chance[CHANCE_FLEISS][KAPPA_UNWEIGHTED].value, 0.430, 5e-4);
    assert_near(panel->observed, 0.5556, 5e-5);
    sheet_close(&sheet);
}

/* Four observers and twelve units; Krippendorff (2011), Computing Krippendorff's
 * Alpha-Reliability, section C. */
static void krippendorff_2011(void **state)
{
    (void)state;
    static const char *const units[] = {"11 1", "2232", "3333", "3333", "2222", "1234",
                                        "4444", "1121", "2222", " 555", "  11", " 3  "};
    struct sheet sheet = sheet_of(5, 4);
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        rate(&sheet, units[i]);
    const struct panel_result *const panel = panel_of(&sheet);
    assert_near(panel->krippendorff[KRIPPENDORFF_NOMINAL].value, 0.743, 5e-4);
    assert_near(panel->krippendorff[KRIPPENDORFF_ORDINAL].value, 0.815, 5e-4);
    assert_near(panel->krippendorff[KRIPPENDORFF_INTERVAL].value, 0.849, 5e-4);
    assert_int_equal(panel->n_units, 11);
    assert_int_equal(panel->n_ratings, 40);
    sheet_close(&sheet);
}

/* Answers of one candidate each, by three interviewers: `n_pairs` with two scores or three, then
 * `n_single` with one. The candidate `out` is left out; n_pairs + n_single: nobody. */
static struct sheet mixed_sheet(size_t n_pairs, size_t n_single, size_t out)
{
    struct sheet sheet = sheet_of(5, 3);
    for (size_t i = 0; i < n_pairs + n_single; i++) {
        const int level = (int)(i * 7 % 11 % 5),
                  other = (int)(i * i % 3 == 1 ? (i * 3 + 1) % 5 : 0);
        if (i == out)
            continue;
        char levels[] = "   ";
        levels[i % 3] = (char)('1' + level);
        if (i < n_pairs)
            levels[(i + 1) % 3] = (char)('1' + (other ? other : level));
        if (i < n_pairs && i % 4 == 0)
            levels[(i + 2) % 3] = (char)('1' + (level + 1) % 5);
        rate(&sheet, levels);
    }
    return sheet;
}

enum { N_PAIRS = 40, N_SINGLE = 20, N_MIXED = N_PAIRS + N_SINGLE };

static double jackknifed(enum chance_model model, enum kappa_weights weights)
{
    double sum = 0, squares = 0;
    for (size_t out = 0; out < N_MIXED; out++) {
        struct sheet sheet = mixed_sheet(N_PAIRS, N_SINGLE, out);
        const double value = panel_of(&sheet)->chance[model][weights].value;
        sum += value;
        squares += value * value;
        sheet_close(&sheet);
    }
    return sqrt((N_MIXED - 1.0) / N_MIXED * (squares - sum * sum / N_MIXED));
}

static void standard_errors_with_single_scores_are_near_the_jackknife_by_candidate(void **state)
{
    (void)state;
    struct sheet sheet = mixed_sheet(N_PAIRS, N_SINGLE, N_MIXED);
    const struct panel_result *const panel = panel_of(&sheet);
    for (int model = 0; model < CHANCE_N; model++)
        for (int w = 0; w < KAPPA_N_WEIGHTS; w++) {
            const double expected = jackknifed((enum chance_model)model, (enum kappa_weights)w);
            assert_near(panel->chance[model][w].se / expected, 1, 0.05);
        }
    sheet_close(&sheet);
}

/* The difference that is left is that of the correction for the number of candidates. */
static void single_scores_say_nothing_of_agreement(void **state)
{
    (void)state;
    struct sheet pairs = mixed_sheet(60, 0, 60), mixed = mixed_sheet(60, 180, 240);
    const struct panel_result *const alone = panel_of(&pairs), *const among = panel_of(&mixed);
    for (int w = 0; w < KAPPA_N_WEIGHTS; w++) {
        const struct estimate *const a = &alone->chance[CHANCE_BRENNAN_PREDIGER][w];
        const struct estimate *const b = &among->chance[CHANCE_BRENNAN_PREDIGER][w];
        assert_near(b->value, a->value, 1e-12);
        assert_near(b->se * sqrt(239.0 / 240), a->se * sqrt(59.0 / 60), 1e-12);
    }
    sheet_close(&mixed);
    sheet_close(&pairs);
}

/* Three executives rank six applicants; Siegel (1956), Nonparametric Statistics, page 230. */
static void kendall_w_of_siegel_1956(void **state)
{
    (void)state;
    static const char *const ranks[] = {"116", "653", "362", "245", "524", "431"};
    struct sheet sheet = sheet_of(6, 3);
    for (size_t i = 0; i < 6; i++)
        rate(&sheet, ranks[i]);
    assert_near(panel_of(&sheet)->kendall_w.value, 25.5 / 157.5, 1e-12);
    sheet_close(&sheet);
}

static void kendall_w_of_two_who_rank_alike_and_opposite(void **state)
{
    (void)state;
    static const struct {
        const char *answers[4];
        double w;
    } cases[] = {{{"11", "22", "33", "44"}, 1}, {{"14", "23", "32", "41"}, 0}};
    for (size_t c = 0; c < 2; c++) {
        struct sheet sheet = sheet_of(4, 2);
        for (size_t i = 0; i < 4; i++)
            rate(&sheet, cases[c].answers[i]);
        const struct estimate *const w = &panel_of(&sheet)->kendall_w;
        assert_near(w->value, cases[c].w, 1e-12);
        assert_true(w->lower < w->upper && w->lower >= 0 && w->upper <= 1);
        sheet_close(&sheet);
    }
}

static void kendall_w_takes_answers_that_all_scored(void **state)
{
    (void)state;
    static const char *const answers[] = {"12 ", "113", "224", "331", "442", " 34"};
    struct sheet all = sheet_of(4, 3), complete = sheet_of(4, 3), never = sheet_of(4, 3);
    for (size_t i = 0; i < 6; i++) {
        rate(&all, answers[i]);
        if (i > 0 && i < 5)
            rate(&complete, answers[i]);
    }
    rate(&never, "12 ");
    rate(&never, " 34");
    assert_near(panel_of(&all)->kendall_w.value, panel_of(&complete)->kendall_w.value, 1e-12);
    assert_int_equal(panel_of(&all)->kendall_w.n, 4);
    const struct estimate *const w = &panel_of(&never)->kendall_w;
    assert_int_equal(w->status, ESTIMATE_UNDEFINED);
    assert_string_equal(w->reason, "no answer was scored by all 3 interviewers");
    sheet_close(&never);
    sheet_close(&complete);
    sheet_close(&all);
}

/* Of one answer chance cannot be told: a pair that has no more leaves the mean alone. */
static void light_takes_pairs_with_two_answers(void **state)
{
    (void)state;
    static const char *const answers[] = {"11 ", "12 ", "22 ", "23 ", "33 ", "34 ",
                                          "44 ", "41 ", "32 ", "21 ", "11 "};
    struct sheet two = sheet_of(4, 3), more = sheet_of(4, 3), lone = sheet_of(4, 3);
    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++) {
        rate(&two, answers[i]);
        rate(&more, answers[i]);
    }
    rate(&more, "1 4");
    rate(&lone, "1 4");
    for (int w = 0; w < KAPPA_N_WEIGHTS; w++) {
        const struct estimate *const light = &panel_of(&more)->light[w];
        assert_int_equal(light->n, 12);
        assert_near(light->value, panel_of(&two)->light[w].value, 1e-12);
    }
    assert_string_equal(panel_of(&lone)->light[0].reason,
                        "no pair of interviewers scored two answers");
    sheet_close(&lone);
    sheet_close(&more);
    sheet_close(&two);
}

/* Everyone gave the same level: chance can be told only by those who assume it. */
static void one_level_alone(void **state)
{
    (void)state;
    struct sheet sheet = sheet_of(3, 3);
    for (size_t i = 0; i < 12; i++)
        rate(&sheet, "222");
    const struct panel_result *const panel = panel_of(&sheet);
    for (int w = 0; w < KAPPA_N_WEIGHTS; w++) {
        assert_int_equal(panel->chance[CHANCE_FLEISS][w].status, ESTIMATE_UNDEFINED);
        assert_int_equal(panel->chance[CHANCE_CONGER][w].status, ESTIMATE_UNDEFINED);
        assert_int_equal(panel->light[w].status, ESTIMATE_UNDEFINED);
        assert_near(panel->chance[CHANCE_GWET][w].value, 1, 1e-12);
        assert_near(panel->chance[CHANCE_BRENNAN_PREDIGER][w].value, 1, 1e-12);
        assert_true(panel->chance[CHANCE_GWET][w].lower < 0.9);
    }
    assert_int_equal(panel->krippendorff[KRIPPENDORFF_ORDINAL].status, ESTIMATE_UNDEFINED);
    assert_int_equal(panel->kendall_w.status, ESTIMATE_UNDEFINED);
    assert_string_equal(panel->categories[0].reason, "no rating has this level");
    assert_string_equal(panel->categories[1].reason, "every rating has this level");
    assert_near(panel->agreement.value, 1, 0);
    assert_true(panel->agreement.lower > 0.6 && panel->agreement.lower < 0.9);
    sheet_close(&sheet);
}

enum { N_COEFFICIENTS = 3 * (CHANCE_N + 1) + KRIPPENDORFF_N_METRICS + 3 };

static const struct estimate *coefficient(const struct panel_result *panel, size_t i)
{
    if (i < 3 * CHANCE_N)
        return &panel->chance[i / 3][i % 3];
    i -= 3 * CHANCE_N;
    if (i < 3)
        return &panel->light[i];
    i -= 3;
    if (i < KRIPPENDORFF_N_METRICS)
        return &panel->krippendorff[i];
    i -= KRIPPENDORFF_N_METRICS;
    return i == 0 ? &panel->kendall_w : i == 1 ? &panel->agreement : &panel->categories[1];
}

/* Three interviewers score every answer of candidates who gave two each. */
static struct sheet clustered_sheet(size_t n_candidates)
{
    struct sheet sheet = {.n_levels = 4, .n_questions = 2, .n_interviewers = 3};
    sheet_open(&sheet);
    uint32_t random = 5;
    for (size_t c = 0; c < n_candidates; c++) {
        sheet_candidate(&sheet);
        random = random * 1664525 + 1013904223;
        const int ability = (int)(random >> 30);
        for (uint32_t q = 0; q < 2; q++)
            for (uint32_t g = 0; g < 3; g++) {
                random = random * 1664525 + 1013904223;
                const int level = ability + (int)(random >> 30) / 2 - (g == 0);
                sheet_rate(&sheet, q, g, level < 0 ? 0 : level > 3 ? 3 : level);
            }
    }
    return sheet;
}

static void standard_errors_are_those_of_leaving_each_candidate_out(void **state)
{
    (void)state;
    enum { N = 80 };
    struct sheet sheet = clustered_sheet(N);
    const struct panel_result *const whole = panel_of(&sheet);
    static double values[N][N_COEFFICIENTS];
    for (size_t left = 0; left < N; left++) {
        const struct candidate_ratings kept = sheet.candidates[left];
        sheet.candidates[left] = sheet.candidates[--sheet.n_candidates];
        struct arena run = {0};
        const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &run);
        for (size_t i = 0; i < N_COEFFICIENTS; i++)
            values[left][i] = coefficient(&result->overall, i)->value;
        arena_free(&run);
        sheet.candidates[sheet.n_candidates++] = sheet.candidates[left];
        sheet.candidates[left] = kept;
    }
    for (size_t i = 0; i < N_COEFFICIENTS; i++) {
        double mean = 0, squares = 0;
        for (size_t left = 0; left < N; left++)
            mean += values[left][i] / N;
        for (size_t left = 0; left < N; left++)
            squares += (values[left][i] - mean) * (values[left][i] - mean);
        const double jackknife = sqrt(squares * (N - 1) / N);
        assert_near(coefficient(whole, i)->se / jackknife, 1, 0.04);
    }
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fleiss_1971),
        cmocka_unit_test(krippendorff_2011),
        cmocka_unit_test(standard_errors_with_single_scores_are_near_the_jackknife_by_candidate),
        cmocka_unit_test(single_scores_say_nothing_of_agreement),
        cmocka_unit_test(kendall_w_of_siegel_1956),
        cmocka_unit_test(kendall_w_of_two_who_rank_alike_and_opposite),
        cmocka_unit_test(kendall_w_takes_answers_that_all_scored),
        cmocka_unit_test(light_takes_pairs_with_two_answers),
        cmocka_unit_test(one_level_alone),
        cmocka_unit_test(standard_errors_are_those_of_leaving_each_candidate_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
