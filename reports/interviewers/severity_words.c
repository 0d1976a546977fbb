#include "reports/interviewers/severity_words.h"

#include "analytics/interviewers/interviewer_findings.h"
#include "reports/model/report_names.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

enum { NAMED_IN_TITLE = 2, NAMED_AS_MISSING = 6 };

static const struct interviewer_result *result_of(const struct report *report, size_t interviewer)
{
    return &report->result->interviewers.interviewers[interviewer];
}

static bool is_compared(const struct report *report, size_t interviewer)
{
    return result_of(report, interviewer)->severity_points.status == ESTIMATE_OK;
}

enum severity_flag severity_flag(const struct interviewer_result *result)
{
    for (size_t i = 0; i < result->n_findings; i++) {
        const struct interviewer_finding *const finding = &result->findings[i];
        if (finding->strength == STRENGTH_CLEAR && finding->kind == INTERVIEWER_SEVERE)
            return SEVERITY_LOWER;
        if (finding->strength == STRENGTH_CLEAR && finding->kind == INTERVIEWER_LENIENT)
            return SEVERITY_HIGHER;
    }
    return SEVERITY_NONE;
}

/* How many come before one by shared answers, then by place in the catalogue. */
static size_t rank_of(const struct report *report, size_t interviewer)
{
    const size_t its = result_of(report, interviewer)->severity_points.n;
    size_t rank = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++) {
        const size_t n = result_of(report, i)->severity_points.n;
        rank += is_compared(report, i) && (n > its || (n == its && i < interviewer));
    }
    return rank;
}

size_t severity_words_shown(const struct report *report, size_t most, size_t *ret)
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        if (is_compared(report, i) && rank_of(report, i) < most)
            ret[n++] = i;
    return n;
}

static size_t count_flag(const struct report *report, enum severity_flag flag)
{
    size_t n = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        n += is_compared(report, i) && severity_flag(result_of(report, i)) == flag;
    return n;
}

/* A name as a sentence can hold it. */
static void add_name(const struct report *report, size_t interviewer, struct buffer *text)
{
    struct buffer name = {0};
    report_names_interviewer(report, interviewer, &name);
    buffer_add(text, name.data);
    buffer_free(&name);
}

/* "Emil", "Emil and Ines", "three interviewers". */
static void add_flagged(const struct report *report, enum severity_flag flag, struct buffer *text)
{
    const size_t n = count_flag(report, flag);
    if (n > NAMED_IN_TITLE) {
        wording_counted(n, "interviewer", "interviewers", text);
        return;
    }
    size_t named = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        if (is_compared(report, i) && severity_flag(result_of(report, i)) == flag) {
            buffer_add(text, wording_joint(named++, n));
            add_name(report, i, text);
        }
}

static const char *title_of(const struct report *report, struct arena *arena)
{
    const size_t lower = count_flag(report, SEVERITY_LOWER);
    const size_t higher = count_flag(report, SEVERITY_HIGHER);
    struct buffer title = {0};
    if (lower > 0) {
        add_flagged(report, SEVERITY_LOWER, &title);
        buffer_format(&title, " %s lower than colleagues on the same answers",
                      lower == 1 ? "scores" : "score");
    }
    if (higher > 0) {
        buffer_add(&title, lower > 0 ? ", " : "");
        add_flagged(report, SEVERITY_HIGHER, &title);
        buffer_add(&title, lower > 0     ? " higher"
                           : higher == 1 ? " scores higher than colleagues on the same answers"
                                         : " score higher than colleagues on the same answers");
    }
    if (title.length == 0)
        buffer_add(&title, "Nobody clearly scores differently from colleagues on the same answers");
    wording_capital(&title, 0);
    return wording_keep(&title, arena);
}

/* Who stands in no row, for want of shared answers. */
static void add_missing(const struct report *report, struct buffer *reading)
{
    size_t n = 0, named = 0;
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        n += !is_compared(report, i);
    if (n == 0)
        return;
    buffer_add(reading, " Not compared, for want of answers that colleagues scored too: ");
    if (n > NAMED_AS_MISSING)
        wording_counted(n, "interviewer", "interviewers", reading);
    for (size_t i = 0; i < report->catalogue->n_interviewers && n <= NAMED_AS_MISSING; i++)
        if (!is_compared(report, i)) {
            buffer_add(reading, wording_joint(named++, n));
            add_name(report, i, reading);
        }
    buffer_add(reading, ".");
}

static const char *reading_of(const struct report *report, size_t n, struct arena *arena)
{
    size_t compared = 0;
    struct buffer reading = {0};
    for (size_t i = 0; i < report->catalogue->n_interviewers; i++)
        compared += is_compared(report, i);
    buffer_add(&reading,
               "Each row is an interviewer, by name: the average difference from colleagues who "
               "scored the same answers, with its 95\u00a0% interval; within the grey band, ");
    format_plain(interviewer_findings_severity_line(&report->result->interviewers, report->limits),
                 &reading);
    buffer_add(&reading, " points either way, nothing needs doing.");
    if (compared > n) {
        buffer_add(&reading, " Shown are those who share the most answers; the table has ");
        wording_counted(compared - n, "more", "more", &reading);
        buffer_add(&reading, ".");
    }
    add_missing(report, &reading);
    return wording_keep(&reading, arena);
}

static const char *description_of(const struct report *report, const size_t *shown, size_t n,
                                  const char *title, struct arena *arena)
{
    struct buffer text = {0};
    buffer_format(&text, "Points with intervals, a row for each interviewer. %s.", title);
    for (size_t i = 0; i < n; i++) {
        const struct estimate *const severity = &result_of(report, shown[i])->severity_points;
        buffer_add(&text, " ");
        add_name(report, shown[i], &text);
        buffer_add(&text, ": ");
        format_signed(severity->value, 2, &text);
        buffer_add(&text, " points (");
        format_range(severity->lower, severity->upper, 2, &text);
        buffer_add(&text, "), ");
        format_count(severity->n, &text);
        buffer_add(&text, severity->n == 1 ? " answer." : " answers.");
    }
    return wording_keep(&text, arena);
}

void severity_words(const struct report *report, const size_t *shown, size_t n, struct arena *arena,
                    struct chart *chart)
{
    chart->title = title_of(report, arena);
    chart->reading = reading_of(report, n, arena);
    chart->description = description_of(report, shown, n, chart->title, arena);
}
