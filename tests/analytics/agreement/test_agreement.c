#include "analytics/agreement/agreement.h"

#include "tests/support/analytics/crosstab.h"
#include "tests/support/near.h"

static void assert_same_number(double x, double y)
{
    if (isnan(y))
        assert_true(isnan(x));
    else
        assert_near(x, y, 1e-12);
}

static void assert_same_estimate(const struct estimate *x, const struct estimate *y)
{
    assert_int_equal(x->status, y->status);
    assert_int_equal(x->n, y->n);
    assert_same_number(x->value, y->value);
    assert_same_number(x->se, y->se);
    assert_same_number(x->lower, y->lower);
    assert_same_number(x->upper, y->upper);
}

static void assert_same_kappas(const struct kappa *x, const struct kappa *y)
{
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        assert_same_estimate(&x[weights].estimate, &y[weights].estimate);
        assert_same_number(x[weights].z, y[weights].z);
    }
}

/* What was searched for is as sure as the likelihood is flat. */
static void assert_same_icc(const struct estimate *x, const struct estimate *y)
{
    assert_int_equal(x->status, y->status);
    if (x->status != ESTIMATE_OK)
        return;
    assert_near(x->value, y->value, 1e-9);
    assert_near(x->lower, y->lower, 1e-7);
    assert_near(x->upper, y->upper, 1e-7);
    assert_true(isnan(x->se) == isnan(y->se));
    if (!isnan(x->se))
        assert_near(x->se, y->se, 1e-8);
}

static void assert_same_panel(const struct panel_result *x, const struct panel_result *y)
{
    assert_int_equal(x->n_units, y->n_units);
    assert_int_equal(x->n_ratings, y->n_ratings);
    assert_int_equal(x->n_candidates, y->n_candidates);
    assert_same_number(x->observed, y->observed);
    assert_same_estimate(&x->agreement, &y->agreement);
    assert_same_kappas(x->kappa, y->kappa);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        for (int model = 0; model < CHANCE_N; model++)
            assert_same_estimate(&x->chance[model][weights], &y->chance[model][weights]);
        assert_same_estimate(&x->light[weights], &y->light[weights]);
    }
    for (int metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        assert_same_estimate(&x->krippendorff[metric], &y->krippendorff[metric]);
    assert_same_estimate(&x->kendall_w, &y->kendall_w);
    assert_same_icc(&x->icc.a1, &y->icc.a1);
    assert_same_icc(&x->icc.ck, &y->icc.ck);
    assert_same_icc(&x->icc.one1, &y->icc.one1);
}

static void assert_same(const struct sheet *sheet, const struct agreement_result *x,
                        const struct agreement_result *y)
{
    assert_int_equal(x->n_pairs, y->n_pairs);
    for (size_t i = 0; i < x->n_pairs; i++) {
        assert_int_equal(x->pairs[i].a, y->pairs[i].a);
        assert_int_equal(x->pairs[i].b, y->pairs[i].b);
        assert_int_equal(x->pairs[i].question, y->pairs[i].question);
        assert_int_equal(x->pairs[i].n, y->pairs[i].n);
        assert_int_equal(x->pairs[i].n_candidates, y->pairs[i].n_candidates);
        assert_same_kappas(x->pairs[i].kappa, y->pairs[i].kappa);
    }
    for (size_t q = 0; q < sheet->n_questions; q++)
        assert_same_panel(&x->questions[q], &y->questions[q]);
    for (size_t t = 0; t < sheet->catalogue.n_topics; t++)
        assert_same_panel(&x->topics[t], &y->topics[t]);
    assert_same_panel(&x->overall, &y->overall);
    assert_int_equal(x->n_months, y->n_months);
    for (size_t i = 0; i < x->n_months; i++) {
        assert_int_equal(x->months[i].month, y->months[i].month);
        assert_int_equal(x->months[i].n, y->months[i].n);
        assert_same_kappas(x->months[i].kappa, y->months[i].kappa);
    }
}

