#ifndef ASSAY_REPORTS_MONTHLY_NEWS_H
#define ASSAY_REPORTS_MONTHLY_NEWS_H

#include "analytics/history/finding_course.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "reports/model/headline.h"
#include "reports/model/report.h"

/*
 * What is new: the findings of a report beside those of windows of the same length that ended
 * months before, each followed over the looks as finding_course.h says.
 */
enum { NEWS_LOOKS = 13 };

/* What one look made of a finding, for a picture of all of them. */
enum news_mark {
    MARKED_NOT,
    MARKED_WATCH,
    MARKED_CLEAR,
    MARKED_WAITS, /* for scores from after a change */
    MARKED_GONE,  /* at this look, as fixed: it was clear */
    MARKED_FIXED
};

struct news_item {
    enum headline_subject subject;
    const char *name, *other, *kind; /* headline_name and the like, whatever the look */
    const char *heading;             /* in the words of the look that found it last */
    struct finding_course course;
    enum finding_news now;     /* at the last look */
    enum finding_strength was; /* what was told before it */
    int32_t changed;           /* since when its subject is another one; INT32_MIN: it is not */
    struct estimate before;    /* of a finding that waits or was fixed: before the change */
    struct estimate estimate;  /* at the last look; not OK where its kind has no line */
    int32_t since;             /* the end of the look that told of it, without a break since */
    bool always;               /* that look is the first of all */
    enum news_mark marks[NEWS_LOOKS]; /* of each look, in the order of time */
};

struct news {
    struct news_item *items; /* in the order in which looks met them */
    size_t n, capacity;
    size_t n_looks;
    struct arena *arena;
};

/* Zero but for its arena before the first look. The report of a look may be freed behind it. */
void news_look(struct news *news, const struct report *report);

/* NULL: no look was made, or the finding was not told. */
const struct news_item *news_of(const struct report *report, const struct headline_item *item);

/* Whether a finding was to watch until this look and is clear now, and how many open ones are so.
 */
bool news_has_cleared(const struct news_item *item, const struct headline_item *found);
size_t news_count_cleared(const struct report *report, const struct headline *headline);

/* The handle of what was found at some look. */
void news_handle(const struct news_item *item, struct buffer *text);

/* How many open findings of the report are of this kind of news, and how many clear ones are gone,
 * fixed, and wait. */
size_t news_count(const struct report *report, const struct headline *headline,
                  enum finding_news kind);
size_t news_count_gone(const struct report *report);
size_t news_count_fixed(const struct report *report);
size_t news_count_waiting(const struct report *report);

/* Whether a clear finding is over since the look before: gone, or fixed; whether it is past so, or
 * waits for scores from after a change. */
bool news_is_gone(const struct news_item *item);
bool news_is_fixed(const struct news_item *item);
bool news_is_past(const struct news_item *item);

/* Whether a finding is told at all: a clear one always, one to watch only where the look before had
 * it too. */
bool news_tells(const struct report *report, const struct headline_item *item);

#endif
