#include "reports/rubrics/versions_page.h"

#include <math.h>

#include "base/date.h"
#include "reports/rubrics/version_table.h"
#include "reports/rubrics/version_words.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"
#include "templates.h"

static void add_difference(struct page *page, struct html_scope *row,
                           const struct estimate *difference, enum page_unit unit)
{
    struct html_scope *const cell = html_scope(page->arena);
    const bool known = difference->status == ESTIMATE_OK;
    const double factor = unit == UNIT_SHARE ? 100 : 1;
    const int decimals = unit == UNIT_SHARE ? 0 : 2;
    html_flag(cell, "known", known);
    page_part_sort_value(cell, "sort", known ? difference->value : NAN);
    if (known) {
        html_phrase(cell, "value", unit == UNIT_SHARE ? "{}\u00a0%" : "{}",
                    SIGNED(factor * difference->value, decimals));
        html_phrase(cell, "bounds", "{}",
                    BETWEEN(factor * difference->lower, factor * difference->upper, decimals));
    } else {
        html_text(cell, "absence", wording_absence(difference));
        html_text(cell, "reason", difference->reason ? difference->reason : "");
    }
    html_markup(row, "difference", page_part_markup(page, "cell.html", template_cell_html, cell));
}

static void add_measure(struct page *page, const struct version_change *change,
                        enum version_measure measure, struct html_list *rows,
                        struct html_list *sentences)
{
    static const char *const names[] = {"Difficulty", "Separation", "Agreement κ"};
    const struct version_comparison *const comparison = &change->measures[measure];
    const enum page_unit unit = measure == VERSION_DIFFICULTY ? UNIT_SHARE : UNIT_NUMBER;
    struct html_scope *const row = html_item(rows);
    struct buffer text = {0};
    html_text(row, "name", names[measure]);
    page_part_cell(page, row, "before", &comparison->before, unit);
    page_part_cell(page, row, "after", &comparison->after, unit);
    add_difference(page, row, &comparison->difference, unit);
    html_text(row, "verdict", version_words_verdict_label(comparison->verdict));
    version_words_measure(page->report, change, measure, &text);
    html_buffer(html_item(sentences), "text", &text);
}

static void add_wording(const struct question_version *version, const char *when,
                        enum version_part part, size_t n_candidates, struct html_list *wordings)
{
    struct html_scope *const item = html_item(wordings);
    const char *const text = part == VERSION_RUBRIC ? version->rubric : version->prompt;
    char day[11];
    date_format(version->valid_from, day);
    html_phrase(item, "head", "{}, version {}{}", TEXT(when), DIGITS((size_t)version->version),
                PHRASE_IF(*day, " from {}", TEXT(day)));
    html_text(item, "text", *text ? text : "–");
    page_part_counted(item, "n", n_candidates, "candidate", "candidates");
}

static void add_wordings(struct page *page, const struct version_change *change,
                         struct html_scope *item)
{
    const struct question_version *const versions =
        page->report->catalogue->wordings[change->question].versions;
    const enum version_part part = version_table_changed_part(&versions[change->before],
                                                              &versions[change->after]);
    struct html_list *const wordings = html_list(item, "wordings");
    html_text(item, "part",
              part == VERSION_RUBRIC     ? "What changed is the rubric."
              : part == VERSION_CRITERIA ? "Question and rubric read the same; its criteria or its "
                                           "title changed."
                                         : "");
    add_wording(&versions[change->before], "Before", part, change->n_candidates[change->before],
                wordings);
    add_wording(&versions[change->after], "Now", part, change->n_candidates[change->after],
                wordings);
    for (size_t w = change->before; w-- > 0;)
        add_wording(&versions[w], "Earlier", part, change->n_candidates[w], wordings);
}

static void add_change(struct page *page, const struct version_change *change,
                       struct html_list *changes)
{
    struct html_scope *const item = html_item(changes);
    struct buffer heading = {0}, basis = {0};
    version_words_heading(page->report, change, &heading);
    version_words_basis(change, &basis);
    html_buffer(item, "heading", &heading);
    html_text(item, "title", page->report->catalogue->questions[change->question].title);
    html_buffer(item, "basis", &basis);
    struct html_list *const rows = html_list(item, "rows");
    struct html_list *const sentences = html_list(item, "sentences");
    for (enum version_measure m = 0; m < VERSION_N_MEASURES; m++)
        add_measure(page, change, m, rows, sentences);
    add_wordings(page, change, item);
}

const char *versions_page(struct page *page)
{
    const struct versions_result *const versions = &page->report->result->versions;
    if (versions->n_changes == 0)
        return "";
    struct html_scope *const scope = html_scope(page->arena);
    struct html_list *const changes = html_list(scope, "changes");
    for (int pass = 0; pass < 2; pass++)
        for (size_t c = 0; c < versions->n_changes; c++)
            if ((versions->changes[c].verdict >= VERSION_WORSE) == (pass == 0))
                add_change(page, &versions->changes[c], changes);
    return page_part_markup(page, "versions.html", template_versions_html, scope);
}
