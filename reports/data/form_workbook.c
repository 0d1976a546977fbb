#include "reports/data/form_workbook.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "reports/table/workbook_file.h"
#include "reports/table/workbook_sheet.h"

enum {
    BLANK_ROWS = 300,
    LONGEST_LIST = 255, /* characters of all choices, commas between them */
    TALLEST_HEAD = 200, /* points */
    HEAD = 0x1F3A4D,
    SHADE = 0xF1F5F7,
    LINE = 0xC9D2D8
};

struct looks {
    lxw_format *head, *head_secondary; /* of a question or a text; of a criterion */
    lxw_format *text[2], *date;        /* of odd and even questions */
};

/* What a workbook is made of. */
struct making {
    const struct score_form *form;
    int64_t made_at;
};

static lxw_format *head_format(lxw_workbook *file, bool secondary)
{
    lxw_format *const format = workbook_add_format(file);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, LINE);
    if (secondary) {
        format_set_bg_color(format, SHADE);
        format_set_font_size(format, 9);
    } else {
        format_set_bold(format);
        format_set_bg_color(format, HEAD);
        format_set_font_color(format, LXW_COLOR_WHITE);
    }
    return format;
}

static lxw_format *cell_format(lxw_workbook *file, bool shaded, const char *number_format)
{
    lxw_format *const format = workbook_add_format(file);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_text_wrap(format);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, LINE);
    if (shaded)
        format_set_bg_color(format, SHADE);
    if (number_format)
        format_set_num_format(format, number_format);
    return format;
}

static lxw_format *look_of(const struct looks *looks, const struct form_column *column)
{
    return column->kind == FORM_DATE ? looks->date : looks->text[column->group % 2];
}

static bool fits_list(const struct form_column *column)
{
    size_t length = column->n_choices ? column->n_choices - 1 : 0;
    for (size_t i = 0; i < column->n_choices; i++) {
        length += text_width(column->choices[i]);
        if (strchr(column->choices[i], ','))
            return false;
    }
    return column->n_choices > 0 && length <= LONGEST_LIST;
}

static void add_choices(const struct workbook *workbook, lxw_worksheet *sheet, lxw_col_t number,
                        const struct form_column *column, lxw_row_t last)
{
    if (!fits_list(column))
        return;
    const char **const list = ARENA_ARRAY(workbook->arena, column->n_choices + 1, const char *);
    memcpy(list, column->choices, column->n_choices * sizeof *list);
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST,
        .value_list = (void *)list, /* its type differs between versions of the library */
        .error_title = column->secondary ? "Met or not?" : "Not on the scale",
        .error_message = column->secondary
                             ? "Choose yes or no; leave it blank where you did not look at it."
                             : "Choose one of the levels; leave it blank where there is no score.",
    };
    worksheet_data_validation_range(sheet, 1, number, last, number, &validation);
}

static double head_height(const struct score_form *form)
{
    double height = 0;
    for (size_t c = 0; c < form->n_columns; c++)
        height = fmax(height, workbook_sheet_row_height(form->columns[c].heading,
                                                        form->columns[c].width - 1));
    return fmin(height, TALLEST_HEAD);
}

static void add_row(const struct workbook *workbook, lxw_worksheet *sheet,
                    const struct score_form *form, const struct looks *looks, size_t row)
{
    const lxw_row_t place = (lxw_row_t)row + 1;
    double height = 0;
    for (size_t c = 0; c < form->n_columns; c++) {
        const struct form_column *const column = &form->columns[c];
        const char *const cell = row < form->n_rows ? form->cells[row * form->n_columns + c] : NULL;
        if (cell && column->kind == FORM_NUMBER)
            worksheet_write_number(sheet, place, (lxw_col_t)c, strtod(cell, NULL),
                                   look_of(looks, column));
        else if (cell)
            workbook_sheet_text(workbook, sheet, place, (lxw_col_t)c, cell, look_of(looks, column));
        else
            worksheet_write_blank(sheet, place, (lxw_col_t)c, look_of(looks, column));
        height = fmax(height, workbook_sheet_row_height(cell, column->width));
    }
    worksheet_set_row(sheet, place, height, NULL);
}

static void set_print(lxw_worksheet *sheet, const struct score_form *form)
{
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); /* A4 */
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_repeat_columns(sheet, 0, (lxw_col_t)(form->n_frozen - 1));
    worksheet_set_footer(sheet, "&L&F&RPage &P of &N");
    if (form->n_rows > 0)
        worksheet_fit_to_pages(sheet, 1, 0);
}

static void add_sheet(const struct workbook *workbook, const struct score_form *form)
{
    lxw_worksheet *const sheet = workbook_add_worksheet(workbook->file, "Scores");
    const struct looks looks = {
        .head = head_format(workbook->file, false),
        .head_secondary = head_format(workbook->file, true),
        .text = {cell_format(workbook->file, false, NULL), cell_format(workbook->file, true, NULL)},
        .date = cell_format(workbook->file, false, "yyyy-mm-dd")};
    const size_t n_rows = form->n_rows ? form->n_rows : BLANK_ROWS;
    for (size_t c = 0; c < form->n_columns; c++) {
        const struct form_column *const column = &form->columns[c];
        worksheet_set_column(sheet, (lxw_col_t)c, (lxw_col_t)c, column->width, NULL);
        workbook_sheet_text(workbook, sheet, 0, (lxw_col_t)c, column->heading,
                            column->secondary ? looks.head_secondary : looks.head);
        add_choices(workbook, sheet, (lxw_col_t)c, column, (lxw_row_t)n_rows);
    }
    worksheet_set_row(sheet, 0, head_height(form), NULL);
    for (size_t r = 0; r < n_rows; r++)
        add_row(workbook, sheet, form, &looks, r);
    worksheet_freeze_panes(sheet, 1, (lxw_col_t)form->n_frozen);
    set_print(sheet, form);
}

static bool write_file(const char *path, const void *context, struct error *error)
{
    const struct making *const making = context;
    struct arena arena = {0};
    const struct workbook workbook = {.file = workbook_new(path), .arena = &arena};
    if (!workbook.file)
        return error_set(error, ERROR_FAILED, "cannot make a workbook: %s", strerror(errno));
    lxw_doc_properties properties = {
        .title = arena_format(&arena, "Score sheet: %s", making->form->title),
        .created = (time_t)making->made_at};
    workbook_set_properties(workbook.file, &properties);
    add_sheet(&workbook, making->form);
    const lxw_error result = workbook_close(workbook.file);
    arena_free(&arena);
    return result == LXW_NO_ERROR ||
           error_set(error, ERROR_FAILED, "cannot write the workbook: %s", lxw_strerror(result));
}

bool form_workbook(const struct score_form *form, int64_t made_at, struct buffer *out,
                   struct error *error)
{
    const struct making making = {form, made_at};
    return workbook_file(write_file, &making, out, error);
}
