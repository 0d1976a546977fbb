#include <stdlib.h>

#include "cli/commands.h"
#include "cli/process/interrupt.h"
#include "cli/render.h"
#include "cli/study.h"
#include "cli/writing/output_stream.h"
#include "reports/agreement/agreement_json.h"
#include "reports/agreement/agreement_record.h"
#include "reports/agreement/agreement_table.h"
#include "reports/agreement/pair_table.h"
#include "reports/agreement/worst_pairs.h"

/* All interviewers, or the two that --pair named. */
struct view {
    const struct report *report;
    bool is_pair;
    struct pair_choice choice;
};

static bool choose(const struct options *options, const struct report *report, struct view *ret,
                   struct error *error)
{
    struct view view = {.report = report, .is_pair = options->pair};
    if (view.is_pair && !pair_choice_read(report, options->pair, &view.choice, error))
        return false;
    *ret = view;
    return true;
}

static bool is_data(const struct options *options)
{
    return options->format == FORMAT_CSV || options->format == FORMAT_JSON;
}

static struct report shown_report(const struct invocation *invocation, const struct view *view,
                                  struct arena *run)
{
    if (view->is_pair)
        return pair_choice_report(view->report, &view->choice, run);
    return is_data(&invocation->options) && invocation->options.pairs == PAIRS_WORST
               ? worst_pairs_report(view->report, run)
               : *view->report;
}

static bool put(void *stream, const struct buffer *text, struct error *error)
{
    if (interrupt_check(error))
        return output_stream_put(stream, text, error);
    output_stream_give_up(stream);
    return false;
}

/* All pairs, written while they are made. */
static bool write_data(const struct invocation *invocation, const struct report *shown,
                       struct error *error)
{
    struct output_stream stream;
    struct buffer out = {0};
    if (!output_stream_open(invocation->options.output, &stream, error))
        return false;
    const struct text_sink sink = {put, &stream};
    const bool written = (invocation->options.format == FORMAT_JSON
                              ? agreement_json_write(shown, &sink, &out, error)
                              : agreement_record_csv(shown, &sink, &out, error)) &&
                         output_stream_put(&stream, &out, error) &&
                         output_stream_close(&stream, error);
    buffer_free(&out);
    return written;
}

/* Two interviewers have a table of their own as CSV too. */
static bool write_view(struct invocation *invocation, const struct view *view, struct error *error)
{
    struct arena *const run = &invocation->run;
    const struct report shown = shown_report(invocation, view, run);
    if (invocation->options.format == FORMAT_JSON ||
        (invocation->options.format == FORMAT_CSV && !view->is_pair))
        return write_data(invocation, &shown, error);
    return render_table(invocation,
                        view->is_pair ? pair_table(view->report, &view->choice, run)
                        : invocation->options.measures ? agreement_table_measures(&shown, run)
                                                       : agreement_table(&shown, run),
                        error);
}

/* A pair has its table as soon as it shares an answer; all pairs together want a kappa, or a reason
 * other than too few answers. */
static bool has_answer(const struct view *view, struct arena *run)
{
    const struct report shown = view->is_pair ? pair_choice_report(view->report, &view->choice, run)
                                              : *view->report;
    const struct agreement_result *const agreement = &shown.result->agreement;
    if (view->is_pair)
        return agreement->n_pairs > 0;
    return agreement->pairs_tell ||
           agreement->overall.kappa[KAPPA_QUADRATIC].estimate.status == ESTIMATE_OK;
}

/* Only two by themselves, and all as data, are told on single questions. */
static enum agreement_pairs pairs_of(const struct options *options)
{
    if (options->pair)
        return AGREEMENT_PAIRS_ALL;
    return is_data(options) && options->pairs == PAIRS_ALL ? AGREEMENT_PAIRS_IN_TURN
                                                           : AGREEMENT_PAIRS_POOLED;
}

/* --share: neither nobody nor all. */
static bool check_share(const struct option_number *share, struct error *error)
{
    return !share->given || (share->value > 0 && share->value < 1) ||
           error_set(error, ERROR_USAGE, "--share is between 0 and 1, not %g", share->value);
}

static int run(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!check_share(&invocation->options.share, error) ||
        !database_open(&invocation->options, &database, error))
        return -1;
    struct study study = {.wants = {.only = ANALYSIS_AGREEMENT,
                                    .icc = true,
                                    .stages = true,
                                    .pairs = pairs_of(&invocation->options)}};
    struct view view;
    const bool done = study_run(invocation, &database, NULL, 0, &study, error);
    database_close(&database);
    study.report.taken_share = invocation->options.share.value;
    int status = -1;
    if (done && choose(&invocation->options, &study.report, &view, error) &&
        write_view(invocation, &view, error))
        status = has_answer(&view, &invocation->run) ? EXIT_SUCCESS : ERROR_TOO_FEW;
    study_free(&study);
    return status;
}

const struct command command_agreement = {
    .name = "agreement",
    .arguments = "",
    .summary = "whether interviewers agree: Cohen's kappa by pair and by question",
    .help = "Cohen's kappa of every pair of interviewers that scored the same answers, over all "
            "questions\n"
            "and for each, unweighted and with linear and quadratic weights, worst first, with the "
            "next step.\n"
            "--pair shows two interviewers alone: which score one gave where the other gave which, "
            "and the\n"
            "questions where they differ most. With --hide-interviewers they go by the names it "
            "shows.\n\n"
            "  assay agreement --from 2026-07-01\n"
            "  assay agreement --pair 'Ana Ruiz,Bo Lind'\n"
            "  assay agreement --pair 'Interviewer 1,Interviewer 4' --hide-interviewers\n"
            "  assay agreement --format csv -o agreement.csv\n"
            "  assay agreement --format json --pairs worst",
    .more =
        "Each row ends with the next step: which two should score the same recorded interview, "
        "which question needs an example answer for its levels. After the pairs and questions "
        "come how many interviewers would do, how many of those with the highest scores are "
        "wrongly "
        "among them, agreement by month, and with --measures the other "
        "measures of agreement for panels. On a terminal and in Markdown the pairs who agree least "
        "are shown; CSV and JSON have all, and every measure for each question and topic, with "
        "--pairs worst only the 30 pairs who agree least, over all questions.\n\nNames "
        "are those that `assay people` lists, whatever their case. The exit status is 6 where "
        "the two of --pair never scored the same answer.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_PAIR,
    .run = run,
};
