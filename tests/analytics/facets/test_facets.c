#include "analytics/facets/facets.h"

#include <math.h>
#include <stdio.h>

#include "analytics/facets/facets_marginal.h"
#include "tests/support/analytics/lsat6.h"
#include "tests/support/near.h"

/* Ratings of one candidate after the other, and what the model says of them. */
struct study {
    struct sheet sheet;
    struct facets_options options;
    struct facets_result result;
    struct arena arena;
};

static void open_study(struct study *study, size_t n_questions, size_t n_interviewers,
                       size_t n_levels)
{
    *study = (struct study){.sheet = {.n_levels = n_levels,
                                      .n_questions = n_questions,
                                      .n_interviewers = n_interviewers},
                            .options = {.limits = LIMITS_DEFAULT, .candidates = true}};
    sheet_open(&study->sheet);
}

static void fit(struct study *study)
{
    struct error error = {0};
    struct facets_data data = facets_data_create(
        &study->sheet.catalogue, 0, study->options.common_thresholds, study->options.joint);
    for (size_t c = 0; c < study->sheet.n_candidates; c++)
        facets_data_add(&data, &study->sheet.candidates[c]);
    assert_true(facets_of(&data, &study->options, NULL, &study->arena, &study->result, &error));
    facets_data_free(&data);
}

static void close_study(struct study *study)
{
    sheet_close(&study->sheet);
    arena_free(&study->arena);
}

/* The facet of eight elements that FACETS 4.1.8 printed for Three Mile Island: how often each of
 * three categories was used, with the printed totals and the counts of the categories. */
static const size_t island[8][3] = {{18, 61, 36}, {18, 73, 24}, {18, 64, 33},  {18, 70, 27},
                                    {18, 92, 42}, {19, 125, 8}, {19, 112, 21}, {19, 116, 17}};

static void open_island(struct study *study)
{
    open_study(study, 1, 1, 3);
    for (size_t e = 0; e < 8; e++) {
        sheet_candidate(&study->sheet);
        for (int k = 0; k < 3; k++)
            for (size_t i = 0; i < island[e][k]; i++)
                sheet_rate(&study->sheet, 0, 0, k);
    }
    study->options.joint = study->options.common_thresholds = true;
}

static void joint_estimates_are_those_that_facets_printed(void **state)
{
    static const struct {
        double score, measure, se, fair;
    } printed[8] = {{248, 0.49, 0.16, 2.16}, {236, 0.16, 0.16, 2.05}, {245, 0.40, 0.16, 2.13},
                    {239, 0.24, 0.16, 2.08}, {328, 0.49, 0.14, 2.16}, {293, -0.22, 0.14, 1.93},
                    {306, 0.04, 0.14, 2.01}, {302, -0.04, 0.14, 1.99}};
    const double rounding = 0.005000001;
    struct study study;
    (void)state;
    open_island(&study);
    fit(&study);
    assert_true(study.result.converged);
    for (size_t e = 0; e < 8; e++) {
        const size_t n = island[e][0] + island[e][1] + island[e][2];
        assert_near((double)(n + island[e][1] + 2 * island[e][2]), printed[e].score, 0);
        assert_near(study.result.candidates[e].ability.value, printed[e].measure, rounding);
        assert_near(study.result.candidates[e].ability.se, printed[e].se, rounding);
        assert_near(study.result.candidates[e].fair_average.value + 1, printed[e].fair, rounding);
    }
    assert_near(study.result.questions[0].thresholds[0].value, -1.44, rounding);
    assert_near(study.result.questions[0].thresholds[1].value, 1.44, rounding);
    assert_near(study.result.candidate_separation.separation, 1.36, rounding);
    assert_near(study.result.candidate_separation.strata, 2.15, rounding);
    assert_near(study.result.candidate_separation.reliability, 0.65, rounding);
    close_study(&study);
}

/* Thissen (1982), Psychometrika 47, 175-186: one slope for all, which is the spread of ability
 * here. */
static void marginal_estimates_of_lsat6_are_the_published_ones(void **state)
{
    static const double published[5] = {-2.730, -0.999, -0.240, -1.306, -2.099};
    struct study study = {.options = {.limits = LIMITS_DEFAULT}};
    (void)state;
    lsat6_open(&study.sheet);
    fit(&study);
    assert_true(study.result.converged);
    assert_near(sqrt(study.result.variance), 0.755, 0.001);
    assert_near(study.result.log_likelihood, -2466.938, 0.001);
    for (size_t q = 0; q < 5; q++)
        assert_near(study.result.questions[q].difficulty.value, published[q], 0.001);
    close_study(&study);
}

