#include "reports/interviewers/panel_plan_json.h"

#include "reports/interviewers/panel_plan_record.h"
#include "reports/model/report_names.h"
#include "reports/table/json.h"

static json_t *groups_of(const struct report *report, struct arena *arena)
{
    json_t *const groups = json_array();
    for (size_t g = 0; g < report->panels->n_groups; g++) {
        json_t *const group = json_array();
        for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
            if (report->panels->group[i] == (long)g)
                json_append(group, json_text(report_names_interviewer_text(report, i, arena)));
        json_append(groups, group);
    }
    return groups;
}

void panel_plan_json(const struct report *report, struct buffer *out)
{
    struct arena scratch = {0};
    const struct panel_plan *const plan = report->panels;
    json_t *const document = json_document_begin(report->version, &report->filter, &report->counts);
    json_put(document, "reason", json_text(plan->reason));
    json_put(document, "comparable", groups_of(report, &scratch));
    json_put(document, "rank_deficiency", json_count(plan->rank_deficiency));
    json_put(document, "sd", json_decimal(plan->sd));
    json_put(document, "joining", panel_plan_record_links(report, &scratch));
    json_document_end(document, out);
    arena_free(&scratch);
}
