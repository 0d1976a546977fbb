#include "ingest/survey/score_evidence.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/level_words.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/cells/school_grades.h"

enum {
    MAX_CANDIDATES = 8,
    LONGEST_LABEL = 60,
    LONGEST_LIST = 300,
    LARGEST_STEPS = 20,
    USUAL_HIGHEST = 5,
    HUNDRED = 100,
    FARTHEST_USUAL = 10,
    NEAR_OF_EACH_FAR = 10
};

/* Zero to ten, or what no usual range has. */
static void add_place(struct score_evidence *evidence, int64_t number, uint64_t line)
{
    if (number < 0 || number > FARTHEST_USUAL * DECIMAL_ONE) {
        if (evidence->n_far < EVIDENCE_MOST_FAR)
            evidence->far[evidence->n_far] = (struct far_number){number, line};
        evidence->n_far++;
        return;
    }
    if (evidence->n_numbers == evidence->n_far || number < evidence->lowest_near)
        evidence->lowest_near = number;
    if (evidence->n_numbers == evidence->n_far || number > evidence->highest_near)
        evidence->highest_near = number;
}

static void add_number(struct score_evidence *evidence, int64_t number, const char *cell,
                       uint64_t line)
{
    add_place(evidence, number, line);
    if (evidence->n_numbers == 0 || number < evidence->lowest)
        evidence->lowest = number;
    if (evidence->n_numbers == 0 || number > evidence->highest)
        evidence->highest = number;
    evidence->n_numbers++;
    evidence->n_plus_zero += number == 0 && *cell == '+';
    evidence->n_minus_zero += number == 0 && *cell == '-';
    const int64_t fraction = number % DECIMAL_ONE;
    const bool third = school_grades_is_third(number);
    evidence->n_no_grades += !school_grades_have(number);
    evidence->n_third_grades += third;
    evidence->has_both_thirds |= third && evidence->first_third &&
                                 fraction != evidence->first_third;
    if (third && !evidence->first_third)
        evidence->first_third = fraction;
    evidence->has_halves |= fraction == DECIMAL_ONE / 2 || fraction == -DECIMAL_ONE / 2;
    evidence->has_other_fractions |= fraction != 0 && fraction != DECIMAL_ONE / 2 &&
                                     fraction != -DECIMAL_ONE / 2;
}

/* The mark of a number's decimals, in "3,5", "14,5/20" and "87,5 %" alike. */
static void add_decimal_mark(struct score_evidence *evidence, const char *cell)
{
    static const char digits[] = "0123456789";
    for (const char *mark = strpbrk(cell, ",."); mark; mark = strpbrk(mark + 1, ",."))
        if (mark[1] && strchr(digits, mark[1])) {
            ++*(*mark == ',' ? &evidence->n_commas : &evidence->n_points);
            return;
        }
}

static void add_word(struct score_evidence *evidence, const char *word, const int64_t *number)
{
    if (evidence->n_distinct_words > EVIDENCE_MAX_LABELS)
        return;
    if (strlen(word) > LONGEST_LABEL) {
        evidence->n_distinct_words = EVIDENCE_MAX_LABELS + 1;
        return;
    }
    for (size_t i = 0; i < evidence->n_distinct_words; i++)
        if (strcasecmp(evidence->words[i], word) == 0)
            return;
    if (evidence->n_distinct_words < EVIDENCE_MAX_LABELS) {
        const size_t at = evidence->n_distinct_words;
        evidence->words[at] = arena_copy(&evidence->texts, word);
        evidence->word_number[at] = number ? *number : 0;
        evidence->word_numbered[at] = number != NULL;
    }
    evidence->n_distinct_words++;
}

static void add_label(struct score_evidence *evidence, const char *label, const int64_t *number)
{
    const struct product_scale *scale;
    add_word(evidence, label, number);
    evidence->n_tendencies += school_grades_is_tendency(label);
    if (strlen(label) > LONGEST_LABEL || product_scales_with(&label, 1, &scale, 1) == 0) {
        evidence->n_texts++;
        return;
    }
    evidence->n_labels++;
    for (size_t i = 0; i < evidence->n_distinct_labels; i++)
        if (strcmp(evidence->labels[i], label) == 0)
            return;
    if (evidence->n_distinct_labels < EVIDENCE_MAX_LABELS)
        evidence->labels[evidence->n_distinct_labels++] = arena_copy(&evidence->texts, label);
}