/* A number that looks like chance, the same each time. */
static uint32_t mixed(uint32_t number)
{
    number = (number ^ (number >> 16)) * 0x45d9f3bu;
    number = (number ^ (number >> 16)) * 0x45d9f3bu;
    return number ^ (number >> 16);
}

/* What the candidate can do, what the question asks and what the interviewer makes of it. */
static int level_of(size_t candidate, size_t question, size_t interviewer, int shift)
{
    const uint32_t chance = mixed((uint32_t)(candidate * 1000 + question * 50 + interviewer + 1));
    const int level = (int)(mixed((uint32_t)candidate + 99991) % 5) + (int)(chance % 3) - 1 -
                      (int)question % 2 + shift;
    return level < 0 ? 0 : level > 4 ? 4 : level;
}

static void open_panel(struct study *study, size_t n_candidates, size_t n_interviewers)
{
    open_study(study, 6, n_interviewers, 5);
    for (size_t c = 0; c < n_candidates; c++) {
        sheet_candidate(&study->sheet);
        for (uint32_t q = 0; q < 6; q++)
            for (uint32_t i = 0; i < 2; i++) {
                const uint32_t who = (uint32_t)((c + i + c / n_interviewers * i) % n_interviewers);
                sheet_rate(&study->sheet, q, who, level_of(c, q, who, who == 0 ? -1 : 0));
            }
    }
}

static void severities_and_their_covariance_sum_to_nothing(void **state)
{
    struct study study;
    double sum = 0;
    (void)state;
    open_panel(&study, 120, 5);
    fit(&study);
    assert_true(study.result.converged);
    assert_int_equal(study.result.n_groups, 1);
    for (size_t i = 0; i < 5; i++)
        sum += study.result.interviewers[i].severity.value;
    assert_near(sum, 0, 1e-9);
    close_study(&study);
}

static void a_severe_interviewer_is_found_and_told_in_points(void **state)
{
    struct study study;
    (void)state;
    open_panel(&study, 200, 5);
    fit(&study);
    const struct facets_interviewer *const severe = &study.result.interviewers[0];
    assert_true(severe->severity.value > 0);
    assert_true(severe->points.value < -0.4);
    assert_int_equal(severe->finding.strength, STRENGTH_CLEAR);
    assert_int_equal(severe->finding.kind, FINDING_SEVERE);
    assert_true(severe->fair_average.value < study.result.interviewers[1].fair_average.value);
    close_study(&study);
}

static void nobody_is_to_watch_whose_points_are_hardly_known(void **state)
{
    struct study study;
    size_t n_unsure = 0;
    (void)state;
    open_panel(&study, 4, 5);
    fit(&study);
    for (size_t i = 0; i < 5; i++) {
        const struct facets_interviewer *const result = &study.result.interviewers[i];
        const struct estimate *const points = &result->points;
        if (points->status != ESTIMATE_OK ||
            points->upper - points->lower <= scale_range(study.sheet.catalogue.scales) / 2)
            continue;
        assert_int_equal(result->finding.strength, STRENGTH_NONE);
        n_unsure += fabs(points->value) > 0.25;
    }
    assert_true(n_unsure > 0);
    close_study(&study);
}

static void a_pooled_severity_lies_nearer_to_the_mean_and_errs_less(void **state)
{
    struct study study;
    (void)state;
    open_panel(&study, 60, 5);
    fit(&study);
    for (size_t i = 0; i < 5; i++) {
        const struct facets_interviewer *const result = &study.result.interviewers[i];
        assert_true(fabs(result->severity_pooled.value) < fabs(result->severity.value));
        assert_true(result->severity_pooled.se < result->severity.se);
    }
    close_study(&study);
}

/* The last of them must not have another error than the first: the table is the same for both. */
static void the_last_interviewer_has_the_error_of_the_first(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 3, 2, 3);
    for (size_t c = 0; c < 60; c++) {
        sheet_candidate(&study.sheet);
        for (uint32_t q = 0; q < 3; q++)
            for (uint32_t i = 0; i < 2; i++)
                sheet_rate(&study.sheet, q, i, (int)((c / 2 + q + i * (c % 2)) % 3));
    }
    fit(&study);
    assert_near(study.result.interviewers[0].severity.se, study.result.interviewers[1].severity.se,
                1e-9);
    assert_near(study.result.interviewers[0].severity.value,
                -study.result.interviewers[1].severity.value, 1e-9);
    close_study(&study);
}

