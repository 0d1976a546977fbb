#include <stdlib.h>

#include "cli/commands.h"
#include "cli/commands/own_file.h"
#include "cli/report_file.h"
#include "cli/report_results.h"
#include "cli/report_summary.h"

static int run(struct invocation *invocation, struct error *error)
{
    struct options *const options = &invocation->options;
    struct database database;
    options->is_about_month = true;
    if (!options->period_given)
        options->period = PERIOD_LAST_MONTH;
    if (options->for_interviewer)
        return own_file(invocation, error);
    if (!report_file_check(invocation, error))
        return -1;
    if (!database_open(options, &database, error))
        return -1;
    struct study study;
    int status = report_file(invocation, &database, &study, error);
    if (status >= 0 && !report_results_keep(invocation, &database, &study.shown, error))
        status = -1;
    if (status >= 0 && report_summary_is_free(invocation))
        report_summary_print(&study.shown);
    database_close(&database);
    study_free(&study);
    return status;
}

const struct command command_report = {
    .name = "report",
    .arguments = "",
    .summary = "the monthly report: findings, charts, tables, definitions",
    .help = "What needs attention, in words; the question table; charts with the tables behind "
            "them; topic profiles\n"
            "where --candidates asks for them, otherwise the candidates' codes;\n"
            "definitions, filters and n everywhere. Without --month, --from and --to it is about "
            "the last complete\n"
            "month with scores: its pipeline and load. Questions, rubrics, agreement and "
            "interviewers are judged over\n"
            "the twelve months to its end, and the report says which findings are new; --window "
            "6m or all changes that,\n"
            "--month all takes everything.\n\n"
            "The format follows the name of each file: .html (one page, the default), .pdf (by "
            "Chromium), .xlsx, .csv\n"
            "(a file for each table), .json, .md (15 lines, for a chat), .png and .svg (a file for "
            "each chart, for slides),\n"
            ".eml (a message with page and pictures, for any mailer).\n\n"
            "  assay report -o report.html -o report.xlsx\n"
            "  assay report --month 2026-10 --role 'Data engineer' --hide-interviewers\n"
            "  assay report --for manager -o manager.html -o manager.md\n"
            "  assay report --month last --quiet -o report.html      (for cron)",
    .more = "--for panel leaves candidates out; --for manager keeps findings, questions and the "
            "pipeline, "
            "without "
            "any candidate or single interviewer: what sets some interviewers apart becomes the "
            "widest gap between any. --without takes sections: changes, questions, difficulty, "
            "rubric, criteria, versions, agreement, interviewers, drift, pipeline, candidates.\n\n"
            "--for-interviewer NAME is somebody's own page instead: their scores beside "
            "colleagues', who have no name there.\n\n"
            "What the report finds is kept in the database as well, in tables for dashboards, "
            "where the user may write.\n\n"
            "A chart or a file that cannot be made is named, with the package that is missing, and "
            "the exit status is 3; where none of the files could be made it is 1. What lies there "
            "from before is then moved to NAME.old, or NAME.old.2 and so on, so that nobody sends "
            "it as if it were new; that is said also with --quiet.\n\n"
            "The status is 6 where no question has a verdict and nothing is clear, and with "
            "--fail-on-findings 7 where a finding of any kind is clear: of questions, "
            "interviewers, drift, criteria or the pipeline.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_STAGES | OPTIONS_FINDINGS | OPTIONS_PROFILES |
               OPTIONS_AUDIENCE | OPTIONS_OWN,
    .run = run,
};
