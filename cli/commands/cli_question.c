#include <stdlib.h>

#include "cli/choice/question_choice.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/render.h"
#include "cli/study.h"
#include "reports/questions/question_detail.h"
#include "reports/questions/question_detail_json.h"

static bool write_question(struct invocation *invocation, const struct report *report,
                           size_t question, struct error *error)
{
    if (invocation->options.format != FORMAT_JSON)
        return render_table(invocation, question_detail(report, question, &invocation->run), error);
    struct buffer out = {0};
    question_detail_json(report, question, &out);
    const bool written = output_write(invocation->options.output, &out, error);
    buffer_free(&out);
    return written;
}

static bool has_answer(const struct report *report, size_t question)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    return result->difficulty.status == ESTIMATE_OK;
}

static int run(struct invocation *invocation, struct error *error)
{
    struct database database;
    if (!database_open(&invocation->options, &database, error))
        return -1;
    struct study study = {0};
    const bool done = study_run(invocation, &database, NULL, 0, &study, error);
    database_close(&database);
    int status = -1;
    size_t question;
    if (done &&
        question_choice(&study.view.catalogue, invocation->arguments[0], &question, error) &&
        write_question(invocation, &study.report, question, error))
        status = has_answer(&study.report, question) ? EXIT_SUCCESS : ERROR_TOO_FEW;
    study_free(&study);
    return status;
}

const struct command command_question = {
    .name = "question",
    .arguments = "CODE",
    .summary = "all about one question: findings, numbers, scores, interviewers",
    .help = "What was found on one question and what to do next, its wording, its numbers beside "
            "their lines,\n"
            "how often each score is given, the criteria of its rubric, which interviewers "
            "disagree on it,\n"
            "and, where its wording changed, whether the new one is better.\n\n"
            "  assay question 4.3\n"
            "  assay question B2 --role 'Backend engineer' --format md",
    .more = "The case of the code does not matter. Where the wording changed, before and now stand "
            "side by side with a verdict; interviewers stand two by two, worst first.\n\nThe exit "
            "status is 2 where no question that was asked has the code, and 6 where too few "
            "candidates answered it.",
    .values = VALUES_QUESTION,
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS,
    .min_arguments = 1,
    .max_arguments = 1,
    .run = run,
};
