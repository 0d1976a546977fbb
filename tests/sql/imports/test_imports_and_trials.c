#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/scores/store_trial.h"
#include "sql/imports/import_subjects.h"
#include "sql/imports/imports.h"
#include "tests/support/near.h"
#include "tests/support/score_texts.h"
#include "tests/support/sql/database_fixture.h"

/* ASSAY_TRIALS: how many files to make; the seed of one that fails is printed. */
enum { USUAL = 60, MOST_ROWS = 60, N_SCALES = 4 };

static const double five[] = {1, 2, 3, 4, 5}, ends[] = {0, 10};
static const char *const digits[] = {"1", "2", "3", "4", "5"}, *const bounds[] = {"0", "10"};
static const struct scale scales[N_SCALES] = {
    {.name = "1..5", .n_levels = 5, .values = five, .labels = digits},
    {.name = "five", .n_levels = 5, .values = five, .labels = digits}, /* the same one */
    {.name = "1..4", .n_levels = 4, .values = five, .labels = digits},
    {.name = "points", .n_levels = 2, .values = ends, .labels = bounds, .continuous = true},
};

/* What came of a file. */
struct told {
    size_t accepted, missing, rejected, candidates, interviewers, questions, n_two_names;
    char two_names_id[32], first[512];
};

static uint64_t seed;

static size_t any(size_t n)
{
    seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (size_t)(seed >> 33) % n;
}

/* Mostly the first. */
static size_t rarely(size_t n)
{
    return any(4) ? 0 : any(n);
}

#define ANY(array) (array)[any(sizeof(array) / sizeof *(array))]
#define RARELY(array) (array)[rarely(sizeof(array) / sizeof *(array))]

static struct score_row make_row(uint64_t line, const char *long_text)
{
    static const char *const candidates[] = {"k1", "K1", "k2", "Émile", "émile", "k10"};
    static const char *const names[] = {"", "Kim Lee", "kim  lee", "Bo", "Ann"};
    static const char *const people[] = {"Ann", "ANN", "Bo Ek", "bo  ek", "Cy"};
    static const char *const questions[] = {"1.1", "1.2", "q", "Q"};
    static const char *const places[] = {"", "onsite", "Onsite"};
    static const char *const texts[] = {"names a rule", "names another"};
    struct score_row row = score_texts_fill((struct score_row){
        .line = line,
        .offset = line / 2 * 200, /* two scores of one record */
        .length = 200,
        .candidate = ANY(candidates),
        .candidate_name = RARELY(names),
        .role = RARELY(places),
        .stage = RARELY(places),
        .interview = RARELY(places),
        .interviewer = ANY(people),
        .question = ANY(questions),
        .comment = any(2) ? "" : "so",
        .criterion = (int16_t)rarely(3),
        .scale = rarely(N_SCALES),
        .day = any(2)   ? 20000
               : any(2) ? 20001
                        : INT32_MIN,
        .submitted_day = any(3) ? INT32_MIN : 20010 + (int32_t)any(2),
    });
    if (row.day != INT32_MIN && any(4) == 0)
        row.clock = 36001 + (int32_t)any(2) * 60;
    if (row.submitted_day != INT32_MIN && any(2))
        row.submitted_clock = 40001 + (int32_t)any(2);
    row.level = any(6) ? (int16_t)any(2) : LEVEL_MISSING;
    if (row.scale == 3 && row.level != LEVEL_MISSING) {
        row.points = any(2) ? 2.5 : 0.125;
        row.level = LEVEL_POINTS;
    }
    if (any(40) == 0) {
        row.criterion = CRITERION_BY_TEXT;
        row.criterion_text = ANY(texts);
    }
    if (any(40) == 0)
        row.candidate = row.interviewer = long_text;
    return row;
}

static void keep_reject(struct told *told, const struct reject *reject)
{
    if (!*told->first)
        snprintf(told->first, sizeof told->first, "%llu at %llu, %s '%.20s': %s (%s)",
                 (unsigned long long)reject->line, (unsigned long long)reject->offset,
                 reject->column, reject->value, reject->reason, reject->hint);
}

