#include "cli/manual/command_help.h"

#include <stdio.h>

#include "cli/manual/help_pieces.h"
#include "cli/manual/wrapped.h"
#include "cli/options/option_rows.h"

/* Where what options mean begins. */
enum { MEANING = 33 };

static void add_text(const char *text, struct buffer *out)
{
    struct arena scratch = {0};
    struct help_piece piece;
    for (bool in_examples = false; help_piece_next(&text, &piece); in_examples = piece.is_example) {
        const char *const words = arena_copy_n(&scratch, piece.text, piece.length);
        if (!piece.is_example || !in_examples)
            buffer_add(out, "\n");
        if (piece.is_example)
            buffer_format(out, "  %s\n", words);
        else
            wrapped_add(out, words, 0, 0);
    }
    arena_free(&scratch);
}

static void add_option(const struct option_row *row, struct buffer *out)
{
    char left[64];
    snprintf(left, sizeof left, "%c%c%c --%s%s%s", row->letter ? '-' : ' ',
             row->letter ? row->letter : ' ', row->letter ? ',' : ' ', row->name,
             row->implied ? "=" : " ", row->argument ? row->argument : "");
    buffer_format(out, "  %-30s ", left);
    wrapped_add(out, row->help, MEANING, MEANING);
}

void command_help(const struct command *command, struct buffer *out)
{
    buffer_format(out, "usage: assay %s%s%s\n", command->name, *command->arguments ? " " : "",
                  command->arguments);
    add_text(command->help, out);
    buffer_add(out, "\noptions:\n");
    for (size_t i = 0; i < n_option_rows; i++)
        if (option_rows_has(&option_rows[i], command->options))
            add_option(&option_rows[i], out);
}