static struct sheet random_sheet(unsigned long seed)
{
    struct sheet sheet = {.n_levels = 4, .n_questions = 5, .n_interviewers = 6};
    sheet_open(&sheet);
    crosstab_random(&sheet, seed, 60);
    return sheet;
}

static void the_order_of_candidates_does_not_matter(void **state)
{
    (void)state;
    struct sheet sheet = random_sheet(3);
    const struct agreement_result *const before = crosstab_agreement(&sheet, 5, &sheet.arena);
    for (size_t i = 0; i < sheet.n_candidates; i++) {
        const size_t j = i * 37 % sheet.n_candidates;
        const struct candidate_ratings kept = sheet.candidates[i];
        sheet.candidates[i] = sheet.candidates[j];
        sheet.candidates[j] = kept;
    }
    assert_same(&sheet, before, crosstab_agreement(&sheet, 5, &sheet.arena));
    sheet_close(&sheet);
}

static void halves_merged_are_the_whole(void **state)
{
    (void)state;
    struct sheet sheet = random_sheet(4);
    const struct limits limits = {.floor_agreement = 5};
    struct agreement *const halves[] = {agreement_create(&sheet.catalogue, &limits, &sheet.arena),
                                        agreement_create(&sheet.catalogue, &limits, &sheet.arena)};
    agreement_with_icc(halves[0]);
    agreement_with_icc(halves[1]);
    for (size_t i = 0; i < sheet.n_candidates; i++)
        agreement_add(halves[i < 23], &sheet.candidates[i]);
    agreement_merge(halves[0], halves[1]);
    agreement_free(halves[1]);
    agreement_end_pass(halves[0]);
    for (size_t i = 0; i < sheet.n_candidates; i++)
        agreement_add(halves[0], &sheet.candidates[i]);
    agreement_end_pass(halves[0]);
    assert_same(&sheet, agreement_finish(halves[0]), crosstab_agreement(&sheet, 5, &sheet.arena));
    agreement_free(halves[0]);
    sheet_close(&sheet);
}

static void merging_nothing_changes_nothing(void **state)
{
    (void)state;
    struct sheet sheet = random_sheet(5);
    const struct limits limits = {.floor_agreement = 5};
    struct agreement *const all = agreement_create(&sheet.catalogue, &limits, &sheet.arena);
    struct agreement *const none = agreement_create(&sheet.catalogue, &limits, &sheet.arena);
    agreement_with_icc(all);
    agreement_with_icc(none);
    agreement_merge(all, none);
    agreement_free(none);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < sheet.n_candidates; i++)
            agreement_add(all, &sheet.candidates[i]);
        agreement_end_pass(all);
    }
    assert_same(&sheet, agreement_finish(all), crosstab_agreement(&sheet, 5, &sheet.arena));
    agreement_free(all);
    sheet_close(&sheet);
}

/* Every candidate's ratings once more, with the levels and interviewers of the mirror image. */
static void copy_mirrored(const struct sheet *from, struct sheet *to, bool interviewers,
                          bool levels)
{
    for (size_t c = 0; c < from->n_candidates; c++) {
        const struct candidate_ratings *const r = &from->candidates[c];
        sheet_candidate(to);
        for (size_t begin = 0, end; begin < r->n; begin = end) {
            for (end = begin; end < r->n && r->question[end] == r->question[begin]; end++)
                ;
            for (size_t i = 0; i < end - begin; i++) {
                const size_t at = interviewers ? end - 1 - i : begin + i;
                const uint32_t last = (uint32_t)from->n_interviewers - 1;
                const int level = r->level[at], highest = (int)from->n_levels - 1;
                sheet_rate(to, r->question[at],
                           interviewers ? last - r->interviewer[at] : r->interviewer[at],
                           levels && level >= 0 ? highest - level : level);
            }
        }
    }
}