static bool on_reject(const struct reject *reject, void *context)
{
    keep_reject(context, reject);
    ((struct told *)context)->rejected++;
    return true;
}

static void import(const struct score_row *rows, size_t n, bool by_name, struct told *ret)
{
    const struct import_request request = {
        .file = "scores.csv", .sha256 = "s", .mapping = "m", .candidate_has_id = !by_name};
    struct import *import;
    struct import_receipt receipt;
    struct import_subjects subjects = {0};
    struct error error;
    int64_t number;
    bool done = import_begin(connection, &request, &import, &number, &error);
    for (size_t i = 0; i < n && done; i++)
        done = import_add(import, &rows[i], &error);
    if (!done || !import_resolve(import, scales, N_SCALES, on_reject, ret, &receipt, &error) ||
        !import_subjects_count(connection, ret->rejected > 0, &subjects, &error))
        fail_msg("%s", error.message);
    ret->accepted = receipt.record.accepted;
    ret->missing = receipt.record.missing;
    ret->n_two_names = receipt.n_two_names;
    ret->candidates = subjects.candidates;
    ret->interviewers = subjects.interviewers;
    ret->questions = subjects.questions;
    snprintf(ret->two_names_id, sizeof ret->two_names_id, "%s",
             receipt.n_two_names ? receipt.two_names_id : "");
    import_close(import); /* takes all back */
}

static void try_out(const struct score_row *rows, size_t n, bool by_name, struct told *ret)
{
    struct store_trial *const trial = store_trial_begin(by_name, false);
    struct trial_result result;
    struct error error;
    for (size_t i = 0; i < n; i++)
        assert_true(store_trial_add(trial, &rows[i], &error));
    assert_true(store_trial_end(trial, scales, N_SCALES, NULL, &result, &error));
    *ret = (struct told){.accepted = result.accepted,
                         .missing = result.missing,
                         .rejected = result.rejected,
                         .candidates = result.candidates,
                         .interviewers = result.interviewers,
                         .questions = result.questions,
                         .n_two_names = result.n_two_names};
    if (result.rejected)
        keep_reject(ret, &result.first);
    snprintf(ret->two_names_id, sizeof ret->two_names_id, "%s",
             result.n_two_names ? result.two_names_id : "");
    store_trial_free(trial);
}

static void format(const struct told *told, char *out, size_t size)
{
    snprintf(out, size, "%zu accepted, %zu missing, %zu rejected; %zu, %zu, %zu; %zu %s; %s",
             told->accepted, told->missing, told->rejected, told->candidates, told->interviewers,
             told->questions, told->n_two_names, told->two_names_id, told->first);
}

static void a_trial_says_what_an_import_into_an_empty_database_says(void **state)
{
    (void)state;
    const char *const asked = getenv("ASSAY_TRIALS");
    const unsigned long n = asked ? strtoul(asked, NULL, 10) : USUAL;
    static char long_text[900];
    size_t n_rejects = 0;
    memset(long_text, 'x', sizeof long_text - 1);
    for (unsigned long file = 1; file <= n; file++) {
        struct score_row rows[MOST_ROWS];
        struct told imported = {0}, tried;
        char a[1024], b[1024];
        seed = file;
        const size_t n_rows = 1 + any(MOST_ROWS);
        const bool by_name = any(3) == 0;
        for (size_t i = 0; i < n_rows; i++)
            rows[i] = make_row(i + 2, long_text);
        import(rows, n_rows, by_name, &imported);
        try_out(rows, n_rows, by_name, &tried);
        format(&imported, a, sizeof a);
        format(&tried, b, sizeof b);
        if (strcmp(a, b) != 0)
            fail_msg("file %lu\nimport: %s\ntrial:  %s", file, a, b);
        n_rejects += imported.rejected > 0;
    }
    assert_true(n_rejects > n / 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_trial_says_what_an_import_into_an_empty_database_says,
                                        open_empty_database, close_database),
    };
    return cmocka_run_group_tests(tests, NULL, end_server);
}
