#include "reports/model/level.h"

#include <string.h>

const struct scale *level_scale(const struct report *report, size_t question)
{
    const struct catalogue *const catalogue = report->catalogue;
    return question_scale(catalogue, question);
}

static bool is_number(const char *label)
{
    const size_t length = strlen(label);
    return length > 0 && strspn(label, "0123456789.,-") == length;
}

struct phrase_value level_value(const struct scale *scale, size_t level)
{
    const char *const label = scale->labels[level];
    return is_number(label) ? TEXT(label) : QUOTED(label);
}

void level_name(const struct scale *scale, size_t level, struct buffer *text)
{
    phrase(text, "{}", level_value(scale, level));
}

size_t level_n_groups(const struct scale *scale)
{
    enum { GROUPS = 5 };
    return scale->n_levels > MOST_NAMED_LEVELS ? GROUPS : scale_n_levels(scale);
}

struct level_group level_group(const struct scale *scale, size_t index)
{
    const size_t n_groups = level_n_groups(scale), n = scale->n_levels;
    return (struct level_group){index * n / n_groups, (index + 1) * n / n_groups - 1};
}

size_t level_group_count(struct level_group group, const struct level_use *levels)
{
    size_t count = 0;
    for (size_t level = group.first; level <= group.last; level++)
        count += levels[level].count;
    return count;
}

void level_group_name(const struct scale *scale, struct level_group group, struct buffer *text)
{
    phrase(text, "{}{}", TEXT(scale->labels[group.first]),
           PHRASE_IF(group.first < group.last, "–{}", TEXT(scale->labels[group.last])));
}

size_t level_above(const struct report *report, size_t question, size_t level)
{
    const struct level_use *const levels = report->result->questions.questions[question].levels;
    const size_t n_levels = level_scale(report, question)->n_levels;
    for (size_t above = level + 1; above < n_levels; above++)
        if (levels[above].ability.status == ESTIMATE_OK)
            return above;
    return level;
}

static bool is_given_more(const struct level_use *levels, size_t from, size_t to,
                          const struct estimate *than)
{
    for (size_t level = from; level < to; level++)
        if (levels[level].share.status == ESTIMATE_OK && levels[level].share.lower > than->upper)
            return true;
    return false;
}

bool level_is_stepped_over(const struct report *report, size_t question, size_t level)
{
    const struct level_use *const levels = report->result->questions.questions[question].levels;
    const size_t n_levels = level_scale(report, question)->n_levels;
    const struct estimate *const share = &levels[level].share;
    return share->status == ESTIMATE_OK && is_given_more(levels, 0, level, share) &&
           is_given_more(levels, level + 1, n_levels, share);
}
