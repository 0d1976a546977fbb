#include "ingest/banks/rubric_lead.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

static const char *const titles[] = {
    "a strong answer:", "strong answer:", "good answer:", "excellent answer:", "rubric:", NULL};
static const char *const subjects[] = {"a strong candidate",
                                       "strong candidates",
                                       "the candidate",
                                       "candidates",
                                       "candidate",
                                       "a strong answer",
                                       "strong answers",
                                       "the answer",
                                       "answers",
                                       "answer",
                                       "he or she",
                                       "they",
                                       "it",
                                       NULL};
static const char *const strong_modals[] = {"should", "must",    "needs to", "need to",
                                            "has to", "have to", NULL};
static const char *const weak_modals[] = {"may", "might", "could", "can", NULL};
static const char *const adverbs[] = {"also", "additionally", "ideally", "optionally", NULL};
static const char *const verbs[] = {
    "discuss", "cover",   "mention",  "address",    "include",  "explain",  "describe", "consider",
    "name",    "outline", "identify", "talk about", "touch on", "speak of", "refer to", NULL};
static const char *const objects[] = {"the use of", "using", NULL};
static const char *const nouns[] = {"discussion of", "mention of", "mentions",    "mentions of",
                                    "discusses",     "covers",     "coverage of", "explanation of",
                                    "explains",      "addresses",  "includes",    NULL};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

static const char *skip_blanks(const char *text)
{
    while (is_blank(*text))
        text++;
    return text;
}

const char *rubric_lead_word(const char *text, const char *word)
{
    const size_t length = strlen(word);
    if (strncasecmp(text, word, length) != 0)
        return NULL;
    const unsigned char next = (unsigned char)text[length];
    const bool whole = word[length - 1] == ':' || !(isalnum(next) || next == '-' || next == '\'' ||
                                                    next == '_' || next >= 0x80);
    return whole ? skip_blanks(text + length) : NULL;
}

/* Past the first of the words that the text begins with; NULL: none. */
static const char *skip_one_of(const char *text, const char *const *words)
{
    for (; *words; words++) {
        const char *const after = rubric_lead_word(text, *words);
        if (after)
            return after;
    }
    return NULL;
}

static const char *skip_if(const char *text, const char *const *words)
{
    const char *const after = skip_one_of(text, words);
    return after ? after : text;
}

const char *rubric_lead_skip_title(const char *rubric)
{
    return skip_if(skip_blanks(rubric), titles);
}

const char *rubric_lead_skip_modal(const char *text, bool *required)
{
    const char *const modal = skip_if(skip_if(text, adverbs), subjects);
    const char *const strong = skip_one_of(modal, strong_modals);
    const char *const weak = strong ? NULL : skip_one_of(modal, weak_modals);
    if (!strong && !weak)
        return text;
    *required = strong != NULL;
    const char *const rest = skip_if(strong ? strong : weak, adverbs);
    const char *const after_verb = skip_one_of(rest, verbs);
    return after_verb ? skip_if(after_verb, objects) : rest;
}

const char *rubric_lead_skip_plain(const char *text)
{
    return skip_if(text, nouns);
}
