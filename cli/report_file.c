#include "cli/report_file.h"

#include <stdlib.h>

#include "base/buffer.h"
#include "base/date.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "reports/gnuplot.h"
#include "reports/page.h"
#include "reports/report_charts.h"
#include "sql/candidates.h"

enum { MAX_PROFILES = 40 };

/* The candidates who get a profile: those interviewed in the last month of the ratings, the newest
 * ones when there are many. */
static bool choose_profiles(struct invocation *invocation, struct database *database,
                            int64_t **ret_candidates, size_t *ret_n, struct error *error)
{
    struct filter last_month = invocation->options.filter;
    int32_t first, last, month_end;
    if (!date_range(database->connection, &last_month, &first, &last, error))
        return false;
    char day[11];
    date_format(last, day);
    if (last != INT32_MIN) {
        day[7] = '\0';
        int32_t month_begin;
        if (date_parse_month(day, &month_begin, &month_end) && last_month.from_day < month_begin)
            last_month.from_day = month_begin;
    }
    int64_t *candidates;
    size_t n;
    if (!candidates_in_filter(database->connection, &last_month, &invocation->run, &candidates, &n,
                              error))
        return false;
    const size_t left_out = n > MAX_PROFILES ? n - MAX_PROFILES : 0;
    if (left_out)
        say(invocation,
            "topic profiles: the newest %d of %zu candidates; `assay candidate ID` shows any",
            MAX_PROFILES, n);
    *ret_candidates = candidates + left_out;
    *ret_n = n - left_out;
    return true;
}

static bool write_page(struct invocation *invocation, const struct study *study, const char *path,
                       size_t *ret_missing, struct error *error)
{
    struct chart **charts;
    size_t n_charts;
    report_charts(&study->report, &invocation->run, &charts, &n_charts);
    struct buffer html = {0};
    const bool done = gnuplot_draw(charts, n_charts, NULL, &invocation->run, ret_missing, error) &&
                      interrupt_check(error) &&
                      page_render(&study->report, charts, n_charts, &html, error) &&
                      output_write(path, &html, error);
    buffer_free(&html);
    for (size_t i = 0; i < n_charts; i++) {
        if (charts[i]->failed)
            say(invocation, "chart %s could not be drawn: %s", charts[i]->id, charts[i]->reason);
        chart_free(charts[i]);
    }
    return done;
}

int report_file(struct invocation *invocation, struct database *database, const char *path,
                struct study *study, struct error *error)
{
    int64_t *candidates;
    size_t n, n_missing;
    *study = (struct study){0};
    if (!choose_profiles(invocation, database, &candidates, &n, error) ||
        !study_run_report(invocation, database, candidates, n, study, error) ||
        !write_page(invocation, study, path, &n_missing, error))
        return -1;
    if (n_missing)
        return EXIT_LEFT_OUT;
    return study_is_empty(study) ? ERROR_TOO_FEW : EXIT_SUCCESS;
}
