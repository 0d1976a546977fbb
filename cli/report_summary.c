#include "cli/report_summary.h"

#include <string.h>

#include "base/buffer.h"
#include "cli/output.h"
#include "reports/monthly/headline_words.h"
#include "reports/monthly/title_words.h"
#include "reports/questions/pace_words.h"
#include "reports/text/phrase.h"

bool report_summary_is_free(const struct invocation *invocation)
{
    const struct options *const options = &invocation->options;
    for (size_t i = 0; i < options->outputs.n; i++)
        if (strcmp(options->outputs.texts[i], "-") == 0)
            return false;
    return !options->quiet;
}

static void add_finding(const struct report *report, const struct headline_item *item,
                        struct buffer *out)
{
    struct buffer action = {0}, news = {0};
    buffer_format(out, "%s ", headline_words_mark(item).mark);
    headline_words_heading(report, item, out);
    title_words_news(report, item, &news);
    if (news.length > 0)
        buffer_format(out, " (%s)", news.data);
    buffer_add(out, " [");
    headline_handle(report, item, out);
    buffer_add(out, "]\n    ");
    headline_words_evidence(report, item, out, &action);
    buffer_add(out, "\n");
    if (action.length > 0)
        buffer_format(out, "    Try: %s\n", action.data);
    buffer_free(&action);
    buffer_free(&news);
}

void report_summary_print(const struct report *report)
{
    struct buffer out = {0};
    struct arena scratch = {0};
    const struct headline headline = headline_of(report, &scratch);
    title_words(report, &headline, &out);
    buffer_add(&out, "\n");
    title_words_tally(report, &headline, &out);
    buffer_add(&out, "\n");
    if (pace_words(report, &out))
        buffer_add(&out, "\n");
    buffer_add(&out, "\n");
    for (size_t i = 0; i < headline_told(&headline); i++)
        add_finding(report, &headline.items[i], &out);
    const size_t n_more = headline.n_open - headline_told(&headline);
    if (n_more > 0)
        phrase(&out, "And {} more: `assay findings` lists {it|them}.\n", DIGITS(n_more));
    output_print(&out);
    buffer_free(&out);
    arena_free(&scratch);
}
