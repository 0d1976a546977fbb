#include "base/person_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* Bytes of the separator at `text`; 0: there is none. U+2010 to U+2015 are hyphens and dashes. */
static size_t separator(const char *text)
{
    if (strchr(" ,;.-_/()", *text))
        return 1;
    const bool dash = strncmp(text, "\xe2\x80", 2) == 0 && (unsigned char)text[2] >= 0x90 &&
                      (unsigned char)text[2] <= 0x95;
    return dash ? 3 : 0;
}

static int compare_words(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct person_name person_name_read(struct arena *arena, const char *text)
{
    const char *const folded = text_fold(arena, text);
    const char **const words = ARENA_ARRAY(arena, strlen(folded) + 1, const char *);
    struct person_name name = {.words = words};
    for (const char *at = folded; *at;) {
        size_t length = 0;
        while (at[length] && !separator(at + length))
            length++;
        const char *const word = text_key(arena, arena_copy_n(arena, at, length));
        if (*word) {
            words[name.n++] = word;
            name.initials |= UINT64_C(1) << ((unsigned char)*word % 64);
        }
        at += length;
        at += *at ? separator(at) : 0;
    }
    const char **const sorted = ARENA_ARRAY(arena, name.n + 1, const char *);
    for (size_t i = 0; i < name.n; i++)
        sorted[i] = words[i];
    qsort(sorted, name.n, sizeof *sorted, compare_words);
    name.sorted = sorted;
    return name;
}

static bool same_words(const char *const *a, const char *const *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(a[i], b[i]) != 0)
            return false;
    return true;
}

/* Bytes that two texts begin, or end, with alike. */
static size_t common_start(const char *a, const char *b)
{
    size_t n = 0;
    while (a[n] && a[n] == b[n])
        n++;
    return n;
}

static size_t common_end(const char *a, size_t n_a, const char *b, size_t n_b)
{
    size_t n = 0;
    while (n < n_a && n < n_b && a[n_a - n - 1] == b[n_b - n - 1])
        n++;
    return n;
}

static size_t characters(const char *text, size_t length)
{
    size_t n = 0;
    for (size_t i = 0; i < length; i++)
        n += ((unsigned char)text[i] & 0xC0) != 0x80;
    return n;
}

/* Do words of five letters or more differ by one letter, or by two neighbours that are swapped? */
static bool is_typo(const char *a, const char *b)
{
    enum { SHORTEST = 5 };
    const size_t n_a = strlen(a), n_b = strlen(b);
    const size_t start = common_start(a, b);
    const size_t end = common_end(a + start, n_a - start, b + start, n_b - start);
    const size_t differs_a = n_a - start - end, differs_b = n_b - start - end;
    if (characters(a, n_a) < SHORTEST || characters(b, n_b) < SHORTEST)
        return false;
    if (differs_a == 2 && differs_b == 2 && a[start] == b[start + 1] && a[start + 1] == b[start])
        return true;
    return characters(a + start, differs_a) <= 1 && characters(b + start, differs_b) <= 1;
}

static bool is_initial(const char *a, const char *b)
{
    const size_t n_a = strlen(a), n_b = strlen(b);
    return n_a < n_b ? characters(a, n_a) == 1 && strncmp(a, b, n_a) == 0
                     : n_b < n_a && characters(b, n_b) == 1 && strncmp(a, b, n_b) == 0;
}

enum { MOST_WORDS = 32 };

/* What is left of both names without the words they share. */
struct rest {
    const char *a[MOST_WORDS], *b[MOST_WORDS];
    size_t n_a, n_b, shared;
};

static struct rest without_shared(const struct person_name *a, const struct person_name *b)
{
    struct rest rest = {0};
    size_t i = 0, j = 0;
    while (i < a->n || j < b->n) {
        const int order = i == a->n ? 1 : j == b->n ? -1 : strcmp(a->sorted[i], b->sorted[j]);
        if (order == 0)
            rest.shared++;
        else if (order < 0)
            rest.a[rest.n_a++] = a->sorted[i];
        else
            rest.b[rest.n_b++] = b->sorted[j];
        i += order <= 0;
        j += order >= 0;
    }
    return rest;
}

static enum name_likeness compare_rest(const struct rest *rest)
{
    if (rest->n_a == 0 || rest->n_b == 0)
        return rest->shared ? NAMES_PART : NAMES_DIFFER;
    if (rest->n_a != rest->n_b)
        return NAMES_DIFFER;
    if (rest->n_a == 1 && is_typo(rest->a[0], rest->b[0]))
        return NAMES_TYPO;
    for (size_t i = 0; i < rest->n_a; i++)
        if (!is_initial(rest->a[i], rest->b[i]))
            return NAMES_DIFFER;
    return rest->shared ? NAMES_INITIAL : NAMES_DIFFER;
}

/* Only one of the shorter name's initials may be missing in the longer one: that of a typo. */
static bool could_be_alike(const struct person_name *a, const struct person_name *b)
{
    const uint64_t missing = a->n < b->n ? a->initials & ~b->initials : b->initials & ~a->initials;
    return (missing & (missing - 1)) == 0;
}

enum name_likeness person_name_compare(const struct person_name *a, const struct person_name *b)
{
    if (!could_be_alike(a, b) || a->n == 0 || b->n == 0 || a->n > MOST_WORDS || b->n > MOST_WORDS)
        return NAMES_DIFFER;
    if (a->n == b->n && same_words(a->sorted, b->sorted, a->n))
        return same_words(a->words, b->words, a->n) ? NAMES_EQUAL : NAMES_REORDERED;
    const struct rest rest = without_shared(a, b);
    return compare_rest(&rest);
}