static void kappa_does_not_ask_who_is_called_a(void **state)
{
    (void)state;
    struct sheet sheet = random_sheet(6);
    struct sheet mirror = {.n_levels = 4, .n_questions = 5, .n_interviewers = 6};
    sheet_open(&mirror);
    copy_mirrored(&sheet, &mirror, true, false);
    const struct agreement_result *const x = crosstab_agreement(&sheet, 5, &sheet.arena);
    const struct agreement_result *const y = crosstab_agreement(&mirror, 5, &mirror.arena);
    assert_int_equal(x->n_pairs, y->n_pairs);
    for (size_t i = 0; i < x->n_pairs; i++) {
        const struct pair_result *const pair = &x->pairs[i];
        const struct pair_result *const other = crosstab_pair(y, 5 - pair->b, 5 - pair->a,
                                                              pair->question);
        assert_same_kappas(pair->kappa, other->kappa);
        assert_same_number(pair->mean_difference, -other->mean_difference);
    }
    assert_same_panel(&x->overall, &y->overall);
    sheet_close(&mirror);
    sheet_close(&sheet);
}

static void kappa_does_not_ask_which_end_of_the_scale_is_high(void **state)
{
    (void)state;
    struct sheet sheet = random_sheet(7);
    struct sheet mirror = {.n_levels = 4, .n_questions = 5, .n_interviewers = 6};
    sheet_open(&mirror);
    copy_mirrored(&sheet, &mirror, false, true);
    assert_same(&sheet, crosstab_agreement(&mirror, 5, &mirror.arena),
                crosstab_agreement(&sheet, 5, &sheet.arena));
    sheet_close(&mirror);
    sheet_close(&sheet);
}

static void weights_are_those_of_declared_levels_not_of_levels_seen(void **state)
{
    (void)state;
    const size_t seen[9] = {5, 2, 1, 3, 6, 1, 0, 2, 4};
    size_t declared[25] = {0};
    const size_t level[] = {0, 1, 4};
    for (size_t cell = 0; cell < 9; cell++)
        declared[level[cell / 3] * 5 + level[cell % 3]] = seen[cell];
    const double values[] = {0, 1, 4};
    const struct scale uneven = {.n_levels = 3, .values = values};
    struct sheet wide = {.n_levels = 5, .n_questions = 1, .n_interviewers = 2};
    struct sheet narrow = {.n_levels = 3, .n_questions = 1, .n_interviewers = 2};
    sheet_open(&wide);
    sheet_open(&narrow);
    crosstab(&wide, 0, 0, 1, declared);
    crosstab(&narrow, 0, 0, 1, seen);
    const struct agreement_result *const of_wide = crosstab_agreement(&wide, 5, &wide.arena);
    const double by_rank = crosstab_agreement(&narrow, 5, &narrow.arena)
                               ->overall.kappa[KAPPA_QUADRATIC]
                               .estimate.value;
    narrow.catalogue.scales = &uneven;
    const struct panel_result *const wide_panel = &of_wide->overall;
    const struct panel_result *const narrow_panel =
        &crosstab_agreement(&narrow, 5, &narrow.arena)->overall;
    assert_same_kappas(wide_panel->kappa, narrow_panel->kappa);
    for (int w = 0; w < KAPPA_N_WEIGHTS; w++) {
        assert_same_estimate(&wide_panel->chance[CHANCE_FLEISS][w],
                             &narrow_panel->chance[CHANCE_FLEISS][w]);
        assert_same_estimate(&wide_panel->chance[CHANCE_CONGER][w],
                             &narrow_panel->chance[CHANCE_CONGER][w]);
        assert_same_estimate(&wide_panel->light[w], &narrow_panel->light[w]);
    }
    for (int metric = 0; metric < KRIPPENDORFF_N_METRICS; metric++)
        assert_same_estimate(&wide_panel->krippendorff[metric],
                             &narrow_panel->krippendorff[metric]);
    assert_same_estimate(&wide_panel->kendall_w, &narrow_panel->kendall_w);
    assert_true(fabs(of_wide->overall.kappa[KAPPA_QUADRATIC].estimate.value - by_rank) > 0.01);
    sheet_close(&narrow);
    sheet_close(&wide);
}

