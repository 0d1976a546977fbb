#include "reports/history/drift_chart_words.h"

#include "reports/history/drift_words.h"
#include "reports/model/question_flags.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

enum { NAMED_IN_TITLE = 3 };

static const struct drift_series *series_of(const struct report *report, size_t question)
{
    return &report->drift->questions[question];
}

static size_t answers_of(const struct drift_series *series)
{
    size_t n = 0;
    for (size_t m = 0; m < series->n_months; m++)
        n += series->months[m].value.n;
    return n;
}

/* Whether a comes before b; they are different questions. */
static bool comes_before(const struct report *report, size_t a, size_t b)
{
    const struct drift_series *const left = series_of(report, a), *const right = series_of(report,
                                                                                           b);
    if (left->state != right->state)
        return left->state > right->state;
    if (left->state == DRIFT_STEADY && answers_of(left) != answers_of(right))
        return answers_of(left) > answers_of(right);
    return a < b;
}

size_t drift_chart_words_panels(const struct report *report, size_t *ret)
{
    size_t n = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        if (series_of(report, q)->state == DRIFT_TOO_FEW)
            continue;
        size_t place = n++;
        for (; place > 0 && comes_before(report, q, ret[place - 1]); place--)
            ret[place] = ret[place - 1];
        ret[place] = q;
    }
    return n < DRIFT_MOST_PANELS ? n : DRIFT_MOST_PANELS;
}

static size_t count(const struct report *report, enum drift_state state)
{
    size_t n = 0;
    for (size_t q = 0; q < report->catalogue->n_questions; q++)
        n += series_of(report, q)->state == state;
    return n;
}

/* "2.3 and 4.1 have grown easier"; nothing where none did. */
static void add_side(const struct report *report, enum drift_side side, struct arena *arena,
                     struct buffer *title)
{
    const size_t n_questions = report->catalogue->n_questions;
    struct phrase_value *const codes = ARENA_ARRAY(arena, n_questions, struct phrase_value);
    size_t n = 0;
    for (size_t q = 0; q < n_questions; q++)
        if (series_of(report, q)->state == DRIFT_CLEAR && series_of(report, q)->side == side)
            codes[n++] = TEXT(report_names_code(report, q, arena));
    if (n == 0)
        return;
    phrase(title, "{}{} {has|have} grown {}", TEXT(title->length ? "; " : ""),
           n > NAMED_IN_TITLE ? COUNTED(n, "question", "questions") : LIST(codes, n),
           TEXT(side == DRIFT_ABOVE ? "easier" : "harder"));
}

static const char *title_of(const struct report *report, struct arena *arena)
{
    struct buffer title = {0};
    add_side(report, DRIFT_ABOVE, arena, &title);
    add_side(report, DRIFT_BELOW, arena, &title);
    if (title.length == 0)
        phrase(&title, "No question has clearly grown easier or harder");
    wording_capital(&title, 0);
    return wording_keep(&title, arena);
}

static const char *reading_of(const struct report *report, size_t n, struct arena *arena)
{
    const size_t n_judged = report->catalogue->n_questions - count(report, DRIFT_TOO_FEW);
    return phrase_kept(
        arena,
        "Each panel is a question: the score of each month, net of how strong the candidates were "
        "on "
        "the other questions and of who asked; the grey band is what the months before let expect "
        "for as many candidates (95\u00a0% limits), diamonds lie beyond it.{}",
        PHRASE_IF(n_judged > n,
                  " Shown are those that moved, then those with the most answers; the table has {} "
                  "more.",
                  SPELLED(n_judged - n)));
}

static void describe(const struct report *report, size_t question, struct arena *arena,
                     struct buffer *text)
{
    const struct drift_series *const series = series_of(report, question);
    const struct drift_month *const month = drift_telling_month(series);
    phrase(text, " {}: {}", TEXT(report_names_code(report, question, arena)),
           TEXT(drift_words_question_state(series)));
    if (month)
        phrase(text, ", {} in {}, expected {}, n {}", SHARE_APART(month->value.value, month),
               MONTH(month->month), SHARE_LIMITS(month->value.value, month), COUNT(month->value.n));
    phrase(text, ".");
}

void drift_chart_words(const struct report *report, const size_t *shown, size_t n,
                       struct arena *arena, struct chart *chart)
{
    struct buffer text = {0};
    chart->title = title_of(report, arena);
    chart->reading = reading_of(report, n, arena);
    phrase(&text,
           "Small line charts. {}. Shares of the scale that candidates reached, net of how strong "
           "they were:",
           TEXT(chart->title));
    for (size_t i = 0; i < n; i++)
        describe(report, shown[i], arena, &text);
    phrase(&text, " The table has every question.");
    chart->description = wording_keep(&text, arena);
}
