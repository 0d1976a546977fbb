#ifndef ASSAY_CLI_REPORT_WRITING_H
#define ASSAY_CLI_REPORT_WRITING_H

#include "cli/command.h"
#include "cli/study.h"
#include "reports/chart/chart.h"

/* A report that is being written: its charts are drawn and its page is made when the first format
 * asks for them. */
struct report_run {
    struct invocation *invocation;
    const struct report *report;
    struct chart **charts; /* NULL: not drawn yet */
    size_t n_charts;
    struct buffer page;  /* empty: not made yet */
    size_t n_made;       /* files */
    size_t n_left_out;   /* charts and files that could not be made */
    const char **missed; /* ids of the charts that were said to be missing */
    size_t n_missed, missed_capacity;
    const char *reason; /* why the last of them could not be made */
};

bool report_writing_charts(struct report_run *run, struct error *error) MUST_CHECK;
bool report_writing_page(struct report_run *run, struct error *error) MUST_CHECK;

/* The charts, each in a picture of its own: slides, with one for the findings, or as high as each
 * is. They are the caller's to free, also after a failure. Topic profiles stay in the page. */
enum report_pictures { PICTURES_PNG, PICTURES_SVG, PICTURES_FOR_MAIL };
bool report_writing_pictures(struct report_run *run, enum report_pictures pictures,
                             struct chart ***ret, size_t *ret_n, struct error *error) MUST_CHECK;

/* Counts a missing chart and says so: once, however many forms and files it is missing in. */
void report_writing_miss(struct report_run *run, const struct chart *chart);

/* A file that cannot be made this time: what lies there from before is not left to be taken for it
 * (output_set_aside), and that is said even with --quiet. */
bool report_writing_set_aside(struct report_run *run, const char *path,
                              struct error *error) MUST_CHECK;

void report_writing_free(struct report_run *run);

#endif
