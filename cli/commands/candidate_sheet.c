#include "cli/commands/candidate_sheet.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/snapshot_show.h"
#include "base/text.h"
#include "cli/options/time_limit.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "reports/candidates/candidate_sheet_page.h"
#include "reports/candidates/topic_profile_chart.h"
#include "reports/draw/gnuplot.h"
#include "reports/draw/pdf.h"

enum { SHEET_CHARTS = 2 };

/* The candidate's ratings in the view; none where nothing of it is shown. */
static struct candidate_ratings ratings_of(const struct study *study, struct snapshot_room *room)
{
    const int64_t candidate = study->report.result->profiles[0].candidate;
    struct candidate_ratings ratings;
    for (size_t i = 0; i < study->snapshot.n_candidates; i++)
        if (study->snapshot.candidates[i].id == candidate &&
            snapshot_show(&study->view, i, room, &ratings))
            return ratings;
    return (struct candidate_ratings){.candidate = candidate};
}

/* Fills room for SHEET_CHARTS; `ret_missing`: those that could not be drawn. */
static bool draw_charts(struct invocation *invocation, const struct study *study,
                        struct chart *charts, struct chart **list, size_t *ret_n,
                        size_t *ret_missing, struct error *error)
{
    const struct gnuplot_options options = {.seconds = time_limit_seconds(),
                                            .go_on = interrupt_check};
    size_t n = 0;
    for (size_t i = 0; i < SHEET_CHARTS; i++)
        if (topic_profile_chart(&study->report, 0, i % 2, &invocation->run, &charts[n])) {
            list[n] = &charts[n];
            n++;
        }
    *ret_n = n;
    return gnuplot_draw(list, n, &options, &invocation->run, ret_missing, error);
}

/* "" where the name has none, as "-". */
static const char *ending_of(const char *path)
{
    const char *const slash = path ? strrchr(path, '/') : NULL;
    const char *const ending = path ? strrchr(slash ? slash : path, '.') : NULL;
    return ending ? ending : "";
}

static bool ends_in(const char *path, const char *ending)
{
    return strcasecmp(ending_of(path), ending) == 0;
}

static bool is_page(const char *path)
{
    return ends_in(path, ".html") || ends_in(path, ".htm") || ends_in(path, ".pdf");
}

bool candidate_sheet_is_asked(const struct options *options)
{
    return options->debrief || (options->format == FORMAT_TABLE && is_page(options->output));
}

bool candidate_sheet_check(const struct options *options, struct error *error)
{
    const char *const path = options->output;
    if (options->format != FORMAT_TABLE) {
        error_set(error, ERROR_USAGE, "a sheet is a page, and has no other format");
        error_hint(error, "--sheet without --format, or --format without --sheet");
        return false;
    }
    if (!path || strcmp(path, "-") == 0 || is_page(path))
        return true;
    struct arena scratch = {0};
    error_set(error, ERROR_USAGE, "the name of a sheet ends in .html or .pdf, not '%.100s'",
              text_printable(&scratch, path, 0));
    arena_free(&scratch);
    return false;
}

/* In place of the page. */
static bool print_page(struct invocation *invocation, const struct study *study,
                       struct buffer *page, struct error *error)
{
    const struct pdf_options options = {.seconds = time_limit_seconds(), .go_on = interrupt_check};
    struct buffer pdf = {0};
    const char *reason;
    if (!pdf_print(page, study->report.generated_at, &options, &invocation->run, &pdf, &reason,
                   error))
        return false;
    buffer_free(page);
    *page = pdf;
    if (!reason)
        return true;
    error_set(error, ERROR_FAILED, "the sheet could not be printed to PDF: %s", reason);
    error_hint(error, "-o sheet.html, and print that");
    return false;
}

static bool write_page(struct invocation *invocation, const struct study *study,
                       struct buffer *page, struct error *error)
{
    const char *const path = invocation->options.output;
    return (!ends_in(path, ".pdf") || print_page(invocation, study, page, error)) &&
           output_write(path, page, error);
}

int candidate_sheet_write(struct invocation *invocation, const struct study *study,
                          struct error *error)
{
    struct chart charts[SHEET_CHARTS] = {{0}}, *list[SHEET_CHARTS];
    struct snapshot_room room = {0};
    struct buffer page = {0};
    size_t n = 0, n_missing = 0;
    const struct candidate_ratings ratings = ratings_of(study, &room);
    const bool done = draw_charts(invocation, study, charts, list, &n, &n_missing, error) &&
                      candidate_sheet_page(&study->report, &ratings, list, n, &page, error) &&
                      write_page(invocation, study, &page, error);
    for (size_t i = 0; i < n; i++)
        chart_free(list[i]);
    snapshot_room_free(&room);
    buffer_free(&page);
    if (!done)
        return -1;
    if (n_missing > 0)
        command_say(invocation, "the chart could not be drawn; its numbers stand in a table");
    return n_missing > 0 ? EXIT_LEFT_OUT : EXIT_SUCCESS;
}
