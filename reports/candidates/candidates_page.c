#include "reports/candidates/candidates_page.h"

#include <math.h>

#include "reports/candidates/profile_sayings_words.h"
#include "reports/candidates/profile_words.h"
#include "reports/html/page_figure.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "templates.h"

static void add_topic(struct page *page, size_t topic, const struct topic_profile *profile,
                      struct html_list *rows)
{
    struct html_scope *const row = html_item(rows);
    const struct topic *const about = &page->report->catalogue->topics[topic];
    const struct interval middle = {profile->p25, profile->p75};
    const bool compared = isfinite(middle.lower) && isfinite(middle.upper);
    html_text(row, "code", about->code);
    html_phrase(row, "title", "{}{}", TEXT(about->title), TEXT(about->bonus ? " (bonus)" : ""));
    html_flag(row, "grey", profile->prmse.adds == ADDS_NOTHING);
    html_count(row, "n_questions", profile->n_questions);
    html_count(row, "n_ratings", profile->n_ratings);
    html_count(row, "n_interviewers", profile->n_interviewers);
    page_part_cell(page, row, "profile", &profile->profile, UNIT_SHARE);
    page_part_cell(page, row, "raw", &profile->raw, UNIT_SHARE);
    html_phrase(row, "middle", "{}", compared ? SHARE_BOUNDS(&middle) : TEXT("too few"));
    html_text(row, "verdict", profile_words_verdict(profile));
}

static const char *table_of(struct page *page, size_t profile)
{
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const rows = html_list(scope, "rows");
    html_phrase(scope, "candidate", "{}", WRITTEN(report_names_candidate, page->report, profile));
    size_t *const asked = ARENA_ARRAY(page->arena, page->report->catalogue->n_topics, size_t);
    const size_t n = profile_words_asked(page->report, profile, asked);
    for (size_t i = 0; i < n; i++)
        add_topic(page, asked[i], &page->report->result->profiles[profile].topics[asked[i]], rows);
    return page_part_markup(page, "profile_table.html", template_profile_table_html, scope);
}

static void add_sayings(struct html_scope *scope, const char *name, const char *const *sayings)
{
    struct html_list *const list = html_list(scope, name);
    for (size_t i = 0; i < PROFILE_MOST_SAYINGS && sayings[i]; i++)
        html_text(html_item(list), "words", sayings[i]);
}

/* "Engineer, 22 ratings on 5 of 6 topics" */
static const char *caption_of(const struct page *page, size_t profile)
{
    const struct profile_result *const result = &page->report->result->profiles[profile];
    const size_t n_topics = page->report->catalogue->n_topics;
    size_t n_ratings = 0, n_asked = 0;
    for (size_t i = 0; i < n_topics; i++) {
        n_ratings += result->topics[i].n_ratings;
        n_asked += result->topics[i].asked;
    }
    const char *const role = page->report->labels ? page->report->labels[profile].role : NULL;
    return phrase_kept(page->arena, "{}{} rating{|s} on {} of {} topic{|s}",
                       PHRASE_IF(role && *role, "{}, ", TEXT(role)), DIGITS(n_ratings),
                       DIGITS(n_asked), DIGITS(n_topics));
}

const char *candidates_page_profile(struct page *page, size_t profile, bool card)
{
    struct html_scope *const scope = html_scope(page->arena);
    const char *sayings[PROFILE_MOST_SAYINGS];
    const struct page_figure figure = {
        .chart = arena_format(page->arena, "topic-profile-%zu", profile + 1),
        .title = phrase_kept(page->arena, "{}",
                             WRITTEN(report_names_candidate, page->report, profile)),
        .caption = caption_of(page, profile),
        .table = table_of(page, profile),
        .card = card};
    html_markup(scope, "figure", page_figure(page, &figure));
    profile_sayings_words_can(page->report, profile, page->arena, sayings);
    add_sayings(scope, "can", sayings);
    profile_sayings_words_cannot(page->report, profile, page->arena, sayings);
    add_sayings(scope, "cannot", sayings);
    return page_part_markup(page, "candidate_profile.html", template_candidate_profile_html, scope);
}

/* Who was interviewed in the month, but has no profile here. */
static void add_listed(const struct report *report, struct html_scope *scope)
{
    struct html_list *const lists = html_list(scope, "listed");
    if (report->n_listed == 0)
        return;
    struct html_scope *const list = html_item(lists);
    const bool more = report->result->n_profiles > 0;
    page_part_counted(list, "count", report->n_listed,
                      more ? "more candidate was" : "candidate was",
                      more ? "more candidates were" : "candidates were");
    html_flag(list, "alone", !more);
    struct arena scratch = {0};
    struct phrase_value *const names = ARENA_ARRAY(&scratch, report->n_listed, struct phrase_value);
    for (size_t i = 0; i < report->n_listed; i++)
        names[i] = WRITTEN(report_names_listed_candidate, report, i);
    html_phrase(list, "names", "{}", LIST(names, report->n_listed));
    arena_free(&scratch);
}

const char *candidates_page(struct page *page)
{
    struct page past = *page;
    past.report = report_past(page->report);
    const struct analysis_result *const result = past.report->result;
    if (result->n_profiles + page->report->n_listed == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    html_flag(scope, "has_profiles", result->n_profiles > 0);
    const char *const words = result->n_profiles > 0
                                  ? profile_words_groups(past.report, page->arena)
                                  : NULL;
    struct html_list *const groups = html_list(scope, "groups");
    if (words)
        html_text(html_item(groups), "words", words);
    add_listed(page->report, scope);
    struct html_list *const profiles = html_list(scope, "profiles");
    for (size_t i = 0; i < result->n_profiles; i++)
        html_markup(html_item(profiles), "profile", candidates_page_profile(&past, i, true));
    page->failed = page->failed || past.failed;
    html_text(scope, "caution", PROFILE_CAUTION);
    return page_part_markup(page, "candidates.html", template_candidates_html, scope);
}
