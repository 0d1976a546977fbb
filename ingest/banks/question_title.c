#include "ingest/banks/question_title.h"

#include <stdbool.h>
#include <string.h>

#include "base/buffer.h"
#include "base/text.h"

enum { TITLE_WIDTH = 40 };

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/* "e.g. this" goes on: the next sentence does not begin with a small letter. */
static bool ends_sentence(const char *mark)
{
    const char *const next = mark + 1 + strspn(mark + 1, " \n\t");
    return strchr(".?!", *mark) && (is_blank(mark[1]) || !mark[1]) &&
           !(*next >= 'a' && *next <= 'z');
}

/* Bytes of the first sentence, with its mark; brackets stay whole, a blank line ends one too. */
static size_t sentence_length(const char *text)
{
    int brackets = 0;
    for (const char *c = text; *c; c++) {
        brackets += *c == '(' ? 1 : *c == ')' && brackets ? -1 : 0;
        if (brackets == 0 && ends_sentence(c))
            return (size_t)(c + 1 - text);
        if (c[0] == '\n' && c[1] == '\n')
            return (size_t)(c - text);
    }
    return strlen(text);
}

char *question_title(const char *prompt, struct arena *arena)
{
    const char *const sentence = arena_copy_n(arena, prompt, sentence_length(prompt));
    struct buffer title = {0};
    for (const char *word = sentence; *word;) {
        word += strspn(word, " \n\t");
        const size_t length = strcspn(word, " \n\t");
        const size_t before = title.length;
        buffer_add(&title, before && length ? " " : "");
        buffer_add_n(&title, word, length);
        word += length;
        const bool more = word[strspn(word, " \n\t")] != '\0';
        if (text_width(title.data) + (more ? 1 : 0) > TITLE_WIDTH) {
            title.length = before ? before : title.length;
            title.data[title.length] = '\0';
            buffer_add(&title, "…");
            break;
        }
    }
    char *const copy = text_printable(arena, title.data ? title.data : "", TITLE_WIDTH);
    buffer_free(&title);
    return copy;
}
