#include "reports/gnuplot.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "reports/gnuplot_process.h"
#include "reports/svg_clean.h"

enum { DEFAULT_SECONDS = 30, LONGEST_REASON = 200 };
enum { MOST_PICTURE_BYTES = 64 * 1024 * 1024 };

/* A private directory that pictures go to. */
struct workspace {
    char path[PATH_MAX];
    int directory;
};

struct drawing {
    struct chart *const *charts;
    size_t n;
    const char *program;
    double deadline;
    struct workspace workspace;
    struct arena *arena;
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static bool workspace_open(struct workspace *workspace, struct error *error)
{
    const char *const parent = getenv("TMPDIR");
    const int length = snprintf(workspace->path, sizeof workspace->path, "%s/assay-charts-XXXXXX",
                                parent && *parent ? parent : "/tmp");
    if (length < 0 || (size_t)length >= sizeof workspace->path || !mkdtemp(workspace->path))
        return error_set(error, ERROR_FAILED, "cannot create the directory '%s': %s",
                         workspace->path, strerror(errno));
    unsigned user, group;
    workspace->directory = open(workspace->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (workspace->directory >= 0 &&
        (!gnuplot_process_user(&user, &group) || fchown(workspace->directory, user, group) == 0))
        return true;
    error_set(error, ERROR_FAILED, "cannot use the directory '%s': %s", workspace->path,
              strerror(errno));
    if (workspace->directory >= 0)
        close(workspace->directory);
    rmdir(workspace->path);
    return false;
}

static void workspace_close(struct workspace *workspace)
{
    DIR *const listing = fdopendir(workspace->directory);
    const struct dirent *entry;
    while (listing && (entry = readdir(listing)))
        unlinkat(dirfd(listing), entry->d_name, 0);
    if (listing)
        closedir(listing);
    else
        close(workspace->directory);
    rmdir(workspace->path);
}

static const char *file_name(const struct drawing *drawing, size_t index)
{
    return arena_format(drawing->arena, "%zu.svg", index + 1);
}

static void add_script(const struct drawing *drawing, size_t index, struct buffer *script)
{
    buffer_format(script, "reset session\nset output '%s'\n", file_name(drawing, index));
    buffer_add(script, drawing->charts[index]->script.data);
    buffer_add(script, "\nset output\n");
}

/* The whole file; the program that wrote it is not trusted to have left a file there. */
static bool read_picture(const struct drawing *drawing, size_t index, struct buffer *raw)
{
    const int file = openat(drawing->workspace.directory, file_name(drawing, index),
                            O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat stat;
    if (file < 0)
        return false;
    if (fstat(file, &stat) == 0 && S_ISREG(stat.st_mode) && stat.st_size <= MOST_PICTURE_BYTES) {
        char bytes[16 * 1024];
        ssize_t size;
        while ((size = read(file, bytes, sizeof bytes)) > 0)
            buffer_add_n(raw, bytes, (size_t)size);
    }
    close(file);
    return raw->length > 0;
}

/* Returns whether the chart has come out. */
static bool take_picture(const struct drawing *drawing, size_t index)
{
    struct chart *const chart = drawing->charts[index];
    const struct svg_words words = {chart->id, chart->title, chart->description};
    struct buffer raw = {0}, svg = {0};
    if (read_picture(drawing, index, &raw) && svg_clean(raw.data, raw.length, &words, &svg))
        chart->svg = arena_copy_n(drawing->arena, svg.data, svg.length);
    buffer_free(&raw);
    buffer_free(&svg);
    return chart->svg != NULL;
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
        return "gnuplot is not installed";
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
    const struct process process = {drawing->program, drawing->workspace.directory, seconds};
    struct buffer script = {0}, messages = {0};
    for (size_t i = first; i <= last; i++) {
        unlinkat(drawing->workspace.directory, file_name(drawing, i), 0);
        add_script(drawing, i, &script);
    }
    const bool ran = gnuplot_process_run(&process, &script, ret, &messages, error);
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

bool gnuplot_draw(struct chart *const charts[], size_t n, const struct gnuplot_options *options,
                  struct arena *arena, size_t *ret_failed, struct error *error)
{
    struct drawing drawing = {
        .charts = charts,
        .n = n,
        .program = options && options->program ? options->program : "gnuplot",
        .deadline = now() + (options && options->seconds > 0 ? options->seconds : DEFAULT_SECONDS),
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