static void panels_count_answers_with_two_ratings_or_more(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 4};
    sheet_open(&sheet);
    const int levels[][4] = {{2, 2, 1, -1}, {0, -1, -1, -1}, {1, 1, 1, 1}, {-1, 0, 2, -1}};
    for (size_t c = 0; c < 4; c++) {
        sheet_candidate(&sheet);
        for (uint32_t r = 0; r < 4; r++)
            sheet_rate(&sheet, 1, r, levels[c][r]);
    }
    const struct agreement_result *const result = crosstab_agreement(&sheet, 2, &sheet.arena);
    assert_int_equal(result->questions[0].n_units, 0);
    assert_true(isnan(result->questions[0].observed));
    assert_int_equal(result->questions[0].kappa[0].estimate.status, ESTIMATE_TOO_FEW);
    assert_int_equal(result->questions[1].n_units, 3);
    assert_int_equal(result->questions[1].n_ratings, 9);
    assert_near(result->questions[1].observed, (1.0 / 3 + 1 + 0) / 3, 1e-15);
    assert_near(result->overall.observed, (1.0 / 3 + 1 + 0) / 3, 1e-15);
    sheet_close(&sheet);
}

/* The same candidate in two interviews: two answers, of one who counts once. */
static void answers_of_one_candidate_belong_together(void **state)
{
    (void)state;
    struct sheet once = {.n_levels = 3, .n_questions = 1, .n_interviewers = 2};
    struct sheet twice = {.n_levels = 3, .n_questions = 1, .n_interviewers = 2};
    sheet_open(&once);
    sheet_open(&twice);
    const size_t table[9] = {7, 2, 0, 1, 6, 2, 1, 0, 5};
    crosstab(&once, 0, 0, 1, table);
    for (size_t c = 0; c < once.n_candidates; c++) {
        const int16_t *const level = once.candidates[c].level;
        sheet_candidate(&twice);
        for (uint32_t i = 0; i < 4; i++)
            sheet_rate(&twice, 0, i % 2, level[i % 2]);
        int64_t *const interview = (int64_t *)(uintptr_t)twice.candidates[c].interview;
        interview[2] = interview[3] = 1000;
    }
    const struct kappa *const x =
        crosstab_pair(crosstab_agreement(&once, 10, &once.arena), 0, 1, 0)->kappa;
    const struct pair_result *const pair = crosstab_pair(
        crosstab_agreement(&twice, 10, &twice.arena), 0, 1, 0);
    assert_int_equal(pair->n, 48);
    assert_int_equal(pair->n_candidates, 24);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        assert_near(pair->kappa[weights].estimate.value, x[weights].estimate.value, 1e-12);
        assert_near(pair->kappa[weights].estimate.se, x[weights].estimate.se, 1e-12);
        assert_near(pair->kappa[weights].estimate.upper, x[weights].estimate.upper, 1e-12);
        /* The answers that the lower bound is made with are fewer among more. */
        assert_true(pair->kappa[weights].estimate.lower > x[weights].estimate.lower);
        assert_true(isnan(pair->kappa[weights].se_null) && !isnan(x[weights].se_null));
    }
    sheet_close(&twice);
    sheet_close(&once);
}

static void perfect_agreement_is_one(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 3, .n_questions = 2, .n_interviewers = 2};
    sheet_open(&sheet);
    const size_t table[9] = {[0] = 5, [4] = 6, [8] = 4};
    crosstab(&sheet, 0, 0, 1, table);
    crosstab(&sheet, 1, 0, 1, table);
    const struct agreement_result *const result = crosstab_agreement(&sheet, 10, &sheet.arena);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        const struct estimate *const estimate = &result->overall.kappa[weights].estimate;
        assert_near(estimate->value, 1, 0);
        assert_near(estimate->upper, 1, 0);
        assert_true(estimate->lower > 0.6 && estimate->lower < 0.9);
    }
    assert_near(result->overall.observed, 1, 0);
    sheet_close(&sheet);
}

