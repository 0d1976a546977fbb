#include "base/score_row.h"

#include <string.h>

enum {
    LONGEST_KEY = 800, /* bytes; folded it may be three times that, and an index holds 2704 */
    LONGEST_SHOWN = 200
};

const char score_row_no_bank[] =
    "without a question bank a criterion is known by its place in the rubric alone";
const char score_row_no_bank_hint[] =
    "write its number, from 1, or load the bank first: assay bank import FILE.md";

/* A piece of a text that does not end within a character. */
static const char *beginning(struct arena *texts, const char *text)
{
    size_t length = LONGEST_SHOWN;
    while (length && ((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    return arena_copy_n(texts, text, length);
}

bool score_row_refuse_long(const struct score_row *row, struct arena *texts, struct reject *ret)
{
    const struct {
        const char *column, *text;
    } keys[] = {
        {"candidate", row->candidate}, {"candidate_name", row->candidate_name},
        {"role", row->role},           {"stage", row->stage},
        {"interview", row->interview}, {"interviewer", row->interviewer},
        {"question", row->question},   {"topic", row->topic},
    };
    const size_t n = sizeof keys / sizeof *keys;
    size_t i = 0;
    while (i < n && strnlen(keys[i].text, LONGEST_KEY + 1) <= LONGEST_KEY)
        i++;
    if (i == n)
        return false;
    *ret = (struct reject){.line = row->line,
                           .offset = row->offset,
                           .length = row->length,
                           .column = keys[i].column,
                           .value = beginning(texts, keys[i].text),
                           .reason = "the text is longer than 800 bytes",
                           .hint = "shorten it; long texts belong in the comment"};
    return true;
}
