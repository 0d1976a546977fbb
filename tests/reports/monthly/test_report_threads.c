#include <string.h>
#include <unistd.h>

#include "analytics/run/analysis.h"
#include "base/snapshot_builder.h"
#include "reports/agreement/agreement_json.h"
#include "reports/interviewers/interviewers_json.h"
#include "reports/questions/questions_json.h"
#include "tests/support/near.h"

/* A year of 60 candidates, of whom some come back; four questions of two topics, on two scales, by
 * five interviewers, two or three at a time. */
enum { QUESTIONS = 4, INTERVIEWERS = 5, CANDIDATES = 60 };

static const double values[] = {1, 2, 3, 4, 5};
static const char *const labels[] = {"1", "2", "3", "4", "5"};
static const struct scale scales[] = {
    {.name = "1..5", .n_levels = 5, .values = values, .labels = labels},
    {.name = "1..3", .n_levels = 3, .values = values, .labels = labels}};
static const struct snapshot_question questions[QUESTIONS] = {
    {.id = 1, .bank = "", .topic = {"t", "", false}, .question = {.code = "a", .title = ""}},
    {.id = 2, .bank = "", .topic = {"t", "", false}, .question = {.code = "b", .title = ""}},
    {.id = 3, .bank = "", .topic = {"u", "", false}, .question = {.code = "c", .title = ""}},
    {.id = 4, .bank = "", .topic = {"u", "", false}, .question = {.code = "d", .title = ""}}};
static const char *const interviewers[INTERVIEWERS] = {"Al", "Bo", "Cy", "Di", "Ed"};
static const struct snapshot_names names = {.scales = scales,
                                            .n_scales = 2,
                                            .questions = questions,
                                            .n_questions = QUESTIONS,
                                            .n_plain = QUESTIONS,
                                            .interviewers = interviewers,
                                            .n_interviewers = INTERVIEWERS,
                                            .n_versions = QUESTIONS};

static long processors;

long __wrap_sysconf(int name);

long __wrap_sysconf(int name)
{
    assert_int_equal(name, _SC_NPROCESSORS_ONLN);
    return processors;
}

static void interview(struct snapshot_builder *builder, uint32_t candidate, uint32_t time)
{
    struct error error;
    snapshot_builder_interview(builder, candidate, 2 * candidate + time, 1, 0, UINT32_MAX);
    for (uint32_t q = time; q < QUESTIONS; q++)
        for (uint32_t i = 0; i < 2 + candidate % 2; i++) {
            const uint32_t mixed = (candidate * 7919 + q * 104729 + i * 1299709) % 1009;
            const struct snapshot_new_rating rating = {
                .question = q,
                .scale = q == 3,
                .interviewer = (candidate + i * (1 + candidate % 3)) % INTERVIEWERS,
                .day = 19000 + (int32_t)(candidate * 5 + time),
                .level = (int16_t)((candidate % 5 + mixed % 3) % (q == 3 ? 3 : 5))};
            assert_true(snapshot_builder_rating(builder, &rating, &error));
        }
}

static void build(struct snapshot *snapshot)
{
    struct snapshot_builder builder;
    struct error error;
    assert_true(snapshot_builder_begin(&builder, &names, false, snapshot, &error));
    for (uint32_t candidate = 1; candidate <= CANDIDATES; candidate++)
        for (uint32_t time = 0; time < 1 + (candidate % 4 == 0); time++)
            interview(&builder, candidate, time);
    snapshot_builder_end(&builder);
    snapshot_builder_free(&builder);
}

/* All numbers to the last digit, on so many threads. */
static struct buffer documents_on(const struct snapshot *snapshot, long threads)
{
    struct arena run = {0};
    struct snapshot_view view;
    struct error error;
    struct buffer text = {0};
    processors = threads;
    assert_true(snapshot_view_create(snapshot, &FILTER_ALL, &run, &view, &error));
    const struct analysis_options options = {.limits = LIMITS_DEFAULT, .icc = true};
    struct analysis *const analysis = analysis_create(&view.catalogue, &options, &run);
    assert_true(analysis_run(analysis, &view, NULL, &error));
    const struct report report = {.version = "0",
                                  .filter = FILTER_ALL,
                                  .counts = analysis_counts(analysis),
                                  .catalogue = &view.catalogue,
                                  .limits = &options.limits,
                                  .result = analysis_finish(analysis),
                                  .names = true};
    questions_json(&report, &text);
    agreement_json(&report, &text);
    interviewers_json(&report, &text);
    analysis_free(analysis);
    arena_free(&run);
    return text;
}

static void results_are_the_same_bytes_on_any_number_of_threads(void **state)
{
    (void)state;
    struct snapshot snapshot;
    build(&snapshot);
    struct buffer one = documents_on(&snapshot, 1);
    assert_non_null(strstr(one.data, "\"n_ratings\""));
    for (long threads = 2; threads <= 5; threads++) {
        struct buffer several = documents_on(&snapshot, threads);
        assert_string_equal(one.data, several.data);
        buffer_free(&several);
    }
    buffer_free(&one);
    snapshot_free(&snapshot);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(results_are_the_same_bytes_on_any_number_of_threads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
