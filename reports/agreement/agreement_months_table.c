#include "reports/agreement/agreement_months_table.h"

#include "reports/agreement/agreement_words.h"
#include "reports/table/table_estimate.h"
#include "reports/text/format.h"
#include "reports/text/phrase.h"

static const struct table_column columns[] = {{"month", TABLE_LEFT, false},
                                              {"pairs of scores", TABLE_RIGHT, true},
                                              {"agreement κ", TABLE_RIGHT, false},
                                              {"in words", TABLE_LEFT, false}};

enum { MOST_SHOWN = 12 };

static const struct estimate *kappa_of(const struct month_result *month)
{
    return &month->kappa[KAPPA_QUADRATIC].estimate;
}

static void add_row(const struct month_result *month, double line, struct table *table)
{
    table_add(table, arena_format(table->arena, "%04d-%02d", month->year, month->month));
    table_add_count(table, month->n);
    table_estimate_interval(table, kappa_of(month));
    table_add(table, agreement_words_verdict(kappa_of(month), line));
}

/* "By month, agreement is 0.45 to 0.66"; no verdict on a trend. */
static const char *title_of(const struct month_result *months, size_t n, struct table *table)
{
    size_t known = 0;
    double lowest = 0, highest = 0;
    for (size_t i = 0; i < n; i++) {
        if (kappa_of(&months[i])->status != ESTIMATE_OK)
            continue;
        const double kappa = kappa_of(&months[i])->value;
        lowest = !known || kappa < lowest ? kappa : lowest;
        highest = !known || kappa > highest ? kappa : highest;
        known++;
    }
    if (known == 0)
        return "No month alone has enough answers that two interviewers scored";
    return phrase_kept(table->arena, "Agreement by month is {}{}{}", NUMBER(lowest, 2),
                       PHRASE_IF(known > 1, " to {}", NUMBER(highest, 2)),
                       PHRASE_IF(known < n, "; {} month{|s} cannot be judged", SPELLED(n - known)));
}

struct table *agreement_months_table(const struct report *report, struct arena *arena)
{
    const struct agreement_result *const agreement = &report->result->agreement;
    const size_t n = agreement->n_months;
    if (n < 2)
        return NULL;
    struct table *const table = table_create(arena, columns, sizeof columns / sizeof *columns);
    const size_t first = n > MOST_SHOWN ? n - MOST_SHOWN : 0;
    for (size_t i = first; i < n; i++)
        add_row(&agreement->months[i], report->limits->disagree, table);
    table->title = title_of(&agreement->months[first], n - first, table);
    if (first > 0)
        table_note_phrase(table, "Not shown: {} earlier month{|s}; --format csv has all.",
                          COUNT(first));
    table_note(table, "Within pairs and questions; two scores are of the month (UTC) of the "
                      "earlier one. Where intervals overlap, a difference may be chance.");
    return table;
}