static void the_floor_counts_answers_and_candidates(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 2, .n_questions = 1, .n_interviewers = 2};
    sheet_open(&sheet);
    const size_t table[4] = {4, 1, 1, 3};
    crosstab(&sheet, 0, 0, 1, table);
    struct arena *const run = &sheet.arena;
    assert_int_equal(crosstab_agreement(&sheet, 9, run)->overall.kappa[0].estimate.status,
                     ESTIMATE_OK);
    const struct estimate below = crosstab_agreement(&sheet, 10, run)->overall.kappa[0].estimate;
    assert_int_equal(below.status, ESTIMATE_TOO_FEW);
    assert_int_equal(below.n, 9);
    sheet_close(&sheet);
}

struct stopped {
    const struct sheet *sheet;
    struct agreement *agreement;
    size_t n_pairs;
};

static void end_when_stopped(void *context, size_t piece, const struct parallel *parallel)
{
    (void)piece;
    struct stopped *const stopped = context;
    for (size_t i = 0; i < stopped->sheet->n_candidates; i++)
        agreement_add(stopped->agreement, &stopped->sheet->candidates[i]);
    while (parallel_goes_on(parallel))
        continue;
    agreement_stop_with(stopped->agreement, parallel);
    agreement_end_pass(stopped->agreement);
    agreement_end_pass(stopped->agreement);
    stopped->n_pairs = agreement_finish(stopped->agreement)->n_pairs;
}

/* Yes once, before anything begins. */
static int n_asked;

static bool goes_on_once(struct error *error)
{
    return n_asked++ == 0 || error_set(error, ERROR_INTERRUPTED, "stop");
}

static void what_is_stopped_ends_without_pairs(void **state)
{
    (void)state;
    const struct limits limits = {.floor_agreement = 5};
    for (int of_questions = 0; of_questions < 2; of_questions++) {
        struct sheet sheet = random_sheet(8);
        struct error error;
        struct stopped stopped = {
            .sheet = &sheet,
            .agreement = agreement_create(&sheet.catalogue, &limits, &sheet.arena),
            .n_pairs = 1};
        agreement_with_icc(stopped.agreement);
        if (of_questions)
            agreement_of_questions_alone(stopped.agreement);
        n_asked = 0;
        assert_false(parallel_run(end_when_stopped, &stopped, 1, goes_on_once, &error));
        assert_int_equal(stopped.n_pairs, 0);
        agreement_free(stopped.agreement);
        sheet_close(&sheet);
    }
}

static void no_ratings_make_no_pairs(void **state)
{
    (void)state;
    struct sheet sheet = {.n_levels = 2, .n_questions = 1, .n_interviewers = 2};
    sheet_open(&sheet);
    const struct agreement_result *result = crosstab_agreement(&sheet, 10, &sheet.arena);
    assert_int_equal(result->n_pairs, 0);
    assert_int_equal(result->overall.kappa[0].estimate.status, ESTIMATE_TOO_FEW);
    sheet_candidate(&sheet);
    sheet_rate(&sheet, 0, 0, 1);
    sheet_candidate(&sheet);
    result = crosstab_agreement(&sheet, 10, &sheet.arena);
    assert_int_equal(result->n_pairs, 0);
    assert_int_equal(result->overall.n_units, 0);
    sheet_close(&sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_candidates_does_not_matter),
        cmocka_unit_test(halves_merged_are_the_whole),
        cmocka_unit_test(merging_nothing_changes_nothing),
        cmocka_unit_test(kappa_does_not_ask_who_is_called_a),
        cmocka_unit_test(kappa_does_not_ask_which_end_of_the_scale_is_high),
        cmocka_unit_test(weights_are_those_of_declared_levels_not_of_levels_seen),
        cmocka_unit_test(panels_count_answers_with_two_ratings_or_more),
        cmocka_unit_test(answers_of_one_candidate_belong_together),
        cmocka_unit_test(perfect_agreement_is_one),
        cmocka_unit_test(the_floor_counts_answers_and_candidates),
        cmocka_unit_test(what_is_stopped_ends_without_pairs),
        cmocka_unit_test(no_ratings_make_no_pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