static void add_out_of(struct score_evidence *evidence, const struct score_cell *cell)
{
    evidence->has_several_maxima |= evidence->n_out_of && evidence->out_of != cell->out_of;
    evidence->out_of = cell->out_of;
    evidence->out_of_points |= cell->number == 0 || cell->number % DECIMAL_ONE != 0 ||
                               cell->out_of % DECIMAL_ONE != 0 || cell->out_of <= DECIMAL_ONE;
    evidence->n_out_of++;
}

void score_evidence_add(struct score_evidence *evidence, const struct score_cell *cell,
                        const char *text, uint64_t line, const struct scale *bank_scale)
{
    int16_t level;
    double points;
    evidence->n_on_bank_scale += bank_scale && cell->kind != SCORE_CELL_MISSING &&
                                 (scale_notation_level(bank_scale, text, &level) ||
                                  scale_notation_cell_points(bank_scale, cell, &points));
    switch (cell->kind) {
    case SCORE_CELL_NUMBER:
        add_number(evidence, cell->number, text, line);
        add_decimal_mark(evidence, text);
        break;
    case SCORE_CELL_OUT_OF:
        add_out_of(evidence, cell);
        add_decimal_mark(evidence, text);
        break;
    case SCORE_CELL_PERCENT:
        evidence->n_percent++;
        add_decimal_mark(evidence, text);
        break;
    case SCORE_CELL_NUMBERED_LABEL:
        add_label(evidence, cell->label, &cell->number);
        break;
    case SCORE_CELL_TEXT:
        add_label(evidence, text, NULL);
        break;
    default:
        break;
    }
}

bool score_evidence_tells_maxima(const struct score_evidence *evidence)
{
    return evidence->n_out_of &&
           !(evidence->n_numbers + evidence->n_labels + evidence->n_texts + evidence->n_percent);
}

char score_evidence_decimal_mark(const struct score_evidence *evidence)
{
    return evidence->n_commas > evidence->n_points ? ',' : '.';
}

static bool is_product(const struct product_scale *scale, const char *name)
{
    return strcmp(scale->name, name) == 0;
}

/* The one product whose labels these are. Greenhouse's scale of attributes holds all levels of its
 * overall recommendation, and a question is an attribute. */
static const struct product_scale *scale_of_labels(const struct score_evidence *evidence,
                                                   const struct product_scale *of_product)
{
    const struct product_scale *found[MAX_CANDIDATES];
    size_t n = product_scales_with(evidence->labels, evidence->n_distinct_labels, found,
                                   MAX_CANDIDATES);
    n = n < MAX_CANDIDATES ? n : MAX_CANDIDATES;
    for (size_t i = 0; i < n; i++)
        if (found[i] == of_product)
            return of_product;
    if (n == 2 && is_product(found[0], "greenhouse") && is_product(found[1], "greenhouse-overall"))
        return found[0];
    return n == 1 ? found[0] : NULL;
}

/* All scores are shares, no product's labels among them. */
static bool is_percent(const struct score_evidence *evidence)
{
    return evidence->n_percent &&
           !(evidence->n_numbers + evidence->n_labels + evidence->n_texts + evidence->n_out_of);
}

struct found_scale score_evidence_scale(const struct score_evidence *evidence,
                                        const struct product_scale *of_product, struct arena *arena)
{
    struct found_scale found = {0};
    struct scale *const range = ARENA_NEW(arena, struct scale);
    struct error error = {0};
    if (is_percent(evidence) &&
        scale_notation_from_points(0, HUNDRED * DECIMAL_ONE, arena, range, &error)) {
        found.scale = range;
        return found;
    }
    if (evidence->n_out_of && !evidence->has_several_maxima && evidence->out_of_points &&
        score_evidence_tells_maxima(evidence) &&
        scale_notation_from_points(0, evidence->out_of, arena, range, &error)) {
        found.scale = range;
        return found;
    }
    if (evidence->n_out_of && !evidence->has_several_maxima &&
        (evidence->n_numbers == 0 ||
         (evidence->lowest >= DECIMAL_ONE && !evidence->has_other_fractions)) &&
        scale_notation_from_range(DECIMAL_ONE, evidence->out_of, arena, range, &error)) {
        found.scale = range;
        return found;
    }
    if (!of_product && !evidence->n_numbers && !evidence->n_out_of)
        found.scale = level_words_yes_no(evidence->words, evidence->n_distinct_words, arena);
    if (found.scale)
        return found;
    if (evidence->n_distinct_labels && evidence->n_labels >= 4 * evidence->n_texts)
        found.product = scale_of_labels(evidence, of_product);
    else if (of_product && evidence->n_numbers)
        found.product = of_product;
    found.scale = found.product ? &found.product->scale : NULL;
    return found;
}

