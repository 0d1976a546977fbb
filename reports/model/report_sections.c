#include "reports/model/report_sections.h"

#include <string.h>

#include "reports/text/phrase.h"

static const char *const names[] = {"changes",  "questions", "difficulty", "rubric",
                                    "criteria", "versions",  "agreement",  "interviewers",
                                    "drift",    "pipeline",  "candidates"};

enum { N_SECTIONS = sizeof names / sizeof *names };

/* N_SECTIONS: it is none. */
static size_t section_of(const char *word, size_t length)
{
    size_t i = 0;
    while (i < N_SECTIONS && (strlen(names[i]) != length || strncmp(names[i], word, length) != 0))
        i++;
    return i;
}

static bool refuse(const char *word, size_t length, struct error *error)
{
    struct buffer all = {0};
    report_sections_words((1U << N_SECTIONS) - 1, &all);
    error_set(error, ERROR_USAGE, "a report has no section '%.*s'",
              (int)(length < 40 ? length : 40), word);
    error_hint(error, "its sections are %s", all.data);
    buffer_free(&all);
    return false;
}

bool report_sections_read(const char *text, unsigned *set, struct error *error)
{
    unsigned read = *set;
    for (const char *word = text;; word++) {
        const size_t length = strcspn(word, ",");
        const size_t section = section_of(word, length);
        if (section == N_SECTIONS)
            return refuse(word, length, error);
        read |= 1U << section;
        word += length;
        if (!*word)
            break;
    }
    *set = read;
    return true;
}

void report_sections_words(unsigned set, struct buffer *text)
{
    struct phrase_value items[N_SECTIONS];
    size_t n = 0;
    for (size_t i = 0; i < N_SECTIONS; i++)
        if (set & 1U << i)
            items[n++] = TEXT(names[i]);
    if (n > 0)
        phrase(text, "{}", LIST(items, n));
}

bool report_sections_has(const struct report *report, unsigned section)
{
    return !(report->left_out & section);
}
