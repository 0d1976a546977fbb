#include "reports/monthly/report_workbook.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include "reports/data/files_table.h"
#include "reports/model/period_words.h"
#include "reports/monthly/definitions_table.h"
#include "reports/monthly/findings_table.h"
#include "reports/monthly/report_tables.h"
#include "reports/monthly/title_words.h"
#include "reports/table/table_basis.h"
#include "reports/table/table_estimate.h"
#include "reports/table/workbook_file.h"
#include "reports/table/workbook_sheet.h"

enum { LABEL_WIDTH = 34, TEXT_WIDTH = 100 };

/* The sheet to read, from the top. */
struct front {
    const struct workbook *workbook;
    lxw_worksheet *sheet;
    lxw_row_t row;
};

static void add_heading(struct front *front, const char *text)
{
    front->row += front->row > 0;
    workbook_sheet_text(front->workbook, front->sheet, front->row++, 0, text,
                        front->workbook->bold);
}

static void add_pair(struct front *front, const char *label, const char *text)
{
    worksheet_set_row(front->sheet, front->row,
                      fmax(workbook_sheet_row_height(label, LABEL_WIDTH),
                           workbook_sheet_row_height(text, TEXT_WIDTH)),
                      NULL);
    workbook_sheet_text(front->workbook, front->sheet, front->row, 0, label, front->workbook->text);
    workbook_sheet_text(front->workbook, front->sheet, front->row++, 1, text,
                        front->workbook->text);
}

static void add_summary(const struct report *report, struct front *front)
{
    struct arena *const arena = front->workbook->arena;
    struct table *const basis = table_create(arena, NULL, 0);
    const struct headline headline = headline_of(report, arena);
    struct buffer summary = {0}, period = {0}, judged = {0}, tally = {0}, generated = {0};
    title_words(report, &headline, &summary);
    period_words_of_report(report, &period);
    period_words_judged(report, &judged);
    title_words_tally(report, &headline, &tally);
    period_words_moment(report->generated_at, &report->timezone, &generated);
    table_basis_note(basis, report);
    add_heading(front, table_text(basis, &summary));
    add_pair(front, "Period", table_text(basis, &period));
    if (judged.length > 0)
        add_pair(front, "Judged over", table_text(basis, &judged));
    add_pair(front, "Findings", table_text(basis, &tally));
    add_pair(front, "Ratings", basis->notes[0]);
    add_pair(front, arena_format(arena, "Written (%s)", time_zone_name(&report->timezone)),
             table_text(basis, &generated));
    add_pair(front, "Version", arena_format(arena, "Assay %s", report->version));
}

/* Those that are known or those that are not, in the order of the report. */
static size_t add_findings_of(const struct finding_rows *all, const struct report *report,
                              bool known, struct front *front)
{
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        const struct finding_row *const row = &all->rows[i];
        if (row->known != known || !findings_table_tells(report, row))
            continue;
        add_pair(front, row->verdict,
                 phrase_kept(front->workbook->arena, "{}{}{}", TEXT(row->text),
                             PHRASE_IF(*row->action, " Try: {}", TEXT(row->action)),
                             PHRASE_IF(known, " Noted: {}.", TEXT(row->noted))));
        n++;
    }
    return n;
}

static bool has_known(const struct finding_rows *all, const struct report *report)
{
    for (size_t i = 0; i < all->n; i++)
        if (all->rows[i].known && findings_table_tells(report, &all->rows[i]))
            return true;
    return false;
}

static void add_findings(const struct report *report, struct front *front)
{
    const struct finding_rows all = findings_table_rows(report, front->workbook->arena);
    add_heading(front, "What was found");
    if (add_findings_of(&all, report, false, front) == 0)
        add_pair(front, "Nothing", NULL);
    if (!has_known(&all, report))
        return;
    add_heading(front, "Known: somebody has taken these on");
    add_findings_of(&all, report, true, front);
}

static void add_rows(const struct table *table, size_t label, size_t text, struct front *front)
{
    for (size_t row = 0; row < table_rows(table); row++)
        add_pair(front, table_cell(table, row, label), table_cell(table, row, text));
}

static void add_front(const struct report *report, const struct workbook *workbook)
{
    struct front front = {workbook, workbook_add_worksheet(workbook->file, "Summary"), 0};
    worksheet_set_column(front.sheet, 0, 0, LABEL_WIDTH, NULL);
    worksheet_set_column(front.sheet, 1, 1, TEXT_WIDTH, NULL);
    worksheet_set_landscape(front.sheet);
    worksheet_fit_to_pages(front.sheet, 1, 0);
    add_summary(report, &front);
    add_findings(report, &front);
    add_heading(&front, "Definitions, lines, filters and what was left out");
    add_rows(definitions_table(report, workbook->arena), 0, 1, &front);
    add_heading(&front, "Files, with their SHA-256");
    add_rows(files_table(report, workbook->arena), 1, 2, &front);
}

static lxw_format *number_format(lxw_workbook *file, const char *form)
{
    lxw_format *const format = workbook_add_format(file);
    format_set_num_format(format, form);
    return format;
}

static void add_formats(struct workbook *workbook)
{
    workbook->whole = number_format(workbook->file, "#,##0");
    workbook->decimal = number_format(workbook->file, "0.00");
    workbook->head = workbook_add_format(workbook->file);
    format_set_bold(workbook->head);
    workbook->bold = workbook_add_format(workbook->file);
    format_set_bold(workbook->bold);
    format_set_align(workbook->bold, LXW_ALIGN_VERTICAL_TOP);
    workbook->text = workbook_add_format(workbook->file);
    format_set_text_wrap(workbook->text);
    format_set_align(workbook->text, LXW_ALIGN_VERTICAL_TOP);
}

static bool write_file(const char *path, const void *context, struct error *error)
{
    const struct report *const report = context;
    struct arena arena = {0};
    struct workbook workbook = {.file = workbook_new(path), .arena = &arena};
    if (!workbook.file)
        return error_set(error, ERROR_FAILED, "cannot make a workbook: %s", strerror(errno));
    lxw_doc_properties properties = {.title = "Interview calibration report",
                                     .comments = arena_format(&arena, "Assay %s", report->version),
                                     .created = (time_t)report->generated_at};
    workbook_set_properties(workbook.file, &properties);
    add_formats(&workbook);
    add_front(report, &workbook);
    for (size_t i = 0; i < n_report_tables; i++) {
        const struct table *const data = report_tables_data(&report_tables[i], report, &arena);
        if (data)
            workbook_sheet_of_table(&workbook, report_tables[i].title, data);
    }
    const lxw_error result = workbook_close(workbook.file);
    arena_free(&arena);
    return result == LXW_NO_ERROR ||
           error_set(error, ERROR_FAILED, "cannot write the workbook: %s", lxw_strerror(result));
}

bool report_workbook(const struct report *report, struct buffer *out, struct error *error)
{
    return workbook_file(write_file, report, out, error);
}