static void an_interviewer_who_gave_everybody_the_highest_level_is_set_aside(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 3, 3, 4);
    for (size_t c = 0; c < 60; c++) {
        sheet_candidate(&study.sheet);
        for (uint32_t q = 0; q < 3; q++)
            for (uint32_t i = 0; i < 3; i++)
                sheet_rate(&study.sheet, q, i, i == 2 ? 3 : (int)((c + q * 2 + i * (c / 3)) % 4));
    }
    fit(&study);
    assert_true(study.result.converged);
    assert_int_equal(study.result.interviewers[2].end, FACETS_HIGHEST);
    assert_int_equal(study.result.interviewers[2].severity.status, ESTIMATE_UNDEFINED);
    assert_non_null(study.result.interviewers[2].severity.reason);
    assert_near(study.result.interviewers[0].severity.value +
                    study.result.interviewers[1].severity.value,
                0, 1e-9);
    close_study(&study);
}

static void a_question_with_one_level_is_set_aside(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 3, 2, 4);
    for (size_t c = 0; c < 40; c++) {
        sheet_candidate(&study.sheet);
        for (uint32_t q = 0; q < 3; q++)
            for (uint32_t i = 0; i < 2; i++)
                sheet_rate(&study.sheet, q, i, q == 1 ? 2 : (int)((c + q + i * (c / 4)) % 4));
    }
    fit(&study);
    assert_true(study.result.converged);
    assert_int_equal(study.result.questions[1].end, FACETS_ONE_LEVEL);
    assert_int_equal(study.result.questions[1].difficulty.status, ESTIMATE_UNDEFINED);
    assert_int_equal(study.result.questions[0].difficulty.status, ESTIMATE_OK);
    close_study(&study);
}

/* A level that nobody gave between two that were given has no threshold, the others have. */
static void a_level_that_was_not_given_has_no_threshold(void **state)
{
    static const int given[] = {0, 1, 3};
    struct study study;
    (void)state;
    open_study(&study, 2, 2, 4);
    for (size_t c = 0; c < 60; c++) {
        sheet_candidate(&study.sheet);
        for (uint32_t q = 0; q < 2; q++)
            for (uint32_t i = 0; i < 2; i++)
                sheet_rate(&study.sheet, q, i, given[(c + q + i * (c / 5)) % 3]);
    }
    fit(&study);
    assert_true(study.result.converged);
    assert_int_equal(study.result.questions[0].thresholds[0].status, ESTIMATE_OK);
    assert_int_equal(study.result.questions[0].thresholds[1].status, ESTIMATE_UNDEFINED);
    assert_int_equal(study.result.questions[0].thresholds[2].status, ESTIMATE_UNDEFINED);
    close_study(&study);
}

/* The same questions, and neither candidates nor interviewers in common. */
static void open_offices(struct study *study)
{
    open_study(study, 4, 4, 5);
    for (size_t c = 0; c < 120; c++) {
        sheet_candidate(&study->sheet);
        for (uint32_t q = 0; q < 4; q++)
            for (uint32_t i = 0; i < 2; i++) {
                const uint32_t who = i + 2 * (uint32_t)(c % 2);
                sheet_rate(&study->sheet, q, who, level_of(c, q, who, who == 0 ? -1 : 0));
            }
    }
}

static void two_offices_are_each_told_against_their_own(void **state)
{
    struct study study;
    (void)state;
    open_offices(&study);
    fit(&study);
    assert_true(study.result.converged);
    assert_int_equal(study.result.n_groups, 2);
    assert_int_equal(study.result.interviewers[0].group, study.result.interviewers[1].group);
    assert_int_not_equal(study.result.interviewers[0].group, study.result.interviewers[2].group);
    for (size_t i = 0; i < 4; i += 2)
        assert_near(study.result.interviewers[i].severity.value +
                        study.result.interviewers[i + 1].severity.value,
                    0, 1e-9);
    close_study(&study);
}

/* Three candidates of a simulated year, who stand so far apart that ever more spread fits better:
 * question, interviewer, score. */
