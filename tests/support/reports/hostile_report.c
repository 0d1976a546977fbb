#include "tests/support/reports/hostile_report.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "analytics/questions/question_verdict.h"
#include "base/text.h"
#include "tests/support/reports/sample_agreement.h"
#include "tests/support/reports/sample_drift.h"
#include "tests/support/reports/sample_statistics.h"

const char hostile_name[] =
    "=cmd|' /C calc'!A0 `touch /tmp/x`'; <script>alert(1)</script> \x1b[31m\x1b]0;"
    "title\x07 \u202eevil\u2066 \xc2\x9b"
    "2J a|b\\|c\r\nNEXT,\"quoted\"\t*bold* [link](https://evil.example)";

struct sample *hostile_report(struct arena *arena)
{
    struct sample *const sample = sample_report(arena);
    for (size_t i = 0; i < SAMPLE_TOPICS; i++)
        sample->topics[i].title = hostile_name;
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++)
        sample->questions[i].title = hostile_name;
    for (size_t i = 0; i < SAMPLE_INTERVIEWERS; i++)
        sample->interviewers[i] = hostile_name;
    sample->questions[5].code = hostile_name;
    sample->topics[2].code = hostile_name;
    for (size_t i = 0; i < 2; i++)
        sample->labels[i].name = sample->labels[i].export_id = hostile_name;
    sample->report.names = true;
    sample->report.filter.role = sample->report.filter.stage = hostile_name;
    sample->report.filter.bank = hostile_name;
    return sample;
}

struct sample *empty_report(struct arena *arena)
{
    struct sample *const sample = sample_report(arena);
    const struct estimate none = sample_no_estimate(ESTIMATE_TOO_FEW, 0, "nobody was asked");
    sample->catalogue.n_questions = sample->catalogue.n_topics = 0;
    sample->catalogue.n_interviewers = sample->catalogue.n_scales = 0;
    sample->result.questions = (struct questions_result){.alpha = none, .omega = none};
    sample->result.agreement = (struct agreement_result){0};
    sample->result.agreement.overall = sample_no_panel(none);
    sample->result.interviewers = (struct interviewers_result){0};
    sample->result.drop_plans = (struct drop_plans_result){
        .overall = {.alpha = sample_no_estimate(ESTIMATE_UNDEFINED, 0, "there is no score"),
                    .minutes = NAN}};
    sample->drift = (struct drift_result){0};
    sample->result.n_profiles = 0;
    sample->report.counts = (struct counts){0};
    sample->report.first_day = sample->report.last_day = INT32_MIN;
    return sample;
}

enum { LEVELS = 5 };

static void spoil_question(struct question_result *question, struct estimate none)
{
    question->n_candidates = question->n_ratings = 1;
    question->mean = 3;
    question->sd = question->item_total = question->alpha_if_dropped = question->alpha_without =
        NAN;
    question->difficulty = question->separation = question->kappa_quadratic = none;
    question->floor = question->ceiling = none;
    spoil_statistics(question, none);
    question->n_findings = 1;
    question->findings[0] = (struct finding){.kind = FINDING_TOO_FEW, .p = NAN};
    question_verdict_set(question, LEVELS, &LIMITS_DEFAULT);
}

struct sample *too_few_report(struct arena *arena)
{
    struct sample *const sample = sample_report(arena);
    const struct estimate none = sample_no_estimate(ESTIMATE_TOO_FEW, 1, "1 candidate; 10 needed");
    const struct estimate undefined = sample_no_estimate(ESTIMATE_UNDEFINED, 1, "nobody varies");
    struct questions_result *const questions = &sample->result.questions;
    questions->tally.n_clear = 0;
    questions->alpha = undefined;
    struct agreement_result *const agreement = &sample->result.agreement;
    for (size_t i = 0; i < SAMPLE_QUESTIONS; i++) {
        spoil_question(&questions->questions[i], none);
        agreement->questions[i] = sample_no_panel(undefined);
    }
    for (size_t i = 0; i < agreement->n_pairs; i++)
        for (size_t w = 0; w < KAPPA_N_WEIGHTS; w++)
            agreement->pairs[i].kappa[w].estimate = none;
    agreement->overall = sample_no_panel(none);
    agreement->n_months = 0;
    sample->drift = sample_no_drift(arena);
    for (size_t t = 0; t < SAMPLE_TOPICS; t++) {
        struct topic_profile *const topic = &sample->result.profiles[0].topics[t];
        topic->raw = topic->adjusted = topic->profile = topic->deviation = none;
        topic->p5 = topic->p10 = topic->p25 = topic->p50 = topic->p75 = topic->p90 = topic->p95 =
            NAN;
        topic->same_side = NAN;
        topic->named = NAMED_NOT;
        topic->prmse = (struct topic_prmse){NAN, NAN, NAN, NAN, ADDS_UNKNOWN};
        topic->verdict = VERDICT_CANNOT_SAY;
        topic->doubt = DOUBT_NO_COHORT;
        topic->asked = true;
    }
    sample->result.profiles[0].own = NAN;
    return sample;
}

void assert_inert(const struct buffer *text)
{
    static const char *const obeyed[] = {"\u202a", "\u202b", "\u202c", "\u202d", "\u202e",
                                         "\u2066", "\u2067", "\u2068", "\u2069"};
    for (size_t i = 0; i < text->length; i++) {
        const unsigned char byte = (unsigned char)text->data[i];
        if ((byte < 0x20 && byte != '\n') || byte == 0x7f)
            fail_msg("control character %02x at %zu", byte, i);
        if (byte == 0xc2 && (unsigned char)text->data[i + 1] < 0xa0)
            fail_msg("control character beyond ASCII at %zu", i);
    }
    for (size_t i = 0; i < sizeof obeyed / sizeof *obeyed; i++)
        assert_null(strstr(text->data, obeyed[i]));
}

void assert_fits(const struct buffer *text, size_t width)
{
    char line[4096];
    for (const char *start = text->data, *end; *start; start = end + 1) {
        end = strchr(start, '\n');
        assert_non_null(end);
        assert_true((size_t)(end - start) < sizeof line);
        memcpy(line, start, (size_t)(end - start));
        line[end - start] = '\0';
        if (text_width(line) > width)
            fail_msg("%zu columns: %s", text_width(line), line);
    }
}