/* Of "5, 1, 4, 55" the last; those near are at most half as high, and no number below zero is far
 * from zero. */
static bool has_far_off(const struct score_evidence *evidence)
{
    const size_t n = evidence->n_far;
    const int64_t usual = evidence->highest_near < USUAL_HIGHEST * DECIMAL_ONE
                              ? USUAL_HIGHEST * DECIMAL_ONE
                              : evidence->highest_near;
    if (!n || n > EVIDENCE_MOST_FAR || evidence->n_numbers - n < NEAR_OF_EACH_FAR * n ||
        evidence->has_other_fractions || evidence->lowest_near == evidence->highest_near)
        return false;
    for (size_t i = 0; i < n; i++)
        if (evidence->far[i].number < 0 ? evidence->lowest_near < DECIMAL_ONE
                                        : evidence->far[i].number <= 2 * usual)
            return false;
    return true;
}

const char *score_evidence_far_off(const struct score_evidence *evidence, struct arena *arena)
{
    const char *list = NULL;
    if (evidence->n_labels + evidence->n_texts > evidence->n_numbers || !has_far_off(evidence))
        return NULL;
    for (size_t i = 0; i < evidence->n_far; i++) {
        char number[DECIMAL_SIZE];
        decimal_format(evidence->far[i].number, number);
        list = arena_format(arena, "%s%s%s in line %llu", list ? list : "", list ? " and " : "",
                            number, (unsigned long long)evidence->far[i].line);
    }
    return list;
}

static const char *option_of_numbers(const struct score_evidence *evidence, struct arena *arena)
{
    const bool far_off = has_far_off(evidence);
    const int64_t least = far_off ? evidence->lowest_near : evidence->lowest;
    const int64_t most = far_off ? evidence->highest_near : evidence->highest;
    int64_t lowest = least / DECIMAL_ONE, highest = most / DECIMAL_ONE;
    lowest -= least % DECIMAL_ONE < 0;
    highest += most % DECIMAL_ONE > 0;
    if (evidence->n_plus_zero && evidence->n_minus_zero)
        return "--scale=-1,-0,+0,+1";
    if (lowest < 0)
        return arena_format(arena, "--scale=%lld..%lld", (long long)lowest,
                            (long long)(highest < -lowest ? -lowest : highest));
    lowest = lowest > 1 ? 1 : lowest;
    if (highest > LARGEST_STEPS && highest <= HUNDRED)
        highest = (highest + 9) / 10 * 10;
    highest = highest < USUAL_HIGHEST ? USUAL_HIGHEST : highest;
    if (evidence->n_numbers == 0 || highest <= lowest)
        return "--scale 1..5";
    if (highest > LARGEST_STEPS || evidence->has_other_fractions)
        return arena_format(arena, "--scale 0..%lld:points", (long long)highest);
    return arena_format(arena, "--scale %lld..%lld%s", (long long)lowest, (long long)highest,
                        evidence->has_halves ? ":0.5" : "");
}

/* The labels that were met, in their order; true: their numbers rise. */
static bool sort_words(const struct score_evidence *evidence, struct level_word *words)
{
    for (size_t i = 0; i < evidence->n_distinct_words; i++)
        words[i] = (struct level_word){.label = evidence->words[i],
                                       .number = evidence->word_number[i],
                                       .numbered = evidence->word_numbered[i]};
    return level_words_sort(words, evidence->n_distinct_words);
}

/* Whether numbers stand before all labels that are not 1, 2, 3 …: "2 - Regular" is then no first
 * level of the labels, but one of a range. */
static bool are_of_a_range(const struct score_evidence *evidence, const struct level_word *words)
{
    bool all = true, from_one = true;
    for (size_t i = 0; i < evidence->n_distinct_words; i++) {
        all = all && evidence->word_numbered[i];
        from_one = from_one && words[i].number == (int64_t)(i + 1) * DECIMAL_ONE;
    }
    return all && !from_one;
}