static const char *const far_apart[] = {
    "22:1:1 22:2:2 20:1:2 20:2:4 12:1:2 12:2:2 9:1:2 9:2:4 1:7:4 1:6:3 1:1:2 6:6:2 "
    "6:1:2 2:7:3 2:6:2 2:1:1 15:7:3 15:6:3 15:1:2 16:7:3 16:6:3 16:1:2 8:7:3 8:6:3 "
    "8:1:2 25:7:3 25:6:3 25:1:1 27:7:2 27:6:3 27:1:2 ",
    "15:6:4 15:7:5 21:6:3 21:7:3 19:6:5 19:7:4 13:6:4 13:7:5 18:1:3 18:4:4 18:5:5 "
    "7:1:4 7:4:5 7:5:4 12:1:4 12:4:5 12:5:5 0:1:5 0:4:5 0:5:5 5:1:5 5:4:4 5:5:4 "
    "17:1:3 17:4:4 17:5:4 24:1:4 24:4:5 24:5:5 23:1:5 23:4:5 23:5:5 ",
    "7:0:3 7:7:3 1:0:3 1:7:3 14:0:5 14:7:3 15:0:4 15:7:4 11:3:3 11:2:4 11:6:2 "
    "3:3:4 3:2:3 3:6:4 6:3:4 6:2:3 6:6:4 10:3:2 10:2:2 10:6:2 4:3:4 4:2:3 4:6:2 "
    "13:3:1 13:2:2 13:6:2 26:3:4 26:2:4 26:6:4 27:3:4 27:2:3 27:6:2 ",
};

static void candidates_who_stand_apart_on_everything_are_no_number(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 28, 8, 5);
    for (size_t c = 0; c < sizeof far_apart / sizeof *far_apart; c++) {
        unsigned question, interviewer;
        int score, length;
        sheet_candidate(&study.sheet);
        for (const char *at = far_apart[c];
             sscanf(at, "%u:%u:%d %n", &question, &interviewer, &score, &length) == 3; at += length)
            sheet_rate(&study.sheet, question, interviewer, score - 1);
    }
    fit(&study);
    assert_false(study.result.converged);
    assert_non_null(study.result.reason);
    close_study(&study);
}

static void joint_estimation_refuses_two_offices(void **state)
{
    struct study study;
    (void)state;
    open_offices(&study);
    study.options.joint = true;
    fit(&study);
    assert_false(study.result.converged);
    assert_non_null(study.result.reason);
    assert_int_equal(study.result.interviewers[0].severity.status, ESTIMATE_UNDEFINED);
    close_study(&study);
}

/* Everybody asks a question of his own: nobody can tell hard questions from severe interviewers. */
static void specialists_are_not_compared(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 3, 3, 5);
    for (size_t c = 0; c < 80; c++) {
        sheet_candidate(&study.sheet);
        for (uint32_t q = 0; q < 3; q++)
            sheet_rate(&study.sheet, q, q, level_of(c, q, q, 0));
    }
    fit(&study);
    assert_int_equal(study.result.n_groups, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(study.result.interviewers[i].severity.status, ESTIMATE_UNDEFINED);
        assert_int_equal(study.result.interviewers[i].points.status, ESTIMATE_UNDEFINED);
        assert_int_equal(study.result.interviewers[i].finding.strength, STRENGTH_NONE);
    }
    close_study(&study);
}

static void nothing_given_is_a_reason_not_a_number(void **state)
{
    struct study study;
    (void)state;
    open_study(&study, 2, 2, 3);
    fit(&study);
    assert_non_null(study.result.reason);
    sheet_row(&study.sheet, "11");
    fit(&study);
    assert_non_null(study.result.reason);
    assert_int_equal(study.result.questions[0].difficulty.status, ESTIMATE_UNDEFINED);
    close_study(&study);
}

static void fit_from(const struct study *study, struct facets_fit *ret, struct arena *arena)
{
    struct error error = {0};
    struct facets_data data = facets_data_create(&study->sheet.catalogue, 0, false, false);
    for (size_t c = 0; c < study->sheet.n_candidates; c++)
        facets_data_add(&data, &study->sheet.candidates[c]);
    facets_data_seal(&data, arena);
    const struct facets_layout layout = facets_layout_create(&data, arena);
    struct facets_sums fine;
    assert_true(facets_marginal_fit(&data, &layout, NULL, arena, ret, &error));
    const struct facets_grid grid = facets_tables_grid(ret->grid->distance / 2, arena);
    fine = facets_sums_create(&data, &layout, &grid, arena);
    assert_true(facets_sums_at(&fine, ret->parameters, 1, NULL, &error));
    assert_near(fine.log_likelihood, ret->log_likelihood, 1e-4);
    for (size_t i = 0; i < layout.n; i++)
        assert_near(fine.gradient[i], 0, 1e-3);
    facets_data_free(&data);
}

