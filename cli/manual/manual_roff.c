#include "cli/manual/manual_roff.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/date.h"
#include "cli/manual/wrapped.h"

static const char BLANKS[] = " \n";

/* One character, inert: a hyphen that is typed is no hyphen of prose. */
static size_t add_character(const char *text, struct buffer *out)
{
    static const struct {
        const char *written, *roff;
    } names[] = {{"\\", "\\e"},   {"-", "\\-"},   {"'", "\\(aq"}, {"`", "\\(ga"},
                 {"\"", "\\(dq"}, {"^", "\\(ha"}, {"~", "\\(ti"}, {"…", "..."}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const size_t length = strlen(names[i].written);
        if (strncmp(text, names[i].written, length) == 0) {
            buffer_add(out, names[i].roff);
            return length;
        }
    }
    buffer_add_n(out, text, 1);
    return 1;
}

/* A line that begins with a dot or a quote would be a request. */
static void add_literal(const char *text, struct buffer *out)
{
    if (*text == '.')
        buffer_add(out, "\\&");
    while (*text)
        text += add_character(text, out);
}

/* A word of prose; `bold` tells whether a backquote is open. What is typed is never hyphenated. */
static void add_word(const char *word, size_t length, bool *bold, struct buffer *out)
{
    const char *const end = word + length;
    const bool is_option = !*bold && strncmp(word, "--", 2) == 0 && isalpha((unsigned char)word[2]);
    const char *const option_end = is_option ? word + 2 +
                                                   strspn(word + 2, "abcdefghijklmnopqrstuvw"
                                                                    "xyz-")
                                             : NULL;
    if (*word == '.')
        buffer_add(out, "\\&");
    if (is_option || *bold || *word == '`' || *word == '$')
        buffer_add(out, "\\%");
    if (is_option)
        buffer_add(out, "\\fB");
    while (word < end) {
        if (word == option_end)
            buffer_add(out, "\\fR");
        if (*word == '`') {
            *bold = !*bold;
            buffer_add(out, *bold ? "\\fB" : "\\fR");
            word++;
        } else {
            word += add_character(word, out);
        }
    }
    if (word == option_end)
        buffer_add(out, "\\fR");
}

/* Lines of the source are no longer than those of the page. */
static void add_prose(const char *text, struct buffer *out)
{
    bool bold = false;
    size_t column = 0;
    text += strspn(text, BLANKS);
    while (*text) {
        const size_t length = strcspn(text, BLANKS);
        struct buffer word = {0};
        add_word(text, length, &bold, &word);
        if (column > 0 && column + 1 + word.length >= WRAPPED_WIDTH) {
            buffer_add(out, "\n");
            column = 0;
        } else if (column > 0) {
            buffer_add(out, " ");
            column++;
        }
        buffer_add_n(out, word.data, word.length);
        column += word.length;
        buffer_free(&word);
        text += length;
        text += strspn(text, BLANKS);
    }
    buffer_add(out, "\n");
}

/* What is typed as it stands is bold, what it stands for is in italics: capitals behind a blank. */
static void add_term(const char *term, struct buffer *out)
{
    for (bool first = true; *term; first = false) {
        const size_t length = strcspn(term, " ");
        const bool is_value = !first && *term != '-' && !islower((unsigned char)*term);
        struct buffer word = {0};
        buffer_add_n(&word, term, length);
        buffer_format(out, "%s%s", first ? "" : " ", is_value ? "\\fI" : "\\fB");
        add_literal(word.data, out);
        buffer_add(out, "\\fR");
        buffer_free(&word);
        term += length;
        term += strspn(term, " ");
    }
    buffer_add(out, "\n");
}

static void add_item(const struct manual_block *block, struct buffer *out)
{
    buffer_add(out, ".TP\n");
    add_term(block->term, out);
    add_prose(block->text, out);
}

static bool is_line(const struct manual_page *page, size_t i)
{
    return i < page->n_blocks && page->blocks[i].kind == MANUAL_LINE;
}

/* Lines stand as they are, together. */
static void add_line(const struct manual_page *page, size_t i, struct buffer *out)
{
    if (!is_line(page, i - 1))
        buffer_add(out, page->blocks[i - 1].kind == MANUAL_HEADING ? ".nf\n" : ".PP\n.nf\n");
    add_literal(page->blocks[i].text, out);
    buffer_add(out, "\n");
    if (!is_line(page, i + 1))
        buffer_add(out, ".fi\n");
}

static void add_block(const struct manual_page *page, size_t i, struct buffer *out)
{
    const struct manual_block *const block = &page->blocks[i];
    switch (block->kind) {
    case MANUAL_HEADING:
        buffer_format(out, ".SH %s\n", block->text);
        break;
    case MANUAL_PARAGRAPH:
        if (i > 0 && page->blocks[i - 1].kind != MANUAL_HEADING)
            buffer_add(out, ".PP\n");
        add_prose(block->text, out);
        break;
    case MANUAL_ITEM:
        add_item(block, out);
        break;
    case MANUAL_LINE:
        add_line(page, i, out);
        break;
    }
}

static void add_title(const struct manual_page *page, const char *version, int64_t moment,
                      struct buffer *out)
{
    char day[11];
    date_format(time_zone_day(NULL, moment), day);
    buffer_add(out, ".TH ");
    for (const char *at = page->name; *at; at++)
        buffer_format(out, *at == '-' ? "\\-" : "%c", toupper((unsigned char)*at));
    buffer_format(out, " 1 %s \"Assay %s\" \"User commands\"\n.SH NAME\n", day, version);
    add_literal(page->name, out);
    buffer_add(out, " \\-\n");
    add_prose(page->summary, out);
}

void manual_roff(const struct manual_page *page, const char *version, int64_t moment,
                 struct buffer *out)
{
    add_title(page, version, moment, out);
    for (size_t i = 0; i < page->n_blocks; i++)
        add_block(page, i, out);
}
