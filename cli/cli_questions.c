#include "cli/commands.h"
#include "cli/render.h"
#include "reports/questions_document.h"
#include "reports/questions_table.h"

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {
        .json = questions_json, .table = questions_table, .is_empty = study_is_empty};
    return render_study(invocation, &view, error);
}

const struct command command_questions = {
    .name = "questions",
    .arguments = "",
    .summary = "difficulty, separation, rubric use and findings of each question",
    .help =
        "For each question: how much of the scale candidates reach, whether it separates strong "
        "from\n"
        "weak candidates, how its rubric is used, whether interviewers agree, and what to do.\n\n"
        "  assay questions --month 2026-10\n"
        "  assay questions --role 'Backend engineer' --format json",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS,
    .run = run,
};