/* "4 - Mangelhaft", "3 - Befriedigend", "1 - Sehr gut": the better, the lower the number. */
static bool run_down(const struct score_evidence *evidence, const struct level_word *words)
{
    for (size_t i = 0; i < evidence->n_distinct_words; i++)
        if (!evidence->word_numbered[i] || words[i].number % DECIMAL_ONE ||
            (i && words[i].number >= words[i - 1].number))
            return false;
    return evidence->n_distinct_words > 1;
}

/* The labels that were met, lowest first as far as they tell: "--scale D,C,B". */
static const char *option_of_words(const struct score_evidence *evidence, struct arena *arena)
{
    struct level_word words[EVIDENCE_MAX_LABELS];
    const size_t n = evidence->n_distinct_words;
    const char *list = "";
    bool plain = true;
    const bool rise = sort_words(evidence, words);
    if (run_down(evidence, words))
        return arena_format(arena, "--scale %lld..%lld", (long long)(words[0].number / DECIMAL_ONE),
                            (long long)(words[n - 1].number / DECIMAL_ONE));
    if (rise && are_of_a_range(evidence, words)) {
        const struct score_evidence numbers = {
            .n_numbers = n, .lowest = words[0].number, .highest = words[n - 1].number};
        return option_of_numbers(&numbers, arena);
    }
    for (size_t i = 0; i < n; i++) {
        plain = plain && !strpbrk(words[i].label, ",'\"$`\\!;");
        list = arena_format(arena, "%s%s%s", list, i ? "," : "",
                            text_printable(arena, words[i].label, LONGEST_LABEL));
    }
    if (!plain || strlen(list) > LONGEST_LIST)
        return "";
    return arena_format(arena, strpbrk(list, " ()[]&*?<>|#~{}") ? "--scale '%s'" : "--scale %s",
                        list);
}

static bool are_words(const struct score_evidence *evidence)
{
    return evidence->n_labels + evidence->n_texts > evidence->n_numbers &&
           evidence->n_distinct_words >= 2 && evidence->n_distinct_words <= EVIDENCE_MAX_LABELS;
}

/* Whether a product has most of the labels, so that its name is the option. */
static bool are_of_product(const struct score_evidence *evidence,
                           const struct product_scale *found[MAX_CANDIDATES])
{
    return evidence->n_labels > evidence->n_numbers && evidence->n_labels > evidence->n_texts &&
           product_scales_with(evidence->labels, evidence->n_distinct_labels, found,
                               MAX_CANDIDATES);
}

const char *score_evidence_unordered(const struct score_evidence *evidence, struct arena *arena)
{
    const struct product_scale *found[MAX_CANDIDATES];
    struct level_word words[EVIDENCE_MAX_LABELS];
    const char *list = "";
    if (!are_words(evidence) || are_of_product(evidence, found))
        return NULL;
    const size_t n = evidence->n_distinct_words;
    sort_words(evidence, words);
    if (level_words_are_known(words, n))
        return NULL;
    for (size_t i = 0; i < n; i++) {
        if (strlen(list) > LONGEST_LIST)
            return arena_format(arena, "%s and %zu more", list, n - i);
        list = arena_format(arena, "%s%s'%s'", list, i ? ", " : "",
                            text_printable(arena, words[i].label, LONGEST_LABEL));
    }
    return list;
}

const char *score_evidence_option(const struct score_evidence *evidence, struct arena *arena)
{
    const struct product_scale *found[MAX_CANDIDATES];
    if (are_of_product(evidence, found))
        return arena_format(arena, "--scale %s", found[0]->name);
    if (are_words(evidence)) {
        const char *const option = option_of_words(evidence, arena);
        if (*option)
            return option;
    }
    return option_of_numbers(evidence, arena);
}

const char *score_evidence_candidates(const struct score_evidence *evidence, struct arena *arena)
{
    const struct product_scale *found[MAX_CANDIDATES];
    size_t n = product_scales_with(evidence->labels, evidence->n_distinct_labels, found,
                                   MAX_CANDIDATES);
    n = n < MAX_CANDIDATES ? n : MAX_CANDIDATES;
    if (n < 2 || evidence->n_labels <= evidence->n_numbers)
        return NULL;
    const char *names = found[0]->name;
    for (size_t i = 1; i < n; i++)
        names = arena_format(arena, "%s%s%s", names, i + 1 < n ? ", " : " or ", found[i]->name);
    return names;
}

void score_evidence_free(struct score_evidence *evidence)
{
    arena_free(&evidence->texts);
}
