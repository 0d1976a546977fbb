#include "cli/report_writing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "cli/options/time_limit.h"
#include "cli/output.h"
#include "cli/process/interrupt.h"
#include "reports/chart/chart_slide.h"
#include "reports/draw/gnuplot.h"
#include "reports/monthly/page.h"
#include "reports/monthly/report_charts.h"

/* "funnel" and "funnel-narrow", for phones, are one chart. */
static const char *name_of(const struct chart *chart, struct arena *run)
{
    static const char ending[] = "-narrow";
    const size_t length = strlen(chart->id), n = sizeof ending - 1;
    const bool ends = length > n && strcmp(chart->id + length - n, ending) == 0;
    return arena_copy_n(run, chart->id, ends ? length - n : length);
}

/* Whether it is the first time that this chart is missed. */
static bool note_missed(struct report_run *run, const char *name)
{
    struct arena *const arena = &run->invocation->run;
    for (size_t i = 0; i < run->n_missed; i++)
        if (strcmp(run->missed[i], name) == 0)
            return false;
    if (run->n_missed == run->missed_capacity) {
        enum { FIRST_CAPACITY = 32 };
        const size_t capacity = run->missed_capacity ? 2 * run->missed_capacity : FIRST_CAPACITY;
        const char **const missed = ARENA_ARRAY(arena, capacity, const char *);
        if (run->n_missed > 0)
            memcpy(missed, run->missed, run->n_missed * sizeof *missed);
        run->missed = missed;
        run->missed_capacity = capacity;
    }
    run->missed[run->n_missed++] = name;
    return true;
}

void report_writing_miss(struct report_run *run, const struct chart *chart)
{
    const char *const name = name_of(chart, &run->invocation->run);
    if (note_missed(run, name))
        command_say(run->invocation, "chart %s could not be drawn: %s", name, chart->reason);
    run->reason = chart->reason;
    run->n_left_out++;
}

bool report_writing_set_aside(struct report_run *run, const char *path, struct error *error)
{
    struct arena *const arena = &run->invocation->run;
    const char *moved;
    if (!output_set_aside(path, arena, &moved, error))
        return false;
    if (moved)
        fprintf(stderr, "%s is from before: it is now %s\n", text_printable(arena, path, 0),
                text_printable(arena, moved, 0));
    return true;
}

bool report_writing_charts(struct report_run *run, struct error *error)
{
    if (run->charts)
        return true;
    struct arena *const arena = &run->invocation->run;
    const struct gnuplot_options options = {.seconds = time_limit_seconds(),
                                            .go_on = interrupt_check};
    size_t n_missing;
    report_charts(run->report, arena, &run->charts, &run->n_charts);
    if (!gnuplot_draw(run->charts, run->n_charts, &options, arena, &n_missing, error))
        return false;
    for (size_t i = 0; i < run->n_charts; i++)
        if (run->charts[i]->failed)
            report_writing_miss(run, run->charts[i]);
    return interrupt_check(error);
}

/* The charts of the report that stand alone. */
static void take_charts(struct report_run *run, struct chart ***charts, size_t *n)
{
    struct chart **all;
    size_t n_all;
    report_charts(run->report, &run->invocation->run, &all, &n_all);
    *charts = ARENA_ARRAY(&run->invocation->run, n_all, struct chart *);
    *n = 0;
    for (size_t i = 0; i < n_all; i++)
        if (all[i]->narrow || all[i]->profile)
            chart_free(all[i]);
        else
            (*charts)[(*n)++] = all[i];
}

bool report_writing_pictures(struct report_run *run, enum report_pictures pictures,
                             struct chart ***ret, size_t *ret_n, struct error *error)
{
    struct arena *const arena = &run->invocation->run;
    const bool png = pictures != PICTURES_SVG;
    const struct gnuplot_options options = {
        .seconds = time_limit_seconds(), .png = png, .go_on = interrupt_check};
    struct chart **charts;
    size_t n_missing;
    if (pictures == PICTURES_FOR_MAIL)
        take_charts(run, &charts, ret_n);
    else
        report_charts_for_slides(run->report, arena, &charts, ret_n);
    struct chart *const drawn = ARENA_ARRAY(arena, *ret_n, struct chart);
    *ret = ARENA_ARRAY(arena, *ret_n, struct chart *);
    for (size_t i = 0; i < *ret_n; i++) {
        if (pictures == PICTURES_FOR_MAIL)
            chart_slide_tall(charts[i], png, arena, &drawn[i]);
        else
            chart_slide(charts[i], png, arena, &drawn[i]);
        (*ret)[i] = &drawn[i];
        chart_free(charts[i]);
    }
    return gnuplot_draw(*ret, *ret_n, &options, arena, &n_missing, error) && interrupt_check(error);
}

bool report_writing_page(struct report_run *run, struct error *error)
{
    if (run->page.length > 0)
        return true;
    if (!report_writing_charts(run, error))
        return false;
    interrupt_let_end();
    const bool done = page_render(run->report, run->charts, run->n_charts, &run->page, error);
    interrupt_hold();
    return done;
}

void report_writing_free(struct report_run *run)
{
    for (size_t i = 0; i < run->n_charts; i++)
        chart_free(run->charts[i]);
    buffer_free(&run->page);
}
