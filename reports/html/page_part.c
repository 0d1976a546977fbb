#include "reports/html/page_part.h"

#include <math.h>

#include "reports/html/html_template.h"
#include "reports/text/format.h"
#include "templates.h"

const char *page_part_markup(struct page *page, const char *source, const char *template,
                             const struct html_scope *scope)
{
    struct buffer html = {0};
    if (!page->failed && !html_template_render(source, template, scope, &html, page->error))
        page->failed = true;
    const char *const markup = arena_copy_n(page->arena, html.data, html.length);
    buffer_free(&html);
    return markup;
}

static void add_known(struct html_scope *cell, const struct estimate *estimate, enum page_unit unit)
{
    struct buffer value = {0}, bounds = {0};
    if (unit == UNIT_SHARE) {
        format_share(estimate->value, &value);
        format_range(100 * estimate->lower, 100 * estimate->upper, 0, &bounds);
    } else {
        format_number(estimate->value, 2, &value);
        format_range(estimate->lower, estimate->upper, 2, &bounds);
    }
    html_buffer(cell, "value", &value);
    html_buffer(cell, "bounds", &bounds);
}

void page_part_cell(struct page *page, struct html_scope *scope, const char *name,
                    const struct estimate *estimate, enum page_unit unit)
{
    struct html_scope *const cell = html_scope(page->arena);
    const bool known = estimate->status == ESTIMATE_OK;
    html_flag(cell, "known", known);
    page_part_sort_value(cell, "sort", known ? estimate->value : NAN);
    if (known) {
        add_known(cell, estimate, unit);
    } else {
        html_text(cell, "absence", estimate->status == ESTIMATE_TOO_FEW ? "too few" : "–");
        html_text(cell, "reason", estimate->reason ? estimate->reason : "");
    }
    html_markup(scope, name, page_part_markup(page, "cell.html", template_cell_html, cell));
}

void page_part_number(struct html_scope *scope, const char *name, double value)
{
    struct buffer text = {0};
    format_number(value, 2, &text);
    html_buffer(scope, name, &text);
}

void page_part_signed(struct html_scope *scope, const char *name, double value)
{
    struct buffer text = {0};
    format_signed(value, 2, &text);
    html_buffer(scope, name, &text);
}

void page_part_share(struct html_scope *scope, const char *name, double share)
{
    struct buffer text = {0};
    format_share(share, &text);
    html_buffer(scope, name, &text);
}

void page_part_sort_value(struct html_scope *scope, const char *name, double value)
{
    struct buffer text = {0};
    if (isfinite(value))
        buffer_format(&text, "%.6f", value);
    html_buffer(scope, name, &text);
}

void page_part_counted(struct html_scope *scope, const char *name, size_t count,
                       const char *singular, const char *plural)
{
    struct buffer text = {0};
    format_count(count, &text);
    buffer_format(&text, " %s", count == 1 ? singular : plural);
    html_buffer(scope, name, &text);
}
