#include "reports/interviewers/severity_words.h"

#include "analytics/interviewers/interviewer_findings.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
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

enum severity_words_flag severity_words_flag(const struct interviewer_result *result)
{
    for (size_t i = 0; i < result->n_findings; i++) {
        const struct finding *const finding = &result->findings[i];
        if (finding->strength == STRENGTH_CLEAR && finding->kind == FINDING_SEVERE)
            return SEVERITY_LOWER;
        if (finding->strength == STRENGTH_CLEAR && finding->kind == FINDING_LENIENT)
            return SEVERITY_HIGHER;
    }
    return SEVERITY_NONE;
}

const char *severity_words_colour(enum severity_words_flag flag, const char *otherwise)
{
    return flag == SEVERITY_LOWER ? "hard" : flag == SEVERITY_HIGHER ? "easy" : otherwise;
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

/* "Emil", "Emil and Ines", "three interviewers": those with the flag. */
static struct phrase_value name_flagged(const struct report *report, enum severity_words_flag flag,
                                        struct arena *arena)
{
    const size_t n_all = report->catalogue->n_interviewers;
    struct phrase_value *const names = ARENA_ARRAY(arena, n_all, struct phrase_value);
    size_t n = 0;
    for (size_t i = 0; i < n_all; i++)
        if (is_compared(report, i) && severity_words_flag(result_of(report, i)) == flag)
            names[n++] = INTERVIEWER(report, i);
    return n > NAMED_IN_TITLE ? COUNTED(n, "interviewer", "interviewers") : LIST(names, n);
}

static const char *title_of(const struct report *report, struct arena *arena)
{
    const struct phrase_value lower = name_flagged(report, SEVERITY_LOWER, arena),
                              higher = name_flagged(report, SEVERITY_HIGHER, arena);
    if (lower.count > 0 && higher.count > 0)
        return phrase_kept(
            arena, "{^} {scores|score} lower than colleagues on the same answers, {} higher", lower,
            higher);
    if (lower.count > 0)
        return phrase_kept(arena, "{^} {scores|score} lower than colleagues on the same answers",
                           lower);
    if (higher.count > 0)
        return phrase_kept(arena, "{^} {scores|score} higher than colleagues on the same answers",
                           higher);
    return "Nobody clearly scores differently from colleagues on the same answers";
}

/* Who stands in no row, for want of shared answers. */
static struct phrase_value name_missing(const struct report *report, struct arena *arena)
{
    const size_t n_all = report->catalogue->n_interviewers;
    struct phrase_value *const names = ARENA_ARRAY(arena, n_all, struct phrase_value);
    size_t n = 0;
    for (size_t i = 0; i < n_all; i++)
        if (!is_compared(report, i))
            names[n++] = INTERVIEWER(report, i);
    return n > NAMED_AS_MISSING ? COUNTED(n, "interviewer", "interviewers") : LIST(names, n);
}

static const char *reading_of(const struct report *report, size_t n, struct arena *arena)
{
    const struct phrase_value missing = name_missing(report, arena);
    const size_t compared = report->catalogue->n_interviewers - missing.count;
    return phrase_kept(
        arena,
        "Each row is an interviewer, by name: how far the scores are, on the same answers, from "
        "the average of those who share answers, with its 95\u00a0% interval; within the grey "
        "band, {} points either way, "
        "nothing needs doing.{}{}",
        PLAIN(interviewer_findings_severity_line(&report->result->interviewers, report->limits)),
        PHRASE_IF(compared > n,
                  " Shown are those who share the most answers; the table has {} more.",
                  SPELLED(compared - n)),
        PHRASE_IF(missing.count > 0,
                  " Not compared, for want of answers that colleagues scored too: {}.", missing));
}

static const char *description_of(const struct report *report, const size_t *shown, size_t n,
                                  const char *title, struct arena *arena)
{
    struct buffer text = {0};
    phrase(&text, "Points with intervals, a row for each interviewer. {}.", TEXT(title));
    for (size_t i = 0; i < n; i++) {
        const struct estimate *const severity = &result_of(report, shown[i])->severity_points;
        phrase(&text, " {}: {} points ({}), {} answer{|s}.", INTERVIEWER(report, shown[i]),
               SIGNED(severity->value, 2), BOUNDS(severity, 2), COUNT(severity->n));
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
