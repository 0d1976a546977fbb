#include "cli/report_format.h"

#include <string.h>

#include "cli/options/time_limit.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "reports/chart/svg_file.h"
#include "reports/draw/pdf.h"
#include "reports/monthly/report_charts.h"
#include "reports/monthly/report_chat.h"
#include "reports/monthly/report_json.h"
#include "reports/monthly/report_mail.h"
#include "reports/monthly/report_tables.h"
#include "reports/monthly/report_workbook.h"
#include "reports/table/table_csv.h"

static bool write_bytes(struct report_run *run, const char *path, const struct buffer *bytes,
                        struct error *error)
{
    if (!output_write(path, bytes, error))
        return false;
    run->n_made++;
    if (strcmp(path, "-") != 0)
        command_say(run->invocation, "wrote %s", path);
    return true;
}

static bool write_out(struct report_run *run, const char *path, struct buffer *bytes,
                      struct error *error)
{
    const bool written = write_bytes(run, path, bytes, error);
    buffer_free(bytes);
    return written;
}

static bool write_page(struct report_run *run, const char *path, struct error *error)
{
    return report_writing_page(run, error) && write_bytes(run, path, &run->page, error);
}

static bool write_workbook(struct report_run *run, const char *path, struct error *error)
{
    struct buffer bytes = {0};
    interrupt_let_end();
    const bool made = report_workbook(run->report, &bytes, error);
    interrupt_hold();
    return made && write_out(run, path, &bytes, error);
}

static bool write_json(struct report_run *run, const char *path, struct error *error)
{
    struct buffer bytes = {0};
    interrupt_let_end();
    report_json(run->report, &bytes);
    interrupt_hold();
    return write_out(run, path, &bytes, error);
}

static bool write_chat(struct report_run *run, const char *path, struct error *error)
{
    struct buffer bytes = {0};
    interrupt_let_end();
    report_chat(run->report, run->invocation->options.chat, &bytes);
    interrupt_hold();
    return write_out(run, path, &bytes, error);
}

static bool write_pdf(struct report_run *run, const char *path, struct error *error)
{
    struct buffer bytes = {0};
    const struct pdf_options options = {.seconds = time_limit_seconds(), .go_on = interrupt_check};
    const char *reason;
    if (!report_writing_page(run, error) ||
        !pdf_print(&run->page, run->report->generated_at, &options, &run->invocation->run, &bytes,
                   &reason, error))
        return false;
    if (!reason)
        return write_out(run, path, &bytes, error);
    command_say(run->invocation, "no %s: %s", path, reason);
    run->reason = reason;
    run->n_left_out++;
    return report_writing_set_aside(run, path, error);
}

/* "report.csv" and "files" make "report-files.csv". */
static char *path_of_part(struct report_run *run, const char *path, const char *part)
{
    const char *const ending = strrchr(path, '.');
    return arena_format(&run->invocation->run, "%.*s-%s%s", (int)(ending - path), path, part,
                        ending);
}

static bool write_csv(struct report_run *run, const char *path, struct error *error)
{
    struct arena arena = {0};
    bool written = true;
    for (size_t i = 0; i < n_report_tables && written; i++) {
        struct buffer bytes = {0};
        interrupt_let_end();
        const struct table *const data = report_tables_data(&report_tables[i], run->report, &arena);
        interrupt_hold();
        const char *const part = path_of_part(run, path, report_tables[i].id);
        if (!data) {
            written = report_writing_set_aside(run, part, error);
            continue;
        }
        table_csv(data, &bytes);
        written = write_out(run, part, &bytes, error);
    }
    arena_free(&arena);
    return written;
}

static bool write_picture(struct report_run *run, const struct chart *chart, const char *path,
                          bool png, struct error *error)
{
    struct buffer bytes = {0};
    const char *const part = path_of_part(run, path, chart->id);
    if (chart->failed) {
        report_writing_miss(run, chart);
        return report_writing_set_aside(run, part, error);
    }
    if (png)
        buffer_add_n(&bytes, chart->png, chart->png_length);
    else
        svg_file(chart, &bytes);
    return write_out(run, part, &bytes, error);
}

static bool is_among(const char *id, struct chart *const *charts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(charts[i]->id, id) == 0)
            return true;
    return false;
}

/* The pictures of charts for which there are too few answers this time. */
static bool set_others_aside(struct report_run *run, struct chart *const *slides, size_t n,
                             const char *path, struct error *error)
{
    for (const char *const *id = report_chart_ids; *id; id++)
        if (!is_among(*id, slides, n) &&
            !report_writing_set_aside(run, path_of_part(run, path, *id), error))
            return false;
    return true;
}

/* Each chart of the report but those for phones, as a file of its own. */
static bool write_pictures(struct report_run *run, const char *path, bool png, struct error *error)
{
    struct chart **slides;
    size_t n;
    bool written = report_writing_pictures(run, png ? PICTURES_PNG : PICTURES_SVG, &slides, &n,
                                           error) &&
                   set_others_aside(run, slides, n, path, error);
    for (size_t i = 0; i < n; i++) {
        written = written && write_picture(run, slides[i], path, png, error);
        chart_free(slides[i]);
    }
    if (written && n == 0)
        command_say(run->invocation, "no %s: there are too few answers for any chart", path);
    return written;
}

static bool write_mail(struct report_run *run, const char *path, struct error *error)
{
    struct buffer bytes = {0};
    struct chart **charts;
    size_t n;
    bool written = report_writing_page(run, error) &&
                   report_writing_pictures(run, PICTURES_FOR_MAIL, &charts, &n, error);
    if (!written)
        return false;
    for (size_t i = 0; i < n; i++)
        if (charts[i]->failed)
            report_writing_miss(run, charts[i]);
    written = report_mail(run->report, &run->page, charts, n, &bytes, error) &&
              write_out(run, path, &bytes, error);
    for (size_t i = 0; i < n; i++)
        chart_free(charts[i]);
    return written;
}

static bool write_png(struct report_run *run, const char *path, struct error *error)
{
    return write_pictures(run, path, true, error);
}

static bool write_svg(struct report_run *run, const char *path, struct error *error)
{
    return write_pictures(run, path, false, error);
}

static const struct report_format formats[] = {
    {".html", write_page}, {".pdf", write_pdf},   {".xlsx", write_workbook},
    {".csv", write_csv},   {".json", write_json}, {".md", write_chat},
    {".png", write_png},   {".svg", write_svg},   {".eml", write_mail},
};

static const struct report_format chat_format = {".md", write_chat};

enum { N_FORMATS = sizeof formats / sizeof *formats };

const struct report_format *report_format_of(const char *path, const struct options *options,
                                             struct error *error)
{
    if (strcmp(path, "-") == 0)
        return options->chat != CHAT_UNSAID ? &chat_format : &formats[0];
    const char *const slash = strrchr(path, '/');
    const char *const ending = strrchr(slash ? slash : path, '.');
    for (size_t i = 0; ending && i < N_FORMATS; i++)
        if (strcasecmp(ending, formats[i].ending) == 0)
            return &formats[i];
    struct buffer endings = {0};
    for (size_t i = 0; i < N_FORMATS; i++)
        buffer_format(&endings, "%s%s",
                      i == 0               ? ""
                      : i + 1 == N_FORMATS ? " or "
                                           : ", ",
                      formats[i].ending);
    error_set(error, ERROR_USAGE, "the name of a report ends in %s, not '%.100s'", endings.data,
              path);
    buffer_free(&endings);
    return NULL;
}
