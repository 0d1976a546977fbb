#include "cli/commands.h"
#include "cli/render.h"
#include "reports/questions/plan_json.h"
#include "reports/questions/plan_table.h"

static bool has_no_plan(const struct study *study)
{
    const struct drop_plans_result *const plans = &study->report.result->drop_plans;
    for (size_t t = 0; t < study->view.catalogue.n_topics; t++)
        if (plans->topics[t].alpha.status == ESTIMATE_OK)
            return false;
    return plans->overall.alpha.status != ESTIMATE_OK;
}

static int run(struct invocation *invocation, struct error *error)
{
    const struct study_view view = {.json = plan_json,
                                    .table = plan_table,
                                    .is_empty = has_no_plan,
                                    .wants = {.only = ANALYSIS_COUNTS, .plans = true}};
    return render_study(invocation, &view, error);
}

const struct command command_plan_questions = {
    .name = "plan questions",
    .arguments = "",
    .summary = "which questions could be dropped with the least loss of reliability",
    .help = "The order in which questions can be dropped, over all and in each topic, with the "
            "reliability\n"
            "that is left, and what is lost. Each topic keeps a question, unless --any-topic lets "
            "it go; what an\n"
            "interview has room for is said by itself. With "
            "--minutes it weighs\n"
            "reliability against time: a list such as 1.1=5,1.2=8, where a number alone is for all "
            "questions\n"
            "that are not named, or a file with a question and its minutes on each line.\n\n"
            "  assay plan questions\n"
            "  assay plan questions --minutes 6,4.3=15 --role 'Backend engineer'\n"
            "  assay plan questions --interview 45\n"
            "  assay plan questions --minutes minutes.csv --format csv -o plan.csv",
    .options = OPTIONS_DATABASE | OPTIONS_BANK | OPTIONS_FILTER | OPTIONS_FORMAT | OPTIONS_OUTPUT |
               OPTIONS_ANALYSIS | OPTIONS_PLAN,
    .run = run,
};
