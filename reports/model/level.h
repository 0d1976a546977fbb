#ifndef ASSAY_REPORTS_MODEL_LEVEL_H
#define ASSAY_REPORTS_MODEL_LEVEL_H

#include "base/buffer.h"
#include "reports/model/report.h"
#include "reports/text/phrase.h"

/* The main scale of a question. */
const struct scale *level_scale(const struct report *report, size_t question);

/* A level as it is called within a sentence: 4.5, or “Strong Yes” where its name is no number. */
void level_name(const struct scale *scale, size_t level, struct buffer *text);
struct phrase_value level_value(const struct scale *scale, size_t level);

/* Scales with more levels than this are spoken of in groups of levels. */
enum { MOST_NAMED_LEVELS = 11 };

/* Neighbouring levels that are counted together: one each, or five groups of a longer scale. */
struct level_group {
    size_t first, last;
};

size_t level_n_groups(const struct scale *scale);
struct level_group level_group(const struct scale *scale, size_t index);
size_t level_group_count(struct level_group group, const struct level_use *levels);

/* "4", or "41–60"; names as they are, without quotes. */
void level_group_name(const struct scale *scale, struct level_group group, struct buffer *text);

/* The level that a disorder is seen against: the next one up with an ability, or `level` itself. */
size_t level_above(const struct report *report, size_t question, size_t level);

/* Whether some level below and some level above are given more often, beyond chance: the whole
 * interval of their shares lies above that of this one. */
bool level_is_stepped_over(const struct report *report, size_t question, size_t level);

#endif
