#include "ingest/banks/rubric_criteria.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "ingest/banks/rubric_lead.h"

struct criteria {
    struct arena *arena;
    struct criterion *items;
    size_t n;
};

/* A piece of the rubric: [from, end). */
struct span {
    const char *from, *end;
};

static const char *const conjunctions[] = {"and", "or", "but", NULL};

/* These continue the point before the comma. */
static const char *const continuations[] = {"e.g.", "i.e.",  "such as", "including", "for example",
                                            "like", "which", "etc",     NULL};

/* An "and" after one of these belongs to it: "between speed and safety". */
static const char *const pairing[] = {"between", "both", "like", "such as", "e.g.", NULL};

/* The brackets and code that are open. */
struct depth {
    int brackets;
    bool in_code;
};

/* Takes one character more; whether it stands outside of all. */
static bool outside(struct depth *depth, char c)
{
    if (c == '`')
        depth->in_code = !depth->in_code;
    else if (!depth->in_code && strchr("([{", c))
        depth->brackets++;
    else if (!depth->in_code && strchr(")]}", c) && depth->brackets)
        depth->brackets--;
    return !depth->in_code && depth->brackets == 0;
}

static bool begins_with_any(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (rubric_lead_word(text, *words))
            return true;
    return false;
}

/* The end of the sentence at `text`: behind its full stop, where none belongs to "e.g. this". */
static const char *sentence_end(const char *text, const char *end)
{
    struct depth depth = {0};
    const char *c = text;
    for (; c < end; c++) {
        if (!outside(&depth, *c) || !strchr(".!?", *c))
            continue;
        const char *next = c + 1;
        while (next < end && strchr(" \n\t", *next))
            next++;
        if (next == end || (next > c + 1 && !islower((unsigned char)*next)))
            return c + 1;
    }
    return end;
}

static const char *item_end(struct span sentence)
{
    struct depth depth = {0};
    for (const char *c = sentence.from; c < sentence.end; c++)
        if (outside(&depth, *c) && (*c == ',' || *c == ';') &&
            !begins_with_any(c + 1 + strspn(c + 1, " \n\t"), continuations))
            return c;
    return sentence.end;
}

static const char *skip_conjunction(const char *text)
{
    for (size_t i = 0; conjunctions[i]; i++) {
        const char *const after = rubric_lead_word(text, conjunctions[i]);
        if (after)
            return after;
    }
    return text;
}

/* The "and" or "or" that divides the last point of a list in two; NULL: none. */
static const char *find_last_and(struct span item)
{
    struct depth depth = {0};
    const char *found = NULL;
    for (const char *c = item.from; c < item.end; c++) {
        if (!outside(&depth, *c) || !strchr(" \n\t", *c))
            continue;
        if (begins_with_any(c + 1, pairing))
            return NULL;
        const bool conjunction = rubric_lead_word(c + 1, "and") || rubric_lead_word(c + 1, "or");
        if (conjunction && c + 1 < item.end)
            found = c + 1;
    }
    return found;
}

/* One line, without the full stop. */
static void add(struct criteria *criteria, struct span item, bool required)
{
    static const char blanks[] = " \n\t";
    while (item.end > item.from && strchr(" \n\t.!?;,", item.end[-1]))
        item.end--;
    if (item.end <= item.from)
        return;
    char *const text = arena_copy_n(criteria->arena, item.from, (size_t)(item.end - item.from));
    char *to = text;
    for (const char *from = text; *from;) {
        const size_t n = strspn(from, blanks);
        if (n && to > text)
            *to++ = ' ';
        from += n;
        if (*from)
            *to++ = *from++;
    }
    *to = '\0';
    if (*text)
        criteria->items[criteria->n++] = (struct criterion){.text = text, .required = required};
}

/* The last point of a list: its own "and" goes, one between two points divides them. */
static void add_last(struct criteria *criteria, struct span item, bool required)
{
    const char *const from = rubric_lead_skip_modal(skip_conjunction(item.from), &required);
    const bool has_conjunction = skip_conjunction(item.from) != item.from;
    const char *const second = has_conjunction ? NULL : find_last_and(item);
    if (second && second > from) {
        add(criteria, (struct span){from, second}, required);
        const char *const rest = skip_conjunction(second);
        const char *const point = rubric_lead_skip_modal(rest, &required);
        add(criteria, (struct span){point, item.end}, required);
    } else {
        add(criteria, (struct span){from, item.end}, required);
    }
}

static void add_sentence(struct criteria *criteria, struct span sentence)
{
    bool required = true;
    const char *const after_modal = rubric_lead_skip_modal(sentence.from, &required);
    struct span rest = {after_modal, sentence.end};
    if (after_modal == sentence.from)
        rest.from = rubric_lead_skip_plain(sentence.from);
    while (rest.from < rest.end) {
        const struct span item = {rest.from, item_end(rest)};
        if (item.end == rest.end) {
            add_last(criteria, item, required);
            return;
        }
        const char *const from = rubric_lead_skip_modal(skip_conjunction(item.from), &required);
        add(criteria, (struct span){from, item.end}, required);
        rest.from = item.end + 1 + strspn(item.end + 1, " \n\t");
    }
}

void rubric_criteria(const char *rubric, struct arena *arena, const struct criterion **ret,
                     size_t *n)
{
    const char *text = rubric_lead_skip_title(rubric);
    const char *const end = text + strlen(text);
    size_t most = 1;
    for (const char *c = text; *c; c++)
        most += strchr(",;.!?", *c) ? 2 : 0;
    struct criteria criteria = {.arena = arena,
                                .items = ARENA_ARRAY(arena, most + 1, struct criterion)};
    while (text < end) {
        const struct span sentence = {text, sentence_end(text, end)};
        add_sentence(&criteria, sentence);
        text = sentence.end + strspn(sentence.end, " \n\t");
    }
    *ret = criteria.items;
    *n = criteria.n;
}
