#include "cli/report_summary.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "reports/questions/finding_words.h"

bool report_summary_is_free(const struct invocation *invocation)
{
    const struct options *const options = &invocation->options;
    for (size_t i = 0; i < options->outputs.n; i++)
        if (strcmp(options->outputs.texts[i], "-") == 0)
            return false;
    return !options->quiet;
}

static void add_finding(const struct report *report, size_t question, const struct finding *finding,
                        struct buffer *out)
{
    struct buffer action = {0};
    buffer_add(out, "  ");
    finding_words_heading(report, question, finding, out);
    buffer_add(out, "\n    ");
    finding_words(report, question, finding, out, &action);
    buffer_format(out, "\n    Try: %s\n", action.data);
    buffer_free(&action);
}

void report_summary_print(const struct report *report)
{
    struct buffer out = {0};
    finding_words_summary(report, &out);
    buffer_add(&out, "\n\n");
    for (size_t q = 0; q < report->catalogue->n_questions; q++) {
        const struct question_result *const question = &report->result->questions.questions[q];
        for (size_t f = 0; f < question->n_findings; f++) {
            const struct finding *const finding = &question->findings[f];
            if (finding->strength == STRENGTH_CLEAR)
                add_finding(report, q, finding, &out);
        }
    }
    fputs(out.data, stdout);
    buffer_free(&out);
}
