#include "cli/commands.h"
#include "cli/render.h"
#include "reports/questions/questions_json.h"
#include "reports/questions/questions_table.h"
#include "reports/rubrics/criteria_table.h"

static bool lacks_criteria(const struct study *study)
{
    const struct criteria_result *const all = &study->report.result->criteria;
    for (size_t i = 0; i < all->n; i++)
        if (all->criteria[i].met.status == ESTIMATE_OK)
            return false;
    return true;
}

static int run(struct invocation *invocation, struct error *error)
{
    const bool criteria = invocation->options.criteria;
    const bool profiles = invocation->options.format == FORMAT_JSON;
    const unsigned parts = ANALYSIS_QUESTIONS | ANALYSIS_CRITERIA | ANALYSIS_VERSIONS;
    const struct study_view view = {.json = questions_json,
                                    .table = criteria ? criteria_table_all : questions_table,
                                    .is_empty = criteria ? lacks_criteria : study_is_empty,
                                    .findings = STUDY_QUESTIONS,
                                    .wants = {.only = profiles ? parts | ANALYSIS_TOPICS : parts,
                                              .cohorts = profiles,
                                              .stages = true}};
    return render_study(invocation, &view, error);
}

const struct command command_questions = {
    .name = "questions",
    .arguments = "",
    .summary = "difficulty, separation, rubric use and findings of each question",
    .help =
        "For each question: how much of the scale candidates reach, whether it separates strong "
        "from\n"
        "weak candidates, how its rubric is used, whether interviewers agree, and what to do.\n"
        "--fail-on-findings is for scripts: it ends with status 7 where a finding is clear and not "
        "known\n"
        "(`assay finding`); with =all known ones count too, one to watch never.\n\n"
        "  assay questions --month 2026-10\n"
        "  assay questions --criteria --format csv\n"
        "  assay questions --role 'Backend engineer' --format json\n"
        "  assay questions --fail-on-findings -q >/dev/null || echo 'a question needs attention'",
    .more = "Questions that need it most come first, by how far the strongest finding is beyond "
            "its line. Titles and intervals are shown where the terminal is wide enough, and "
            "always in CSV and Markdown.\n\n--criteria lists the criteria of the rubrics that were "
            "rated by themselves: how many candidates meet each, whether it separates strong from "
            "weak candidates, whether interviewers agree on it, and required ones that fewer "
            "candidates meet than an optional one.",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_FINDINGS | OPTIONS_CRITERIA,
    .run = run,
};
