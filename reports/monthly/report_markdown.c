#include "reports/monthly/report_markdown.h"

#include <string.h>

#include "reports/model/period_words.h"
#include "reports/model/report_sections.h"
#include "reports/monthly/findings_table.h"
#include "reports/monthly/report_tables.h"
#include "reports/monthly/title_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/table/table_markdown.h"
#include "reports/text/phrase.h"

static void add_paragraph(const char *text, struct buffer *out)
{
    table_markdown_text(text, out);
    phrase(out, "\n\n");
}

/* "# 2 of 36 questions need attention", the months it is about, and how all questions came out. */
static void add_head(const struct report *report, struct arena *arena, struct buffer *out)
{
    struct table *const basis = table_create(arena, NULL, 0);
    const struct headline headline = headline_of(report, arena);
    struct buffer summary = {0}, period = {0}, tally = {0};
    title_words(report, &headline, &summary);
    period_words_of_report(report, &period);
    title_words_tally(report, &headline, &tally);
    table_basis_note(basis, report);
    phrase(out, "# ");
    add_paragraph(table_text(basis, &summary), out);
    add_paragraph(phrase_kept(arena, "Interview calibration report{}. {}{}",
                              PHRASE_IF(period.length > 0, ", {}", TEXT(period.data)),
                              PHRASE_IF(tally.length > 0, "{} ", TEXT(tally.data)),
                              TEXT(basis->notes[0])),
                  out);
    buffer_free(&period);
    buffer_free(&tally);
}

static const char *cell_of(const struct table *table, size_t row, const char *column)
{
    size_t c = 0;
    while (strcmp(table->columns[c].name, column) != 0)
        c++;
    const char *const text = table_cell(table, row, c);
    return text ? text : "";
}

/* Verdict in bold where it is clear, what it is against the months before, evidence, what to do. */
static void add_finding(const struct table *findings, size_t row, struct arena *arena,
                        struct buffer *out)
{
    const char *const bold = strcmp(cell_of(findings, row, "strength"), "clear") == 0 ? "**" : "";
    const char *const verdict = table_markdown_kept(cell_of(findings, row, "verdict"), arena);
    const char *const action = table_markdown_kept(cell_of(findings, row, "action"), arena);
    const char *const news = cell_of(findings, row, "news");
    phrase(out, "- {}{}.{} {}{}{}\n", TEXT(bold), TEXT(verdict), TEXT(bold),
           PHRASE_IF(*news, "({}) ", TEXT(news)),
           TEXT(table_markdown_kept(cell_of(findings, row, "text"), arena)),
           PHRASE_IF(*action, " Try: {}", TEXT(action)));
}

static void add_findings(const struct report *report, struct arena *arena, struct buffer *out)
{
    const struct table *const findings = findings_table(report, arena);
    size_t n = 0;
    for (size_t row = 0; row < table_rows(findings); row++)
        if (findings_table_tells(report, findings, row)) {
            add_finding(findings, row, arena, out);
            n++;
        }
    phrase(out, n > 0 ? "\n" : "");
}

static void add_table(const struct report_table *part, const struct report *report,
                      struct arena *arena, struct buffer *out)
{
    const struct table *const table = part->chat(report, arena);
    if (table_rows(table) == 0 && table->n_notes == 0)
        return;
    if (!table->title)
        phrase(out, "## {}\n\n", TEXT(part->title));
    table_markdown(table, out);
    phrase(out, table->n_notes > 0 ? "\n" : "");
}

void report_markdown(const struct report *report, struct buffer *out)
{
    struct arena arena = {0};
    add_head(report, &arena, out);
    add_findings(report, &arena, out);
    for (size_t i = 0; i < n_report_tables; i++)
        if (report_tables[i].chat && report_sections_has(report, report_tables[i].section))
            add_table(&report_tables[i], report, &arena, out);
    if (report->result->questions.n_clear > 0)
        phrase(out, "Flagged: the whole 95\u00a0% interval is beyond the line. ");
    phrase(out,
           "Assay {} describes questions, rubrics and agreement; it never ranks candidates or "
           "recommends a hire.\n",
           TEXT(report->version));
    arena_free(&arena);
}
