#include "cli/manual/command_page.h"

#include <string.h>

#include "cli/manual/help_pieces.h"
#include "cli/manual/option_items.h"

const char *command_page_name(const struct command *command, struct arena *arena)
{
    char *const name = arena_format(arena, "assay-%s", command->name);
    for (char *at = name; *at; at++)
        if (*at == ' ')
            *at = '-';
    return name;
}

/* The paragraphs of a text, or its examples. Returns whether there were any. */
static bool add_pieces(struct manual_page *page, const char *text, bool examples)
{
    struct help_piece piece;
    bool any = false;
    while (text && help_piece_next(&text, &piece)) {
        if (piece.is_example != examples)
            continue;
        if (examples && !any)
            manual_page_heading(page, "EXAMPLES");
        any = true;
        const char *const words = arena_copy_n(page->arena, piece.text, piece.length);
        if (examples)
            manual_page_line(page, words);
        else
            manual_page_paragraph(page, words);
    }
    return any;
}

static void add_see_also(struct manual_page *page, const struct command *command)
{
    const size_t group = strcspn(command->name, " ");
    struct buffer names = {0};
    buffer_add(&names, "`assay`(1)");
    for (size_t i = 0; i < n_commands && command->name[group]; i++)
        if (commands[i] != command && strncmp(commands[i]->name, command->name, group + 1) == 0)
            buffer_format(&names, ", `%s`(1)", command_page_name(commands[i], page->arena));
    manual_page_heading(page, "SEE ALSO");
    manual_page_paragraph(page, arena_copy(page->arena, names.data));
    buffer_free(&names);
}

struct manual_page command_page(const struct command *command, struct arena *arena)
{
    struct manual_page page = {
        .arena = arena, .name = command_page_name(command, arena), .summary = command->summary};
    manual_page_heading(&page, "SYNOPSIS");
    manual_page_paragraph(&page, arena_format(arena, "`assay %s` [OPTION]...%s%s", command->name,
                                              *command->arguments ? " " : "", command->arguments));
    manual_page_heading(&page, "DESCRIPTION");
    add_pieces(&page, command->help, false);
    add_pieces(&page, command->more, false);
    manual_page_heading(&page, "OPTIONS");
    option_items_add(&page, command->options | OPTIONS_ALWAYS);
    add_pieces(&page, command->help, true);
    manual_page_heading(&page, "EXIT STATUS");
    manual_page_paragraph(&page, "As `assay`(1) says.");
    add_see_also(&page, command);
    return page;
}
