#include "reports/rubrics/category_curves_words.h"

#include "reports/model/report_names.h"
#include "reports/text/phrase.h"
#include "reports/text/wording.h"

static size_t unlikely_of(const struct category_curves *curves, size_t question)
{
    return curves->ruler.model->questions[question].unlikely;
}

/* Those that no ability makes the likeliest. */
static size_t list_unlikely(const struct category_curves *curves, size_t question,
                            struct phrase_value *ret)
{
    double from, to;
    size_t n = 0;
    for (size_t level = 0; level < curves->scale->n_levels; level++)
        if (!category_curves_likeliest(curves, question, level, &from, &to))
            ret[n++] = TEXT(curves->scale->labels[level]);
    return n;
}

const char *category_curves_words_of(const struct category_curves *curves, size_t question,
                                     struct arena *arena)
{
    struct phrase_value levels[CATEGORY_CURVES_MOST_LEVELS];
    const size_t n = list_unlikely(curves, question, levels);
    if (unlikely_of(curves, question) > 0)
        return phrase_kept(arena, "{} is nobody's likeliest",
                           TEXT(curves->scale->labels[unlikely_of(curves, question)]));
    if (n > 0)
        return phrase_kept(arena, "{} may be nobody's likeliest", LIST(levels, n));
    return "every score is somebody's likeliest";
}

static const char *title_of(const struct report *report, const struct category_curves *curves,
                            struct arena *arena)
{
    const size_t first = curves->questions[0];
    if (curves->n_unlikely == 1)
        return phrase_kept(arena, "Score {} of {} is nobody's likeliest score",
                           TEXT(curves->scale->labels[unlikely_of(curves, first)]),
                           TEXT(report_names_code(report, first, arena)));
    if (curves->n_unlikely > 1)
        return phrase_kept(arena,
                           "{^} {question has|questions have} a score that is nobody's likeliest",
                           SPELLED(curves->n_unlikely));
    return "No flagged question clearly has a score that is nobody's likeliest";
}

static const char *reading_of(const struct category_curves *curves, struct arena *arena)
{
    return phrase_kept(
        arena,
        "Curves are the chance of each score from an average interviewer, weaker candidates to the "
        "left; the strip below them is the likeliest score, and the short lines are the steps from "
        "score to score, with 95\u00a0% intervals: a step back to the left skips a score. Nine in "
        "ten candidates are within the grey band.{}",
        PHRASE_IF(curves->n_more > 0, " {} are not shown.",
                  COUNTED(curves->n_more, "more question", "more questions")));
}

static const char *description_of(const struct report *report, const struct category_curves *curves,
                                  const char *title, struct arena *arena)
{
    struct buffer text = {0};
    phrase(&text, "A panel of curves for each question. {}.", TEXT(title));
    for (size_t i = 0; i < curves->n; i++) {
        const size_t question = curves->questions[i];
        phrase(&text, " {}: {}; steps at", TEXT(report_names_code(report, question, arena)),
               TEXT(category_curves_words_of(curves, question, arena)));
        for (size_t level = 1; level < curves->scale->n_levels; level++) {
            const struct estimate step = category_curves_step(curves, question, level);
            phrase(&text, "{} {} ({})", TEXT(level > 1 ? "," : ""), SIGNED(step.value, 2),
                   BOUNDS(&step, 2));
        }
        phrase(&text, ".");
    }
    return wording_keep(&text, arena);
}

void category_curves_words(const struct report *report, const struct category_curves *curves,
                           struct arena *arena, struct chart *chart)
{
    chart->title = title_of(report, curves, arena);
    chart->reading = reading_of(curves, arena);
    chart->description = description_of(report, curves, chart->title, arena);
}
