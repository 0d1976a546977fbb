#include "reports/text/wording.h"

#include "reports/text/format.h"

void wording_count(size_t count, struct buffer *text)
{
    static const char *const words[] = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    if (count < sizeof words / sizeof *words)
        buffer_add(text, words[count]);
    else
        format_count(count, text);
}

void wording_capital(struct buffer *text, size_t start)
{
    if (start < text->length && text->data[start] >= 'a' && text->data[start] <= 'z')
        text->data[start] = (char)(text->data[start] - 'a' + 'A');
}

void wording_small(struct buffer *text, size_t start)
{
    if (start < text->length && text->data[start] >= 'A' && text->data[start] <= 'Z')
        text->data[start] = (char)(text->data[start] - 'A' + 'a');
}

const char *wording_joint(size_t index, size_t n)
{
    return index == 0 ? "" : index + 1 == n ? " and " : ", ";
}

void wording_counted(size_t count, const char *singular, const char *plural, struct buffer *text)
{
    wording_count(count, text);
    buffer_format(text, " %s", count == 1 ? singular : plural);
}

void wording_of_all(size_t n, size_t all, const char *singular, const char *plural,
                    struct buffer *text)
{
    if (all == 1) {
        buffer_format(text, "%s %s", n == 0 ? "no" : "the one", singular);
        return;
    }
    if (n == 0)
        buffer_add(text, all == 2 ? "neither" : "none");
    else
        wording_count(n, text);
    buffer_add(text, " of ");
    wording_counted(all, singular, plural, text);
}

const char *wording_absence(const struct estimate *estimate)
{
    return estimate->status == ESTIMATE_TOO_FEW ? "too few" : "–";
}

char *wording_keep(struct buffer *text, struct arena *arena)
{
    char *const kept = arena_copy_n(arena, text->data, text->length);
    buffer_free(text);
    return kept;
}
