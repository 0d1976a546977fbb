#ifndef ASSAY_REPORTS_MONTHLY_PAST_WORDS_H
#define ASSAY_REPORTS_MONTHLY_PAST_WORDS_H

#include "base/buffer.h"
#include "reports/monthly/news.h"

/* What became of a finding that there is no more (news_is_past). Plain UTF-8 text, which the output
 * has yet to escape. */

/* "fixed", "gone", "changed" where it waits for scores from after a change. */
const char *past_words_mark(const struct news_item *item);

/* "Since 6 July 2026 agreement is 0.69 (0.52–0.81), n 44; before it was 0.24 (0.05–0.42)." */
void past_words(const struct news_item *item, struct buffer *text);

#endif
