#include "reports/monthly/methods_page.h"

#include <inttypes.h>

#include "base/date.h"
#include "reports/model/report_sections.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "templates.h"

static void add_limits(const struct limits *limits, struct html_scope *scope)
{
    page_part_share(scope, "too_hard", limits->too_hard);
    page_part_share(scope, "too_easy", limits->too_easy);
    page_part_number(scope, "negative", limits->negative);
    page_part_number(scope, "flat", limits->flat);
    page_part_number(scope, "disagree", limits->disagree);
    page_part_share(scope, "floor_share", limits->floor_share);
    page_part_share(scope, "ceiling_share", limits->ceiling_share);
    page_part_number(scope, "unused_share", limits->unused_share);
    page_part_number(scope, "false_discovery", limits->false_discovery);
    html_count(scope, "floor_difficulty", limits->floor_difficulty);
    html_count(scope, "floor_correlation", limits->floor_correlation);
    html_count(scope, "floor_rubric", limits->floor_rubric);
    html_count(scope, "floor_agreement", limits->floor_agreement);
    html_count(scope, "floor_severity", limits->floor_severity);
    html_count(scope, "floor_drift", limits->floor_drift);
    html_count(scope, "floor_profile", limits->floor_profile);
    html_count(scope, "floor_cohort", limits->floor_cohort);
}

static void add_alpha(const struct estimate *alpha, struct html_scope *scope)
{
    if (alpha->status == ESTIMATE_OK)
        html_phrase(scope, "alpha", "{}, n {}", ESTIMATE(alpha, 2), COUNT(alpha->n));
    else
        html_text(scope, "alpha", alpha->reason ? alpha->reason : "too few");
}

static void add_filter(struct html_list *filters, const char *what, const char *value)
{
    if (!value || !*value)
        return;
    struct html_scope *const item = html_item(filters);
    html_text(item, "what", what);
    html_text(item, "value", value);
}

static void add_filters(const struct filter *filter, struct html_scope *scope)
{
    char from[11], to[11];
    date_format(filter->from_day, from);
    date_format(filter->to_day, to);
    struct html_list *const filters = html_list(scope, "filters");
    add_filter(filters, "Bank", filter->bank);
    add_filter(filters, "Role", filter->role);
    add_filter(filters, "Stage", filter->stage);
    add_filter(filters, "From", from);
    add_filter(filters, "To", to);
    if (filter->from_day != INT32_MIN || filter->to_day != INT32_MAX)
        add_filter(filters, "Window", window_name(filter->window));
}

static void add_dates(const struct report *report, struct html_scope *scope)
{
    struct html_list *const dates = html_list(scope, "dates");
    if (date_is_day(report->first_day) && date_is_day(report->last_day)) {
        struct html_scope *const item = html_item(dates);
        html_phrase(item, "first", "{}", DAY(report->first_day));
        html_phrase(item, "last", "{}", DAY(report->last_day));
    }
    html_text(scope, "timezone", time_zone_name(&report->timezone));
}

static void add_counts(const struct counts *counts, struct html_scope *scope)
{
    page_part_counted(scope, "n_ratings", counts->ratings, "rating", "ratings");
    page_part_counted(scope, "n_candidates", counts->candidates, "candidate", "candidates");
    page_part_counted(scope, "n_interviews", counts->interviews, "interview", "interviews");
    page_part_counted(scope, "n_interviewers", counts->interviewers, "interviewer", "interviewers");
    page_part_counted(scope, "n_questions", counts->questions, "question", "questions");
    page_part_counted(scope, "missing", counts->missing,
                      "time a question was asked without a score.",
                      "times a question was asked without a score.");
}

static void add_scales(const struct catalogue *catalogue, struct html_scope *scope)
{
    struct html_list *const others = html_list(scope, "other_scale");
    for (size_t i = 0; i < catalogue->n_questions; i++) {
        const struct question *const question = &catalogue->questions[i];
        if (question->n_other_scale == 0)
            continue;
        struct html_scope *const item = html_item(others);
        html_text(item, "code", question->code);
        page_part_counted(item, "n", question->n_other_scale, "rating", "ratings");
        html_text(item, "scale", catalogue->scales[question->scale].name);
    }
    struct html_list *const scales = html_list(scope, "scales");
    for (size_t i = 0; i < catalogue->n_scales; i++) {
        const struct scale *const scale = &catalogue->scales[i];
        struct html_scope *const item = html_item(scales);
        html_text(item, "name", scale->name);
        html_text(item, "lowest", scale->labels[0]);
        html_text(item, "highest", scale->labels[scale->n_levels - 1]);
        html_flag(item, "points", scale->continuous);
        html_count(item, "n", scale->n_levels);
    }
}

static void add_imports(const struct report *report, struct arena *arena, struct html_scope *scope)
{
    html_flag(scope, "has_imports", report->n_imports > 0);
    struct html_list *const imports = html_list(scope, "imports");
    for (size_t i = 0; i < report->n_imports; i++) {
        const struct import_record *const import = &report->imports[i];
        struct html_scope *const row = html_item(imports);
        html_text(row, "number", arena_format(arena, "%" PRId64, import->number));
        html_text(row, "file", import->file);
        html_text(row, "sha256", import->sha256);
        html_text(row, "loaded", import->loaded_at);
        html_count(row, "rows", import->rows);
        html_count(row, "accepted", import->accepted);
        html_count(row, "changed", import->changed);
        html_count(row, "unchanged", import->unchanged);
        html_count(row, "missing", import->missing);
        html_count(row, "rejected", import->rejected);
    }
}

/* "Candidates by code, interviewers by name.": of those that the report has. */
static void add_names(const struct report *report, struct html_scope *scope)
{
    const bool candidates = report_sections_has(report, SECTION_CANDIDATES);
    const bool interviewers = report_sections_has(report, SECTION_INTERVIEWERS);
    const struct phrase_value kinds[] = {
        PHRASE_IF(candidates, "candidates by {}", TEXT(report->names ? "name" : "code")),
        PHRASE_IF(interviewers, "interviewers by {}",
                  TEXT(report->hide_interviewers ? "number" : "name")),
    };
    if (candidates && interviewers && report->names && !report->hide_interviewers)
        html_text(scope, "names", "Candidates and interviewers by name.");
    else if (candidates || interviewers)
        html_phrase(scope, "names", "{^}.", LIST_OF(kinds));
    else
        html_text(scope, "names", "No candidate and no interviewer.");
}

static void add_left_out(const struct report *report, struct html_scope *scope)
{
    struct html_list *const lists = html_list(scope, "left_out");
    struct buffer text = {0};
    if (!report->left_out)
        return;
    phrase(&text, "This report has no section on ");
    report_sections_words(report->left_out, &text);
    phrase(&text, ".");
    html_buffer(html_item(lists), "text", &text);
}

const char *methods_page(struct page *page)
{
    const struct report *const report = page->report;
    struct html_scope *const scope = html_scope(page->arena);
    add_limits(report->limits, scope);
    add_alpha(questions_result_reliability(&report->result->questions), scope);
    add_filters(&report->filter, scope);
    add_dates(report, scope);
    add_counts(&report->counts, scope);
    add_scales(report->catalogue, scope);
    add_imports(report, page->arena, scope);
    add_names(report, scope);
    add_left_out(report, scope);
    return page_part_markup(page, "methods.html", template_methods_html, scope);
}
