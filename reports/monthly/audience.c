#include "reports/monthly/audience.h"

#include "reports/model/headline.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/news.h"

/* With fewer, the gap would tell of single ones. */
enum { FEWEST_JUDGED = 3 };

unsigned audience_left_out(enum audience audience)
{
    switch (audience) {
    case AUDIENCE_PANEL:
        return SECTION_CANDIDATES;
    case AUDIENCE_MANAGER:
        return SECTION_CHANGES | SECTION_DIFFICULTY | SECTION_RUBRIC | SECTION_CRITERIA |
               SECTION_VERSIONS | SECTION_AGREEMENT | SECTION_INTERVIEWERS | SECTION_DRIFT |
               SECTION_CANDIDATES;
    default:
        return 0;
    }
}

/* --- The widest gap --------------------------------------------------------------------------- */

static bool is_severity(const struct finding *finding)
{
    return finding->strength == STRENGTH_CLEAR && finding->kind != FINDING_FEW_LEVELS;
}

static void count_clear(const struct interviewer_result *interviewer, struct widest_gap *gap)
{
    for (size_t f = 0; f < interviewer->n_findings; f++) {
        if (!is_severity(&interviewer->findings[f]))
            continue;
        gap->n_lower += interviewer->findings[f].kind == FINDING_SEVERE;
        gap->n_higher += interviewer->findings[f].kind == FINDING_LENIENT;
        gap->n_candidates += interviewer->n_candidates;
    }
}

/* NULL where nobody clearly differs, or too few are judged. */
static const struct widest_gap *gap_of(const struct report *report, struct arena *arena)
{
    const struct estimate *lowest = NULL, *highest = NULL;
    struct widest_gap *const gap = ARENA_NEW(arena, struct widest_gap);
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const struct interviewer_result *const interviewer =
            &report->result->interviewers.interviewers[i];
        const struct estimate *const points = &interviewer->severity_points;
        if (points->status != ESTIMATE_OK)
            continue;
        gap->n_judged++;
        if (!lowest || points->value < lowest->value)
            lowest = points;
        if (!highest || points->value > highest->value)
            highest = points;
        count_clear(interviewer, gap);
    }
    if (gap->n_judged < FEWEST_JUDGED || gap->n_lower + gap->n_higher == 0)
        return NULL;
    const struct interval bounds = {highest->lower - lowest->upper, highest->upper - lowest->lower};
    gap->points = estimate_ok(highest->value - lowest->value, lowest->se + highest->se, bounds,
                              lowest->n + highest->n);
    if (gap->n_candidates > report->counts.candidates)
        gap->n_candidates = report->counts.candidates;
    return gap;
}

/* --- What is left of the results ---------------------------------------------------------------
 */

static const struct catalogue *nobody(const struct catalogue *catalogue, struct arena *arena)
{
    struct catalogue *const bare = ARENA_NEW(arena, struct catalogue);
    *bare = *catalogue;
    bare->interviewers = NULL;
    bare->n_interviewers = 0;
    if (catalogue->criteria)
        bare->criteria = nobody(catalogue->criteria, arena);
    return bare;
}

/* The scores of all together stay, who are behind each. */
static const struct pipeline_result *without_load(const struct pipeline_result *pipeline,
                                                  struct arena *arena)
{
    struct pipeline_result *const bare = ARENA_NEW(arena, struct pipeline_result);
    *bare = *pipeline;
    if (pipeline->score_times)
        bare->score_times = pipeline_result_score_time_of(pipeline, pipeline->n_interviewers, 0);
    bare->load = NULL;
    bare->n_interviewers = 0;
    return bare;
}

static void leave_out_interviewers(struct report *report, struct analysis_result *result,
                                   struct arena *arena)
{
    report->gap = gap_of(report, arena);
    report->catalogue = nobody(report->catalogue, arena);
    if (report->pipeline)
        report->pipeline = without_load(report->pipeline, arena);
    result->interviewers = (struct interviewers_result){0};
    result->agreement.pairs = NULL;
    result->agreement.n_pairs = 0;
}

static void leave_out_candidates(struct report *report, struct analysis_result *result)
{
    result->profiles = NULL;
    result->n_profiles = 0;
    report->past = NULL;
    report->labels = NULL;
    report->listed = NULL;
    report->n_listed = 0;
}

/* --- What is new -------------------------------------------------------------------------------
 */

/* At each look it was there where any of them was. */
static void mark_gap(const struct news_item *item, struct news_item *gap)
{
    for (size_t i = 0; i < NEWS_LOOKS; i++)
        if (item->marks[i] == MARKED_CLEAR)
            gap->marks[i] = MARKED_CLEAR;
}

/* The gap stands since the first of what it stands for. */
static void follow_gap(const struct news *news, struct news_item *gap)
{
    *gap = (struct news_item){.subject = HEADLINE_GAP, .name = "all", .kind = "apart"};
    for (size_t i = 0; i < news->n; i++) {
        const struct news_item *const item = &news->items[i];
        if (headline_is_of_interviewer(item->subject))
            mark_gap(item, gap);
        if (headline_is_of_interviewer(item->subject) && item->course.told == STRENGTH_CLEAR &&
            (gap->now == NEWS_NONE || item->since < gap->since)) {
            gap->now = item->now;
            gap->since = item->since;
            gap->always = item->always;
        }
    }
}

static const struct news *news_that_stay(const struct news *news, const struct report *report,
                                         struct arena *arena)
{
    struct news *const stay = ARENA_NEW(arena, struct news);
    *stay = *news;
    stay->items = ARENA_ARRAY(arena, news->n + 1, struct news_item);
    stay->n = 0;
    for (size_t i = 0; i < news->n; i++)
        if (!headline_is_left_out(report,
                                  &(struct headline_item){.subject = news->items[i].subject}))
            stay->items[stay->n++] = news->items[i];
    if (report->gap)
        follow_gap(news, &stay->items[stay->n++]);
    return stay;
}

struct report audience_report(const struct report *full, unsigned left_out, struct arena *arena)
{
    struct report report = *full;
    struct analysis_result *const result = ARENA_NEW(arena, struct analysis_result);
    *result = *full->result;
    report.left_out = left_out;
    if (left_out & SECTION_INTERVIEWERS)
        leave_out_interviewers(&report, result, arena);
    if (left_out & SECTION_CANDIDATES)
        leave_out_candidates(&report, result);
    report.result = result;
    if (full->news && left_out)
        report.news = news_that_stay(full->news, &report, arena);
    return report;
}