static void twice_the_nodes_change_nothing(void **state)
{
    struct study study;
    struct facets_fit fit;
    struct arena arena = {0};
    (void)state;
    open_panel(&study, 100, 4);
    fit_from(&study, &fit, &arena);
    assert_true(fit.converged);
    arena_free(&arena);
    close_study(&study);
}

/* Where the model is true, in expectation over the posterior, both are 1. */
static void misfit_is_near_one_for_ratings_of_the_model(void **state)
{
    struct study study = {.options = {.limits = LIMITS_DEFAULT}};
    (void)state;
    lsat6_open(&study.sheet);
    fit(&study);
    for (size_t q = 0; q < 5; q++) {
        assert_near(study.result.questions[q].infit, 1, 0.1);
        assert_near(study.result.questions[q].outfit, 1, 0.1);
    }
    close_study(&study);
}

static void assert_sound(const struct estimate *estimate)
{
    if (estimate->status != ESTIMATE_OK) {
        assert_non_null(estimate->reason);
        return;
    }
    assert_true(isfinite(estimate->value) && isfinite(estimate->se));
    assert_true(estimate->lower < estimate->upper);
    assert_true(estimate->lower <= estimate->value && estimate->value <= estimate->upper);
}

static void assert_all_sound(const struct study *study)
{
    const struct facets_result *const result = &study->result;
    for (size_t i = 0; i < study->sheet.n_interviewers; i++) {
        assert_sound(&result->interviewers[i].severity);
        assert_sound(&result->interviewers[i].severity_robust);
        assert_sound(&result->interviewers[i].severity_pooled);
        assert_sound(&result->interviewers[i].points);
        assert_sound(&result->interviewers[i].fair_average);
    }
    for (size_t q = 0; q < study->sheet.n_questions; q++) {
        assert_sound(&result->questions[q].difficulty);
        for (size_t k = 0; k < result->questions[q].n_thresholds; k++)
            assert_sound(&result->questions[q].thresholds[k]);
    }
    for (size_t c = 0; c < result->n_persons; c++) {
        assert_sound(&result->candidates[c].ability);
        assert_sound(&result->candidates[c].fair_average);
    }
}

/* Small designs of many kinds: chance alone, perfect agreement, specialists, an interviewer at the
 * end of the scale, levels that one interviewer alone gives. */
static void open_made(struct study *study, uint32_t seed)
{
    const uint32_t kind = mixed(seed) % 5, dense = 1 + mixed(seed + 1) % 4;
    const size_t n_candidates = mixed(seed + 2) % 40;
    open_study(study, 1 + mixed(seed + 3) % 6, 1 + mixed(seed + 4) % 6, 2 + mixed(seed + 5) % 5);
    study->options.joint = seed % 2;
    study->options.common_thresholds = seed / 2 % 2;
    limits_set_floor(&study->options.limits, 2);
    const int top = (int)study->sheet.n_levels - 1;
    for (uint32_t c = 0; c < n_candidates; c++) {
        sheet_candidate(&study->sheet);
        const int ability = (int)(mixed(seed + 100 + c) % 7) - 3;
        for (uint32_t q = 0; q < study->sheet.n_questions; q++)
            for (uint32_t i = 0; i < study->sheet.n_interviewers; i++) {
                const uint32_t chance = mixed(seed * 7919 + c * 64 + q * 8 + i);
                const int shift = kind == 0 ? 0 : (int)(chance / 8 % 3) - 1 - (int)(i % 2);
                const int level = kind == 1 && i == 0 ? top : top / 2 + ability / 2 + shift;
                if (chance % 4 < dense && (kind != 2 || q % study->sheet.n_interviewers == i))
                    sheet_rate(&study->sheet, q, i, level < 0 ? 0 : level > top ? top : level);
            }
    }
}

