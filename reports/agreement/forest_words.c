#include "reports/agreement/forest_words.h"

#include "reports/model/question_flags.h"
#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
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

/* "3.2, 4.1 and B7", or "five questions" where they are more than `most`. */
static struct phrase_value name_codes(const struct phrase_value *codes, size_t n, size_t most)
{
    return n > most ? COUNTED(n, "question", "questions") : LIST(codes, n);
}

static const char *title_of(const struct report *report, const size_t *shown, size_t n,
                            struct arena *arena)
{
    struct phrase_value *const codes = ARENA_ARRAY(arena, n, struct phrase_value);
    size_t flagged = 0;
    for (size_t i = 0; i < n; i++)
        if (forest_words_is_flagged(report, shown[i]))
            codes[flagged++] = TEXT(report_names_code(report, shown[i], arena));
    if (flagged == 0)
        return "On no question do interviewers clearly disagree";
    return phrase_kept(arena, "Interviewers disagree on {}",
                       name_codes(codes, flagged, NAMED_IN_TITLE));
}

static const char *reading_of(const struct report *report, struct arena *arena)
{
    const size_t n_questions = report->catalogue->n_questions;
    struct phrase_value *const codes = ARENA_ARRAY(arena, n_questions, struct phrase_value);
    size_t missing = 0;
    for (size_t q = 0; q < n_questions; q++)
        if (report->result->questions.questions[q].n_ratings > 0 && !is_shown(report, q))
            codes[missing++] = TEXT(report_names_code(report, q, arena));
    return phrase_kept(arena,
                       "Each row is a question, least agreement on top: κ (quadratic) with its "
                       "95\u00a0% interval, 1 is full agreement and 0 is chance; the line for "
                       "disagreement is {}, larger marks rest on more pairs of scores.{}",
                       PLAIN(report->limits->disagree),
                       PHRASE_IF(missing > 0,
                                 " Not shown, for want of answers that two scored: {}.",
                                 name_codes(codes, missing, NAMED_AS_MISSING)));
}

static const char *description_of(const struct report *report, const size_t *shown, size_t n,
                                  const char *title, struct arena *arena)
{
    const struct estimate *const overall =
        &report->result->agreement.overall.kappa[KAPPA_QUADRATIC].estimate;
    struct buffer text = {0};
    phrase(&text, "Points with intervals, a row for each question. {}.", TEXT(title));
    for (size_t i = 0; i < n && i < DESCRIBED; i++) {
        const struct estimate *const kappa = forest_words_kappa(report, shown[i]);
        phrase(&text, " {}: {}, {} pair{|s} of scores.",
               TEXT(report_names_code(report, shown[i], arena)), ESTIMATE(kappa, 2),
               COUNT(kappa->n));
    }
    if (overall->status == ESTIMATE_OK)
        phrase(&text, " All questions: {}, {} pair{|s} of scores.", ESTIMATE(overall, 2),
               COUNT(overall->n));
    phrase(&text, " The table has every number.");
    return wording_keep(&text, arena);
}

void forest_words(const struct report *report, const size_t *shown, size_t n, struct arena *arena,
                  struct chart *chart)
{
    chart->title = title_of(report, shown, n, arena);
    chart->reading = reading_of(report, arena);
    chart->description = description_of(report, shown, n, chart->title, arena);
}
