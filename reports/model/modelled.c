#include "reports/model/modelled.h"

#include "analytics/interviewers/interviewer_findings.h"
#include "reports/model/restarts.h"

static bool has_severity(const struct interviewer_result *result)
{
    for (size_t f = 0; f < result->n_findings; f++)
        if (result->findings[f].kind != FINDING_FEW_LEVELS)
            return true;
    return false;
}

static bool is_inside(const struct estimate *severity, double line)
{
    return severity->status == ESTIMATE_OK && severity->lower > -line && severity->upper < line;
}

bool modelled_is_wanted(const struct report *report, size_t interviewer)
{
    const struct interviewers_result *const all = &report->result->interviewers;
    const struct interviewer_result *const result = &all->interviewers[interviewer];
    const double line = interviewer_findings_severity_line(all, report->limits);
    return result->n_ratings >= report->limits->floor_severity && !has_severity(result) &&
           !is_inside(&result->severity_points, line) && !restarts_interviewer(report, interviewer);
}

bool modelled_is_wanted_of_any(const struct report *report)
{
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        if (modelled_is_wanted(report, i))
            return true;
    return false;
}

const struct finding *modelled_finding(const struct report *report, size_t interviewer)
{
    if (!report->modelled || !modelled_is_wanted(report, interviewer))
        return NULL;
    const struct finding *const finding = &report->modelled->interviewers[interviewer].finding;
    return finding->strength == STRENGTH_NONE ? NULL : finding;
}
