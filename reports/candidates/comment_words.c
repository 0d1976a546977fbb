#include "reports/candidates/comment_words.h"

#include <string.h>

#include "reports/text/phrase.h"

/* The number of questions where it is none of the catalogue. */
static size_t place_of(const struct catalogue *catalogue, const struct comment *comment)
{
    size_t q = 0;
    while (q < catalogue->n_questions &&
           strcmp(comment->question, catalogue->questions[q].code) != 0)
        q++;
    return q;
}

const struct comment **comment_words_sorted(const struct report *report, struct arena *arena)
{
    const struct comments *const comments = report->comments;
    const struct comment **const sorted = ARENA_ARRAY(arena, comments->n, const struct comment *);
    size_t n = 0;
    for (size_t q = 0; q <= report->catalogue->n_questions; q++)
        for (size_t i = 0; i < comments->n; i++)
            if (place_of(report->catalogue, &comments->comments[i]) == q)
                sorted[n++] = &comments->comments[i];
    return sorted;
}

/* Its text, or its code where it has none; NULL where the comment is about the question. */
static const char *criterion_of(const struct report *report, const struct comment *comment)
{
    const struct catalogue *const criteria = report->catalogue->criteria;
    for (size_t i = 0; criteria && *comment->criterion && i < criteria->n_questions; i++)
        if (strcmp(criteria->questions[i].code, comment->criterion) == 0 &&
            *criteria->questions[i].title)
            return criteria->questions[i].title;
    return *comment->criterion ? comment->criterion : NULL;
}

void comment_words_source(const struct report *report, const struct comment *comment,
                          struct buffer *text)
{
    const char *const criterion = criterion_of(report, comment);
    phrase(text, "{}{}{}", PRINTABLE(comment->interviewer),
           PHRASE_IF(comment->day != INT32_MIN, ", {}", DAY(comment->day)),
           PHRASE_IF(criterion != NULL, ", on {}", QUOTED(criterion)));
}
