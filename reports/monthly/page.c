#include "reports/monthly/page.h"

#include "reports/agreement/agreement_page.h"
#include "reports/candidates/candidates_page.h"
#include "reports/history/changes_page.h"
#include "reports/history/drift_page.h"
#include "reports/html/style_hash.h"
#include "reports/interviewers/interviewers_page.h"
#include "reports/model/period_words.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/findings_page.h"
#include "reports/monthly/methods_page.h"
#include "reports/monthly/timeline_page.h"
#include "reports/monthly/title_words.h"
#include "reports/pipeline/pipeline_page.h"
#include "reports/questions/difficulty_page.h"
#include "reports/questions/questions_page.h"
#include "reports/rubrics/criteria_page.h"
#include "reports/rubrics/rubric_page.h"
#include "reports/rubrics/versions_page.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "templates.h"

/* The style and the script, with the hashes that let them through the page's policy. */
static void add_assets(const struct page *page, struct html_scope *scope)
{
    const char *const style = arena_format(page->arena, "%s%s", template_report_css,
                                           template_chart_css);
    char hash[PAGE_HASH_SIZE];
    html_markup(scope, "style", style);
    style_hash(style, hash);
    html_text(scope, "style_hash", hash);
    html_markup(scope, "script", template_report_js);
    style_hash(template_report_js, hash);
    html_text(scope, "script_hash", hash);
}

static void add_fact(struct html_list *meta, const char *before, size_t count, const char *singular,
                     const char *plural)
{
    struct html_scope *const fact = html_item(meta);
    html_text(fact, "before", before);
    html_count(fact, "value", count);
    html_text(fact, "after", count == 1 ? singular : plural);
}

static void add_agreement(const struct estimate *kappa, struct html_list *meta)
{
    if (kappa->status != ESTIMATE_OK)
        return;
    struct html_scope *const fact = html_item(meta);
    html_text(fact, "before", "agreement κ ");
    page_part_number(fact, "value", kappa->value);
    html_phrase(fact, "after", " ({}), {} pair{|s} of scores", BOUNDS(kappa, 2), COUNT(kappa->n));
}

static void add_meta(const struct report *report, struct html_scope *scope)
{
    const struct counts *const counts = &report->counts;
    struct html_list *const meta = html_list(scope, "meta");
    add_fact(meta, "", counts->candidates, " candidate", " candidates");
    add_fact(meta, "", counts->interviews, " interview", " interviews");
    add_fact(meta, "", counts->interviewers, " interviewer", " interviewers");
    add_fact(meta, "", counts->ratings, " rating", " ratings");
    add_agreement(&report->result->agreement.overall.kappa[KAPPA_QUADRATIC].estimate, meta);
}

static void add_head(const struct report *report, struct html_scope *scope)
{
    struct buffer summary = {0}, period = {0}, judged = {0}, generated = {0};
    title_words_of_report(report, &summary);
    html_buffer(scope, "summary", &summary);
    struct html_list *const periods = html_list(scope, "period");
    period_words_of_report(report, &period);
    if (period.length > 0)
        html_buffer(html_item(periods), "text", &period);
    struct html_list *const windows = html_list(scope, "judged");
    period_words_judged(report, &judged);
    if (judged.length > 0)
        html_buffer(html_item(windows), "text", &judged);
    period_words_moment(report->generated_at, &report->timezone, &generated);
    html_buffer(scope, "generated", &generated);
    html_text(scope, "timezone", time_zone_name(&report->timezone));
    html_text(scope, "version", report->version);
}

/* A section, and its entry among those to go to. */
struct section {
    enum report_section section;
    const char *name, *flag;
    const char *(*render)(struct page *page); /* "": it has nothing to tell */
};

/* In the order of the template. */
static const struct section sections[] = {
    {SECTION_CHANGES, "timeline", "has_timeline", timeline_page},
    {SECTION_CHANGES, "changes", "has_changes", changes_page},
    {SECTION_QUESTIONS, "questions", "has_questions", questions_page},
    {SECTION_DIFFICULTY, "difficulty", "has_difficulty", difficulty_page},
    {SECTION_RUBRIC, "rubric", "has_rubric", rubric_page},
    {SECTION_CRITERIA, "criteria", "has_criteria", criteria_page},
    {SECTION_VERSIONS, "versions", "has_versions", versions_page},
    {SECTION_AGREEMENT, "agreement", "has_agreement", agreement_page},
    {SECTION_INTERVIEWERS, "interviewers", "has_interviewers", interviewers_page},
    {SECTION_DRIFT, "drift", "has_drift", drift_page},
    {SECTION_PIPELINE, "pipeline", "has_pipeline", pipeline_page},
    {SECTION_CANDIDATES, "candidates", "has_candidates", candidates_page},
};

static void add_section(struct page *page, struct html_scope *scope, const struct section *section)
{
    const bool left_out = !report_sections_has(page->report, section->section);
    const char *const markup = left_out ? "" : section->render(page);
    html_markup(scope, section->name, markup);
    html_flag(scope, section->flag, *markup);
}

static void add_sections(struct page *page, struct html_scope *scope)
{
    html_markup(scope, "findings", findings_page(page));
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        add_section(page, scope, &sections[i]);
    html_markup(scope, "methods", methods_page(page));
}

bool page_render(const struct report *report, struct chart *const *charts, size_t n_charts,
                 struct buffer *html, struct error *error)
{
    struct arena arena = {0};
    struct page page = {report, charts, n_charts, &arena, error, false};
    struct html_scope *const scope = html_scope(&arena);
    add_assets(&page, scope);
    add_head(report, scope);
    add_meta(report, scope);
    add_sections(&page, scope);
    const char *const markup = page_part_markup(&page, "report.html", template_report_html, scope);
    if (!page.failed)
        buffer_add(html, markup);
    arena_free(&arena);
    return !page.failed;
}
