#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/completion/known_values.h"
#include "cli/completion/shell_line.h"
#include "cli/output.h"

/* Writes the values from `first` on, one a line: for readline as it inserts them, for other shells
 * with their meaning behind a tab. */
static bool write_values(const struct completion *completion, const struct shell_line *line,
                         size_t first, struct error *error)
{
    struct buffer out = {0};
    for (size_t i = first; i < completion->n_values; i++) {
        const struct completion_value *const value = &completion->values[i];
        if (line)
            shell_line_reply(line, value->text, &out);
        else
            buffer_format(&out, "%s\t%s", value->text, value->meaning ? value->meaning : "");
        buffer_add(&out, "\n");
    }
    const bool written = out.length == 0 || output_write(NULL, &out, error);
    buffer_free(&out);
    return written;
}

static bool write_heading(const struct completion *completion, struct error *error)
{
    struct buffer out = {0};
    buffer_add(&out, completion->source == VALUES_FILE ? "files\n" : "values\n");
    const bool written = output_write(NULL, &out, error);
    buffer_free(&out);
    return written;
}

/* What the command line tells comes first: the database may never answer. */
static bool answer(struct completion *completion, const struct shell_line *line,
                   struct error *error)
{
    known_values_of_system(completion);
    const size_t known = completion->n_values;
    if (!write_heading(completion, error) || !write_values(completion, line, 0, error))
        return false;
    known_values_of_database(completion);
    return write_values(completion, line, known, error);
}

static int run(struct invocation *invocation, struct error *error)
{
    struct arena *const arena = &invocation->run;
    char **words = invocation->arguments + 1;
    size_t n_words = (size_t)invocation->n_arguments - 1;
    const bool is_bash = strcmp(invocation->arguments[0], "bash") == 0;
    struct shell_line line = {0};
    if (is_bash) {
        line = shell_line_read(words[0], arena);
        words = line.words + 1; /* without "assay" */
        n_words = line.n_words - 1;
    }
    if (n_words == 0)
        return EXIT_SUCCESS;
    struct completion completion = completion_find(words, n_words, arena);
    return answer(&completion, is_bash ? &line : NULL, error) ? EXIT_SUCCESS : -1;
}

const struct command command_complete = {
    .name = "complete",
    .arguments = "bash LINE | words WORD...",
    .summary = "what may stand at the cursor",
    .help = "For the completion of shells. The first line printed is \"files\" where a name of a "
            "file may stand, else\n\"values\"; each other line is one way to go on.",
    .hidden = true,
    .min_arguments = 2,
    .max_arguments = 10000,
    .run = run,
};
