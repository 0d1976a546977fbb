#include "reports/html/page_part.h"

#include <math.h>

#include "reports/html/html_template.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"
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
    if (unit == UNIT_SHARE) {
        html_phrase(cell, "value", "{}", SHARE(estimate->value));
        html_phrase(cell, "bounds", "{}", BETWEEN(100 * estimate->lower, 100 * estimate->upper, 0));
    } else {
        html_phrase(cell, "value", "{}", NUMBER(estimate->value, 2));
        html_phrase(cell, "bounds", "{}", BOUNDS(estimate, 2));
    }
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
        html_text(cell, "absence", wording_absence(estimate));
        html_text(cell, "reason", estimate->reason ? estimate->reason : "");
    }
    html_markup(scope, name, page_part_markup(page, "cell.html", template_cell_html, cell));
}

void page_part_number(struct html_scope *scope, const char *name, double value)
{
    html_phrase(scope, name, "{}", NUMBER(value, 2));
}

void page_part_signed(struct html_scope *scope, const char *name, double value)
{
    html_phrase(scope, name, "{}", SIGNED(value, 2));
}

void page_part_share(struct html_scope *scope, const char *name, double share)
{
    html_phrase(scope, name, "{}", SHARE(share));
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
    html_phrase(scope, name, "{} {}", COUNT(count), TEXT(count == 1 ? singular : plural));
}
