#include "ingest/cells/product_scale.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/decimal.h"

#define LEVELS(...)                                                                                \
    (const char *const[])                                                                          \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }
#define VALUES(...)                                                                                \
    (const double[])                                                                               \
    {                                                                                              \
        __VA_ARGS__                                                                                \
    }

/* Sources: Greenhouse Harvest API, scorecards; Lever developer documentation, feedback; Ashby
 * applicationFeedback.submit; Workable rate-candidate; Recruitee support 1453815; Recruiterbox
 * evaluations. */
static const struct product_scale scales[] = {
    {.name = "greenhouse",
     .scale = {.name = "Definitely Not,No,Mixed,Yes,Strong Yes",
               .n_levels = 5,
               .values = VALUES(1, 2, 3, 4, 5),
               .labels = LEVELS("Definitely Not", "No", "Mixed", "Yes", "Strong Yes")},
     .first_number = 1,
     .spellings = {"definitelynot definitelyno", "no", "mixed", "yes", "strongyes"}},
    {.name = "greenhouse-overall",
     .scale = {.name = "Definitely Not,No,Yes,Strong Yes",
               .n_levels = 4,
               .values = VALUES(1, 2, 3, 4),
               .labels = LEVELS("Definitely Not", "No", "Yes", "Strong Yes")},
     .first_number = 1,
     .spellings = {"definitelynot definitelyno", "no", "yes", "strongyes"}},
    {.name = "lever",
     .scale = {.name = "Strong No Hire,No Hire,Hire,Strong Hire",
               .n_levels = 4,
               .values = VALUES(1, 2, 3, 4),
               .labels = LEVELS("Strong No Hire", "No Hire", "Hire", "Strong Hire")},
     .first_number = 1,
     .spellings = {"strongnohire", "nohire", "hire", "stronghire"}},
    {.name = "ashby",
     .scale = {.name = "1..4",
               .n_levels = 4,
               .values = VALUES(1, 2, 3, 4),
               .labels = LEVELS("1", "2", "3", "4")},
     .first_number = 1,
     .spellings = {"", "", "", ""}},
    {.name = "workable-thumbs",
     .scale = {.name = "Negative,Positive,Definite",
               .n_levels = 3,
               .values = VALUES(1, 2, 3),
               .labels = LEVELS("Negative", "Positive", "Definite")},
     .first_number = 0,
     .spellings = {"negative", "positive", "definite"}},
    {.name = "workable-stars",
     .scale = {.name = "1..5",
               .n_levels = 5,
               .values = VALUES(1, 2, 3, 4, 5),
               .labels = LEVELS("1", "2", "3", "4", "5")},
     .first_number = 0,
     .spellings = {"", "", "", "", ""}},
    {.name = "workable-numbers",
     .scale = {.name = "1..10",
               .n_levels = 10,
               .values = VALUES(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
               .labels = LEVELS("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")},
     .first_number = 0,
     .spellings = {"", "", "", "", "", "", "", "", "", ""}},
    {.name = "recruitee",
     .scale = {.name = "recruitee",
               .n_levels = 4,
               .values = VALUES(0, 50, 75, 100),
               .labels = LEVELS("No", "Not sure", "Yes", "Strong yes")},
     .first_number = INT64_MIN,
     .spellings = {"no", "notsure", "yes", "strongyes"}},
    {.name = "trakstar",
     .scale = {.name = "Strongly No,No,Neutral,Yes,Strong Yes",
               .n_levels = 5,
               .values = VALUES(-2, -1, 0, 1, 2),
               .labels = LEVELS("Strongly No", "No", "Neutral", "Yes", "Strong Yes")},
     .first_number = -2,
     .spellings = {"stronglyno strongno", "no", "neutral maybe", "yes", "strongyes stronglyyes"}},
};
enum { N_SCALES = sizeof scales / sizeof *scales, MAX_HEADINGS = 4 };

/* Products by headings (text_key) that stand together in their exports alone. */
static const struct product {
    const char *name, *scale;
    const char *headings[MAX_HEADINGS];
} products[] = {
    {"Greenhouse", "greenhouse", {"applicationid", "attribute", "rating"}},
    {"Lever", "lever", {"opportunityid", "posting", "createdat", "completedat"}},
    {"Ashby", "ashby", {"feedbackform", "interviewstage", "submittedby"}},
    {"Workable", NULL, {"memberid", "scale", "grade"}},
    {"Recruiterbox", "trakstar", {"feedbacktext", "criteria", "submittedby"}},
    {"HackerRank", NULL, {"candidateemail", "testname", "invitedby", "attemptstarttime"}},
    {"SmartRecruiters", NULL, {"interviewid", "interviewstartdate", "candidateprofileid"}},
};

static bool has_word(const char *words, const char *word)
{
    const size_t length = strlen(word);
    for (const char *at = length ? words : ""; (at = strstr(at, word)) && *at; at += length)
        if ((at == words || at[-1] == ' ') && (at[length] == ' ' || !at[length]))
            return true;
    return false;
}

const struct product_scale *product_scale_find(const char *name)
{
    struct arena scratch = {0};
    const char *const folded = text_fold(&scratch, name);
    const struct product_scale *found = NULL;
    for (size_t i = 0; i < N_SCALES && !found; i++)
        if (strcmp(scales[i].name, folded) == 0)
            found = &scales[i];
    arena_free(&scratch);
    return found;
}

const char *product_scale_names(void)
{
    return "greenhouse, greenhouse-overall, lever, ashby, workable-thumbs, workable-stars, "
           "workable-numbers, recruitee, trakstar";
}

static bool level_of_label(const struct product_scale *product, const char *text, int16_t *level)
{
    struct arena scratch = {0};
    const char *const key = text_key(&scratch, text);
    bool found = false;
    for (size_t i = 0; i < product->scale.n_levels && !found; i++)
        if (has_word(product->spellings[i], key)) {
            *level = (int16_t)i;
            found = true;
        }
    arena_free(&scratch);
    return found;
}

static bool level_of_number(const struct product_scale *product, int64_t number, int16_t *level)
{
    const int64_t last = (int64_t)product->scale.n_levels - 1;
    if (product->first_number == INT64_MIN) {
        for (int64_t i = 0; i <= last; i++)
            if (number == (int64_t)product->scale.values[i] * DECIMAL_ONE) {
                *level = (int16_t)i;
                return true;
            }
        return false;
    }
    if (number % DECIMAL_ONE != 0)
        return false;
    const int64_t place = number / DECIMAL_ONE - product->first_number;
    if (place < 0 || place > last)
        return false;
    *level = (int16_t)place;
    return true;
}

/* The level at this share of the scale, from 0% (lowest) to 100% (highest); no nearest one. */
static bool level_of_percent(const struct scale *scale, int64_t percent, int16_t *level)
{
    for (size_t i = 0; i < scale->n_levels; i++)
        if (llround(100 * scale_share(scale, i) * DECIMAL_ONE) == percent) {
            *level = (int16_t)i;
            return true;
        }
    return false;
}

/* By value where the highest value is meant, by place where the number of levels is. */
static bool level_of_fraction(const struct scale *scale, int64_t number, int64_t out_of,
                              int16_t *level)
{
    const size_t last = scale->n_levels - 1;
    const bool by_value = scale->values[0] >= 0 &&
                          out_of == llround(scale->values[last] * DECIMAL_ONE);
    if (!by_value && out_of != (int64_t)scale->n_levels * DECIMAL_ONE)
        return false;
    for (size_t i = 0; i <= last; i++)
        if (number ==
            (by_value ? llround(scale->values[i] * DECIMAL_ONE) : ((int64_t)i + 1) * DECIMAL_ONE)) {
            *level = (int16_t)i;
            return true;
        }
    return false;
}

bool product_scale_level(const struct product_scale *product, const struct score_cell *cell,
                         const char *text, int16_t *level)
{
    int16_t by_label, by_number;
    switch (cell->kind) {
    case SCORE_CELL_NUMBER:
        return level_of_number(product, cell->number, level);
    case SCORE_CELL_PERCENT:
        return level_of_percent(&product->scale, cell->number, level);
    case SCORE_CELL_OUT_OF:
        return level_of_fraction(&product->scale, cell->number, cell->out_of, level);
    case SCORE_CELL_NUMBERED_LABEL:
        if (!level_of_label(product, cell->label, &by_label) ||
            !level_of_number(product, cell->number, &by_number) || by_label != by_number)
            return false;
        *level = by_label;
        return true;
    case SCORE_CELL_TEXT:
        return level_of_label(product, text, level);
    default:
        return false;
    }
}

static bool has_all(const struct product_scale *product, const char *const *texts, size_t n)
{
    int16_t level;
    for (size_t i = 0; i < n; i++)
        if (!level_of_label(product, texts[i], &level))
            return false;
    return n > 0;
}

size_t product_scales_with(const char *const *texts, size_t n, const struct product_scale **ret,
                           size_t size)
{
    size_t found = 0;
    for (size_t i = 0; i < N_SCALES; i++)
        if (has_all(&scales[i], texts, n)) {
            if (found < size)
                ret[found] = &scales[i];
            found++;
        }
    return found;
}

static bool is_among(const char *key, const char *const *keys, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

/* The product that has all its headings among the keys, or NULL. */
static const struct product *find_product(const char *const *keys, size_t n)
{
    for (size_t i = 0; i < sizeof products / sizeof *products; i++) {
        size_t k = 0;
        while (k < MAX_HEADINGS && products[i].headings[k] &&
               is_among(products[i].headings[k], keys, n))
            k++;
        if (k == MAX_HEADINGS || !products[i].headings[k])
            return &products[i];
    }
    return NULL;
}

const struct product_scale *product_scale_of_headings(const char *const *headings, size_t n,
                                                      const char **product)
{
    struct arena scratch = {0};
    const char **const keys = ARENA_ARRAY(&scratch, n, const char *);
    for (size_t i = 0; i < n; i++)
        keys[i] = text_key(&scratch, headings[i]);
    const struct product *const found = find_product(keys, n);
    arena_free(&scratch);
    *product = found ? found->name : NULL;
    return found && found->scale ? product_scale_find(found->scale) : NULL;
}
