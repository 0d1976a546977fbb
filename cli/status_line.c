#include "cli/status_line.h"

#include <stdio.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/text.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "reports/text/progress_text.h"

enum { NAME_WIDTH = 24 };
static const double SECONDS_OF_SILENCE = 0.2, SECONDS_BETWEEN = 0.1;

static double seconds_since(const struct timespec *then)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - then->tv_sec) + 1e-9 * (double)(now.tv_nsec - then->tv_nsec);
}

/* The last column stays free: some terminals would begin a new line. */
static void draw(struct status_line *line, const char *what)
{
    struct arena scratch = {0};
    const char *const name = text_printable(&scratch, line->name, NAME_WIDTH);
    const char *const text = arena_format(&scratch, "%s: %s%s", name, line->doing, what);
    fprintf(stderr, "\r%s\033[K",
            text_printable(&scratch, text, output_terminal_width(STDERR_FILENO) - 1));
    arena_free(&scratch);
    line->visible = true;
    clock_gettime(CLOCK_MONOTONIC, &line->drawn);
}

void status_line_begin(struct status_line *line, const struct invocation *invocation,
                       const char *path)
{
    *line = (struct status_line){0};
    if (invocation->options.quiet || !isatty(STDERR_FILENO))
        return;
    line->name = source_file_name(path);
    clock_gettime(CLOCK_MONOTONIC, &line->began);
}

void status_line_turn(struct status_line *line, const char *doing, uint64_t total)
{
    if (!line->name)
        return;
    line->doing = doing;
    line->total = total;
    clock_gettime(CLOCK_MONOTONIC, &line->turned);
    if (seconds_since(&line->began) >= SECONDS_OF_SILENCE)
        draw(line, "");
}

bool status_line_watch(void *context, uint64_t bytes, uint64_t rows, struct error *error)
{
    struct status_line *const line = context;
    if (line->name && seconds_since(&line->began) >= SECONDS_OF_SILENCE &&
        (!line->visible || seconds_since(&line->drawn) >= SECONDS_BETWEEN)) {
        struct buffer text = {0};
        buffer_format(&text, " ");
        progress_text(&(struct progress){.bytes = bytes,
                                         .total = line->total,
                                         .rows = rows,
                                         .seconds = seconds_since(&line->turned)},
                      &text);
        draw(line, text.data);
        buffer_free(&text);
    }
    return interrupt_check(error);
}

void status_line_erase(struct status_line *line)
{
    if (line->visible)
        fputs("\r\033[K", stderr);
    line->visible = false;
}
