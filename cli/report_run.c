#include "cli/report_run.h"

#include "cli/interrupt.h"
#include "reports/gnuplot.h"
#include "reports/page.h"
#include "reports/report_charts.h"

bool report_run_charts(struct report_run *run, struct error *error)
{
    if (run->charts)
        return true;
    struct arena *const arena = &run->invocation->run;
    size_t n_missing;
    report_charts(run->report, arena, &run->charts, &run->n_charts);
    if (!gnuplot_draw(run->charts, run->n_charts, NULL, arena, &n_missing, error))
        return false;
    run->n_left_out += n_missing;
    for (size_t i = 0; i < run->n_charts; i++)
        if (run->charts[i]->failed)
            say(run->invocation, "chart %s could not be drawn: %s", run->charts[i]->id,
                run->charts[i]->reason);
    return interrupt_check(error);
}

bool report_run_page(struct report_run *run, struct error *error)
{
    return run->page.length > 0 ||
           (report_run_charts(run, error) &&
            page_render(run->report, run->charts, run->n_charts, &run->page, error));
}

void report_run_free(struct report_run *run)
{
    for (size_t i = 0; i < run->n_charts; i++)
        chart_free(run->charts[i]);
    buffer_free(&run->page);
}
