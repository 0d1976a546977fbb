#include "cli/simulated_year.h"

#include <string.h>

#include "base/date.h"
#include "base/day_range.h"
#include "cli/process/interrupt.h"
#include "examples.h"
#include "ingest/banks/bank_parser.h"

bool simulated_year_bank(struct arena *run, struct bank *ret, struct error *error)
{
    return bank_parser_read(example_interview_bank_md, strlen(example_interview_bank_md),
                            "interview-bank", run, ret, error);
}

static struct simulated_number number_of(struct option_number number)
{
    return (struct simulated_number){number.given, number.value};
}

static struct simulation_options options_of(const struct options *options, const struct bank *bank)
{
    return (struct simulation_options){
        .seed = options->seed,
        .n_candidates = options->candidates,
        .n_interviewers = options->interviewers,
        .bank = bank,
        .n_offices = options->offices,
        .every_fault = options->every_fault,
        .no_faults = options->no_faults,
        .plain = options->plain,
        .constant = options->constant_interviewer,
        .routing = options->strength_routing,
        .specialists = options->specialists,
        .funnel = options->funnel,
        .criteria = options->criteria,
        .singles = options->singles.value,
        .halo_sd = options->halo.value,
        .topic_correlation = number_of(options->topic_correlation),
        .answer_sd = number_of(options->answer_sd),
        .n_per_answer = options->per_answer,
        .n_asked = options->asked,
        .go_on = interrupt_check,
    };
}

/* Whether each office has interviewers enough. */
static bool check_interviewers(const struct options *options, struct error *error)
{
    const size_t n = options->interviewers ? options->interviewers : SIMULATION_INTERVIEWERS;
    const size_t n_offices = options->offices ? options->offices : 1;
    const size_t least = options->per_answer > 2 ? options->per_answer : 2;
    if (n / n_offices >= least)
        return true;
    if (least == 2)
        error_set(error, ERROR_FAILED, "%zu offices cannot share %zu interviewers", n_offices, n);
    else
        error_set(error, ERROR_FAILED, "%zu interviewers cannot give %zu scores to an answer",
                  n / n_offices, least);
    return error_hint(error, "each office needs %s: --interviewers %zu",
                      least == 2 ? "two" : "as many", least * n_offices);
}

static bool check_questions(const struct options *options, const struct bank *bank,
                            struct error *error)
{
    size_t n_core = 0;
    for (size_t t = 0; t < bank->n_topics; t++)
        n_core += bank->topics[t].bonus ? 0 : bank->topics[t].n_questions;
    if (n_core < SIMULATION_CORE_MIN)
        return error_set(error, ERROR_FAILED,
                         "the bank %s has too few questions to simulate interviews", bank->name) ||
               error_hint(error, "at least %d core questions are needed", SIMULATION_CORE_MIN);
    return n_core >= options->asked ||
           error_set(error, ERROR_FAILED, "the bank %s has %zu core questions, not %zu to ask",
                     bank->name, n_core, options->asked);
}

static bool say_no_fault(const struct simulation *simulation, const char *code, struct error *error)
{
    struct buffer faulty = {0};
    for (size_t q = 0; q < simulation->n_questions; q++)
        if (simulation->questions[q].fault != FAULT_NONE)
            buffer_format(&faulty, "%s%s", faulty.length ? ", " : "",
                          simulation->questions[q].question->code);
    error_set(error, ERROR_FAILED, "no question '%.40s' with a fault that could be repaired", code);
    if (faulty.length)
        error_hint(error, "these have one: %s", faulty.data);
    buffer_free(&faulty);
    return false;
}

/* What --repair says: CODE:MONTH. */
static bool repair(struct invocation *invocation, struct simulation *simulation,
                   struct error *error)
{
    const char *const text = invocation->options.repair;
    const char *const colon = text ? strrchr(text, ':') : NULL;
    const int32_t year_end = simulation->options.first_day + simulation->options.n_days;
    int32_t from, to;
    if (!text)
        return true;
    if (!colon || colon == text || !date_parse_month(colon + 1, &from, &to))
        return error_set(error, ERROR_USAGE,
                         "--repair wants a question and a month such as 4.3:2026-05, not '%.40s'",
                         text);
    if (from <= simulation->options.first_day || from >= year_end)
        return error_set(error, ERROR_USAGE, "--repair: %s is not within the simulated interviews",
                         colon + 1);
    const char *const code = arena_format(&invocation->run, "%.*s", (int)(colon - text), text);
    return simulation_repair(simulation, code, from, &invocation->run) ||
           say_no_fault(simulation, code, error);
}

enum { LAST_YEAR = 2026, LAST_MONTH = 10, USUAL_MONTHS = 12, MOST_MONTHS = 1200 };

/* One of n months, counted from 1. */
static struct day_range month_of(size_t n, size_t month)
{
    return day_range_of_month(LAST_YEAR, LAST_MONTH, (int32_t)(n - month));
}

/* The months of interviews, and those of them in which there are faults. */
static bool set_days(const struct options *given, struct simulation_options *ret,
                     struct error *error)
{
    const size_t n = given->months ? given->months : USUAL_MONTHS;
    const size_t from = given->fault_from ? given->fault_from : 1;
    const size_t until = given->fault_until ? given->fault_until : n;
    if (n > MOST_MONTHS)
        return error_set(error, ERROR_USAGE, "--months wants at most %d", MOST_MONTHS);
    if (from > until || until > n)
        return error_set(error, ERROR_USAGE,
                         "faults from month %zu until month %zu do not fit in %zu months", from,
                         until, n);
    const struct day_range first = month_of(n, 1), last = month_of(n, n);
    ret->first_day = first.first;
    ret->n_days = last.last - first.first + 1;
    if (given->fault_from || given->fault_until) {
        ret->faulty_from = month_of(n, from).first;
        ret->repaired_from = month_of(n, until).last + 1;
    }
    return true;
}

bool simulated_year_write(struct invocation *invocation, const struct bank *bank,
                          const struct simulation **ret, struct error *error)
{
    struct simulation_options options = options_of(&invocation->options, bank);
    if (!check_interviewers(&invocation->options, error) ||
        !check_questions(&invocation->options, bank, error))
        return false;
    if (!set_days(&invocation->options, &options, error))
        return false;
    interrupt_let_end();
    struct simulation *const simulation = simulation_create(&options, &invocation->run);
    interrupt_hold();
    if (!simulation)
        return error_set(error, ERROR_FAILED, "interviews cannot be simulated with the bank %s",
                         bank->name);
    *ret = simulation;
    return repair(invocation, simulation, error);
}