static void every_estimate_is_a_number_with_an_interval_or_has_a_reason(void **state)
{
    (void)state;
    for (uint32_t seed = 0; seed < 400; seed++) {
        struct study study;
        open_made(&study, seed);
        fit(&study);
        assert_all_sound(&study);
        close_study(&study);
    }
}

/* Interviewer 4 gives the lowest level to everybody: the bound is where the chance of that is 2.5 %
 * at what the others say, and more such ratings move it outwards. */
static double lower_bound_of(size_t n_ratings)
{
    struct study study;
    open_study(&study, 6, 5, 5);
    for (size_t c = 0; c < 120; c++) {
        sheet_candidate(&study.sheet);
        for (uint32_t q = 0; q < 6; q++)
            for (uint32_t i = 0; i < 5; i++)
                if (i < 4 || (q == 0 && c < n_ratings))
                    sheet_rate(&study.sheet, q, i, i == 4 ? 0 : level_of(c, q, i, 0));
    }
    fit(&study);
    const struct facets_interviewer *const result = &study.result.interviewers[4];
    const double lower = result->bound.lower;
    assert_int_equal(result->end, FACETS_LOWEST);
    assert_int_equal(result->severity.status, ESTIMATE_UNDEFINED);
    assert_true(result->bound.lower < result->bound.value);
    assert_true(isnan(result->bound.upper));
    assert_true(isnan(study.result.interviewers[0].bound.value));
    assert_true(result->bound_fair < study.result.interviewers[0].fair_average.value);
    close_study(&study);
    return lower;
}

static void who_gives_the_lowest_to_everybody_is_bounded_by_how_often(void **state)
{
    (void)state;
    const double few = lower_bound_of(10), many = lower_bound_of(60);
    assert_true(isfinite(few) && isfinite(many));
    assert_true(many > few + 0.5);
}

/* Shifts of a severe and of a lenient interviewer, and what is withheld. */
static void candidates_cross_the_line_where_panels_differ(void **state)
{
    struct study study;
    (void)state;
    open_panel(&study, 600, 5);
    study.options.style = true;
    fit(&study);
    assert_near(study.result.crossing_line, 2, 0);
    assert_int_equal(study.result.crossing.status, ESTIMATE_OK);
    assert_int_equal(study.result.crossing.n, 600);
    assert_true(study.result.crossing.value >= 5 && study.result.crossing.value < 100);
    assert_true(study.result.crossing.lower < study.result.crossing.value);
    close_study(&study);
    open_panel(&study, 19, 5);
    study.options.style = true;
    fit(&study);
    assert_int_equal(study.result.crossing.status, ESTIMATE_TOO_FEW);
    close_study(&study);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joint_estimates_are_those_that_facets_printed),
        cmocka_unit_test(marginal_estimates_of_lsat6_are_the_published_ones),
        cmocka_unit_test(severities_and_their_covariance_sum_to_nothing),
        cmocka_unit_test(a_severe_interviewer_is_found_and_told_in_points),
        cmocka_unit_test(nobody_is_to_watch_whose_points_are_hardly_known),
        cmocka_unit_test(a_pooled_severity_lies_nearer_to_the_mean_and_errs_less),
        cmocka_unit_test(the_last_interviewer_has_the_error_of_the_first),
        cmocka_unit_test(an_interviewer_who_gave_everybody_the_highest_level_is_set_aside),
        cmocka_unit_test(a_question_with_one_level_is_set_aside),
        cmocka_unit_test(a_level_that_was_not_given_has_no_threshold),
        cmocka_unit_test(two_offices_are_each_told_against_their_own),
        cmocka_unit_test(candidates_who_stand_apart_on_everything_are_no_number),
        cmocka_unit_test(joint_estimation_refuses_two_offices),
        cmocka_unit_test(specialists_are_not_compared),
        cmocka_unit_test(nothing_given_is_a_reason_not_a_number),
        cmocka_unit_test(twice_the_nodes_change_nothing),
        cmocka_unit_test(misfit_is_near_one_for_ratings_of_the_model),
        cmocka_unit_test(every_estimate_is_a_number_with_an_interval_or_has_a_reason),
        cmocka_unit_test(who_gives_the_lowest_to_everybody_is_bounded_by_how_often),
        cmocka_unit_test(candidates_cross_the_line_where_panels_differ),
    };
    return cmocka_run_group_tests_name("facets", tests, NULL, NULL);
}
