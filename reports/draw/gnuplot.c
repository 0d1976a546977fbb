#include "reports/draw/gnuplot.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "reports/draw/child_process.h"
#include "reports/draw/svg_clean.h"
#include "reports/draw/workspace.h"

enum { DEFAULT_SECONDS = 30, CHARTS_A_SECOND = 4 /* at the slowest */, LONGEST_REASON = 200 };
struct drawing {
    struct chart *const *charts;
    size_t n;
    const char *program;
    bool png;
    double deadline;
    bool (*go_on)(struct error *error);
    struct workspace workspace;
    struct arena *arena;
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static const char *file_name(const struct drawing *drawing, size_t index)
{
    return arena_format(drawing->arena, "%zu.%s", index + 1, drawing->png ? "png" : "svg");
}

static void add_script(const struct drawing *drawing, size_t index, struct buffer *script)
{
    buffer_format(script, "reset session\nset output '%s'\n", file_name(drawing, index));
    buffer_add(script, drawing->charts[index]->script.data);
    buffer_add(script, "\nset output\n");
}

static bool take_svg(const struct drawing *drawing, struct chart *chart, const struct buffer *raw)
{
    const struct svg_words words = {chart->id, chart->title, chart->description};
    struct buffer svg = {0};
    if (svg_clean(raw->data, raw->length, &words, &svg))
        chart->svg = arena_copy_n(drawing->arena, svg.data, svg.length);
    buffer_free(&svg);
    return chart->svg != NULL;
}

/* A PNG is whole where it begins with the signature and ends with the last chunk. */
static bool take_png(const struct drawing *drawing, struct chart *chart, const struct buffer *raw)
{
    static const char head[] = "\x89PNG\r\n\x1a\n", tail[] = "IEND\xae\x42\x60\x82";
    const size_t n_head = sizeof head - 1, n_tail = sizeof tail - 1;
    if (raw->length < n_head + n_tail || memcmp(raw->data, head, n_head) != 0 ||
        memcmp(raw->data + raw->length - n_tail, tail, n_tail) != 0)
        return false;
    chart->png = arena_copy_n(drawing->arena, raw->data, raw->length);
    chart->png_length = raw->length;
    return true;
}

/* Returns whether the chart has come out. */
static bool take_picture(const struct drawing *drawing, size_t index)
{
    struct chart *const chart = drawing->charts[index];
    struct buffer raw = {0};
    const bool taken = workspace_read(&drawing->workspace, file_name(drawing, index), &raw) &&
                       (drawing->png ? take_png : take_svg)(drawing, chart, &raw);
    buffer_free(&raw);
    return taken;
}

/* gnuplot's message is the line that begins with where it stood: "line 12: undefined variable". */
static const char *message_of(const struct buffer *messages, struct arena *arena)
{
    const char *found = NULL;
    for (const char *line = messages->data; line && *line; line = strchr(line, '\n')) {
        line += strspn(line, "\n ");
        found = strncmp(line, "line ", 5) == 0 ? line : found;
    }
    if (!found)
        return "gnuplot ended without a picture";
    const char *const line = arena_copy_n(arena, found, strcspn(found, "\n"));
    return arena_format(arena, "gnuplot: %s", text_printable(arena, line, LONGEST_REASON));
}

static const char *reason_of(enum process_end end, const struct buffer *messages,
                             struct arena *arena)
{
    switch (end) {
    case PROCESS_NOT_FOUND:
        return "gnuplot is not installed (Debian package gnuplot-nox)";
    case PROCESS_NOT_RUN:
        return "gnuplot cannot be started";
    case PROCESS_TIMED_OUT:
        return "gnuplot took too long";
    case PROCESS_ENDED:
        break;
    }
    return message_of(messages, arena);
}

/* Draws charts `first` to `last`; those without a picture have `failed` and `reason` set. */
static bool draw_range(const struct drawing *drawing, size_t first, size_t last, double seconds,
                       enum process_end *ret, struct error *error)
{
    char *arguments[] = {"gnuplot", "-d", NULL};
    const struct process process = {.program = drawing->program,
                                    .arguments = arguments,
                                    .directory = drawing->workspace.directory,
                                    .seconds = seconds,
                                    .starts_threads = drawing->png,
                                    .go_on = drawing->go_on};
    struct buffer script = {0}, messages = {0};
    for (size_t i = first; i <= last; i++) {
        unlinkat(drawing->workspace.directory, file_name(drawing, i), 0);
        add_script(drawing, i, &script);
    }
    const bool ran = child_process_run(&process, &script, ret, &messages, error);
    for (size_t i = first; ran && i <= last; i++) {
        struct chart *const chart = drawing->charts[i];
        chart->failed = !take_picture(drawing, i);
        chart->reason = chart->failed ? reason_of(*ret, &messages, drawing->arena) : NULL;
    }
    buffer_free(&script);
    buffer_free(&messages);
    return ran;
}

static size_t count_failed(const struct drawing *drawing)
{
    size_t failed = 0;
    for (size_t i = 0; i < drawing->n; i++)
        failed += drawing->charts[i]->failed;
    return failed;
}

/* Half of the time is kept for drawing the missing ones alone, shared equally. */
static bool draw_all(const struct drawing *drawing, struct error *error)
{
    enum process_end end;
    const double seconds = drawing->deadline - now();
    if (!draw_range(drawing, 0, drawing->n - 1, drawing->n > 1 ? seconds / 2 : seconds, &end,
                    error))
        return false;
    if (drawing->n == 1 || end == PROCESS_NOT_FOUND || end == PROCESS_NOT_RUN)
        return true;
    size_t missing = count_failed(drawing);
    for (size_t i = 0; i < drawing->n; i++) {
        if (!drawing->charts[i]->failed)
            continue;
        const double share = (drawing->deadline - now()) / (double)missing--;
        if (share > 0 && !draw_range(drawing, i, i, share, &end, error))
            return false;
    }
    return true;
}

static double usual_seconds(size_t n)
{
    return DEFAULT_SECONDS + (double)n / CHARTS_A_SECOND;
}

bool gnuplot_draw(struct chart *const charts[], size_t n, const struct gnuplot_options *options,
                  struct arena *arena, size_t *ret_failed, struct error *error)
{
    struct drawing drawing = {
        .charts = charts,
        .n = n,
        .program = options && options->program ? options->program : "gnuplot",
        .png = options && options->png,
        .deadline = now() + (options && options->seconds > 0 ? options->seconds : usual_seconds(n)),
        .go_on = options ? options->go_on : NULL,
        .arena = arena};
    if (n > 0) {
        if (!workspace_open(&drawing.workspace, error))
            return false;
        const bool drawn = draw_all(&drawing, error);
        workspace_close(&drawing.workspace);
        if (!drawn)
            return false;
    }
    *ret_failed = count_failed(&drawing);
    return true;
}
