#ifndef ASSAY_REPORTS_MONTHLY_TIMELINE_H
#define ASSAY_REPORTS_MONTHLY_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "reports/chart/chart.h"
#include "reports/model/report.h"
#include "reports/monthly/news.h"

/*
 * The findings that a month tells, each over twelve months: open ones in the order of the headline,
 * then those that are known, then what is over or waits for scores from after a change.
 */
enum { TIMELINE_MONTHS = 12 };

enum timeline_cell {
    CELL_NOTHING,
    CELL_WATCH,
    CELL_CLEAR,
    CELL_KNOWN,
    CELL_WAITS, /* too little to say since a change */
    CELL_GONE,  /* in the last month alone, as the next */
    CELL_FIXED,
    N_CELLS
};

enum timeline_group { GROUP_OPEN, GROUP_KNOWN, GROUP_PAST };

struct timeline_row {
    const struct news_item *news;
    const struct finding_note *known; /* NULL: it is not */
    enum timeline_group group;
    enum timeline_cell cells[TIMELINE_MONTHS];
    const char *name, *what; /* "5.2", "strong candidates do worse" */
    const char *colour;      /* of the palette */
    const char *state;       /* "still" */
    const char *verb;        /* "since"; NULL: nothing is said of a day */
    int32_t day;             /* INT32_MIN: the verb says it all */
};

struct timeline {
    struct timeline_row *rows;
    size_t n, n_more; /* rows; findings that have none for want of room */
    size_t last_month;
};

/* No row where there are no looks at as many months, or nothing to tell. */
struct timeline timeline_of(const struct report *report, struct arena *arena);

/* What a kind of finding is called beside a name: "strong candidates do worse". */
const char *timeline_what(enum finding_kind kind);

/* "clear", "to watch"; "" for nothing. */
const char *timeline_cell_name(enum timeline_cell cell);

/* "still, since March 2026", "new". */
void timeline_state(const struct timeline_row *row, struct buffer *text);

/* Title, reading and description of its chart. */
void timeline_words(const struct report *report, const struct timeline *timeline,
                    struct arena *arena, struct chart *chart);

#endif
