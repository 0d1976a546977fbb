#include "cli/report_writing.h"

#include <stdlib.h>

#include "cli/interrupt.h"
#include "cli/options/time_limit.h"
#include "reports/chart/chart_slide.h"
#include "reports/draw/gnuplot.h"
#include "reports/monthly/page.h"
#include "reports/monthly/report_charts.h"

void report_writing_miss(struct report_run *run, const struct chart *chart)
{
    command_say(run->invocation, "chart %s could not be drawn: %s", chart->id, chart->reason);
    run->n_left_out++;
}

bool report_writing_charts(struct report_run *run, struct error *error)
{
    if (run->charts)
        return true;
    struct arena *const arena = &run->invocation->run;
    const struct gnuplot_options options = {.seconds = time_limit_seconds()};
    size_t n_missing;
    report_charts(run->report, arena, &run->charts, &run->n_charts);
    if (!gnuplot_draw(run->charts, run->n_charts, &options, arena, &n_missing, error))
        return false;
    for (size_t i = 0; i < run->n_charts; i++)
        if (run->charts[i]->failed)
            report_writing_miss(run, run->charts[i]);
    return interrupt_check(error);
}

bool report_writing_slides(struct report_run *run, bool png, struct chart ***ret, size_t *ret_n,
                           struct error *error)
{
    struct arena *const arena = &run->invocation->run;
    const struct gnuplot_options options = {.seconds = time_limit_seconds(), .png = png};
    struct chart **charts;
    size_t n_charts, n = 0, n_missing;
    report_charts(run->report, arena, &charts, &n_charts);
    struct chart *const slides = ARENA_ARRAY(arena, n_charts, struct chart);
    *ret = ARENA_ARRAY(arena, n_charts, struct chart *);
    for (size_t i = 0; i < n_charts; i++) {
        if (!charts[i]->narrow && !charts[i]->profile) {
            chart_slide(charts[i], png, arena, &slides[n]);
            (*ret)[n] = &slides[n];
            n++;
        }
        chart_free(charts[i]);
    }
    *ret_n = n;
    return gnuplot_draw(*ret, n, &options, arena, &n_missing, error) && interrupt_check(error);
}

bool report_writing_page(struct report_run *run, struct error *error)
{
    return run->page.length > 0 ||
           (report_writing_charts(run, error) &&
            page_render(run->report, run->charts, run->n_charts, &run->page, error));
}

void report_writing_free(struct report_run *run)
{
    for (size_t i = 0; i < run->n_charts; i++)
        chart_free(run->charts[i]);
    buffer_free(&run->page);
}
