#include "cli/manual/option_items.h"

#include "cli/options/option_rows.h"
#include "cli/options/options.h"

static const char *term_of(const struct option_row *row, struct arena *arena)
{
    const char *const letter = row->letter ? arena_format(arena, "-%c, ", row->letter) : "";
    return arena_format(arena, "%s--%s%s%s", letter, row->name,
                        row->implied    ? "="
                        : row->argument ? " "
                                        : "",
                        row->argument ? row->argument : "");
}

static const char *meaning_of(const struct option_row *row, struct arena *arena)
{
    struct buffer text = {0};
    buffer_add(&text, row->help);
    if (row->variable && row->stands_for)
        buffer_format(&text, "; the variable `%s` stands for %s", row->variable, row->stands_for);
    else if (row->variable)
        buffer_format(&text, "; also the variable `%s`", row->variable);
    if (row->groups & OPTIONS_SETTING)
        buffer_add(&text, "; a setting");
    const char *const copy = arena_copy(arena, text.data);
    buffer_free(&text);
    return copy;
}

void option_items_add(struct manual_page *page, unsigned groups)
{
    for (size_t i = 0; i < n_option_rows; i++)
        if ((option_rows[i].groups & groups))
            manual_page_item(page, term_of(&option_rows[i], page->arena),
                             meaning_of(&option_rows[i], page->arena));
}
