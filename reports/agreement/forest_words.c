#include "reports/agreement/forest_words.h"

#include "reports/model/question_flags.h"
#include "reports/text/format.h"
#include "reports/text/wording.h"

enum { NAMED_IN_TITLE = 3, NAMED_AS_MISSING = 6, DESCRIBED = 12 };

const struct estimate *forest_words_kappa(const struct report *report, size_t question)
{
    return &report->result->questions.questions[question].kappa_quadratic;
}

bool forest_words_is_flagged(const struct report *report, size_t question)
{
    const struct question_result *const result = &report->result->questions.questions[question];
    for (size_t i = 0; i < result->n_findings; i++)
        if (result->findings[i].kind == FINDING_DISAGREE &&
            result->findings[i].strength == STRENGTH_CLEAR)
            return true;
    return false;
}

static bool is_shown(const struct report *report, size_t question)
{
    return forest_words_kappa(report, question)->status == ESTIMATE_OK;
}

size_t forest_words_questions(const struct report *report, size_t *ret)
{
    size_t n = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        if (!is_shown(report, q))
            continue;
        size_t place = n++;
        for (; place > 0 && forest_words_kappa(report, ret[place - 1])->value >
                                forest_words_kappa(report, q)->value;
             place--)
            ret[place] = ret[place - 1];
        ret[place] = q;
    }
    return n;
}

static const char *title_of(const struct report *report, const size_t *shown, size_t n,
                            struct arena *arena)
{
    struct buffer title = {0};
    size_t flagged = 0, named = 0;
    for (size_t i = 0; i < n; i++)
        flagged += forest_words_is_flagged(report, shown[i]);
    if (flagged == 0) {
        buffer_add(&title, "On no question do interviewers clearly disagree");
        return wording_keep(&title, arena);
    }
    buffer_add(&title, "Interviewers disagree on ");
    if (flagged > NAMED_IN_TITLE)
        wording_counted(flagged, "question", "questions", &title);
    for (size_t i = 0; i < n && flagged <= NAMED_IN_TITLE; i++)
        if (forest_words_is_flagged(report, shown[i]))
            buffer_format(&title, "%s%s", wording_joint(named++, flagged),
                          question_code(report, shown[i], arena));
    return wording_keep(&title, arena);
}

static void add_missing(const struct report *report, struct arena *arena, struct buffer *reading)
{
    size_t n = 0, named = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        n += report->result->questions.questions[q].n_ratings > 0 && !is_shown(report, q);
    if (n == 0)
        return;
    buffer_add(reading, " Not shown, for want of answers that two scored: ");
    if (n > NAMED_AS_MISSING)
        wording_counted(n, "question", "questions", reading);
    for (size_t q = 0; q < report->catalogue->n_questions && n <= NAMED_AS_MISSING; q++)
        if (report->result->questions.questions[q].n_ratings > 0 && !is_shown(report, q))
            buffer_format(reading, "%s%s", wording_joint(named++, n),
                          question_code(report, q, arena));
    buffer_add(reading, ".");
}

static const char *reading_of(const struct report *report, struct arena *arena)
{
    struct buffer reading = {0};
    buffer_add(&reading, "Each row is a question, least agreement on top: κ (quadratic) with its "
                         "95\u00a0% interval, 1 is full agreement and 0 is chance; the line for "
                         "disagreement is ");
    format_plain(report->limits->disagree, &reading);
    buffer_add(&reading, ", larger marks rest on more pairs of scores.");
    add_missing(report, arena, &reading);
    return wording_keep(&reading, arena);
}

static void add_kappa(const struct estimate *kappa, struct buffer *text)
{
    format_number(kappa->value, 2, text);
    buffer_add(text, " (");
    format_range(kappa->lower, kappa->upper, 2, text);
    buffer_add(text, "), ");
    format_count(kappa->n, text);
    buffer_add(text, kappa->n == 1 ? " pair of scores." : " pairs of scores.");
}

static const char *description_of(const struct report *report, const size_t *shown, size_t n,
                                  const char *title, struct arena *arena)
{
    const struct estimate *const overall =
        &report->result->agreement.overall.kappa[KAPPA_QUADRATIC].estimate;
    struct buffer text = {0};
    buffer_format(&text, "Points with intervals, a row for each question. %s.", title);
    for (size_t i = 0; i < n && i < DESCRIBED; i++) {
        buffer_format(&text, " %s: ", question_code(report, shown[i], arena));
        add_kappa(forest_words_kappa(report, shown[i]), &text);
    }
    if (overall->status == ESTIMATE_OK) {
        buffer_add(&text, " All questions: ");
        add_kappa(overall, &text);
    }
    buffer_add(&text, " The table has every number.");
    return wording_keep(&text, arena);
}

void forest_words(const struct report *report, const size_t *shown, size_t n, struct arena *arena,
                  struct chart *chart)
{
    chart->title = title_of(report, shown, n, arena);
    chart->reading = reading_of(report, arena);
    chart->description = description_of(report, shown, n, chart->title, arena);
}
