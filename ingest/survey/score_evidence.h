#ifndef ASSAY_INGEST_SURVEY_SCORE_EVIDENCE_H
#define ASSAY_INGEST_SURVEY_SCORE_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/ratings.h"
#include "ingest/cells/product_scale.h"

enum { EVIDENCE_MAX_LABELS = 32, EVIDENCE_MOST_FAR = 2 };

/* What the scores of a file say together. A zeroed struct has seen none. */
struct score_evidence {
    size_t n_numbers, n_commas, n_points; /* cells with a decimal comma, with a point */
    int64_t lowest, highest;              /* of the numbers, millionths */
    bool has_halves, has_other_fractions;
    struct far_number {
        int64_t number;
        uint64_t line;
    } far[EVIDENCE_MOST_FAR]; /* the first numbers that no usual range from 0 or 1 to 10 has */
    size_t n_far;
    int64_t lowest_near, highest_near;  /* of the whole numbers from 0 to 10 */
    size_t n_no_grades, n_third_grades; /* numbers that no school has, and 1.3 or 1.7 */
    size_t n_tendencies;                /* texts such as 2+ */
    int64_t first_third;                /* .3 or .7 of the first of these; 0: there is none */
    bool has_both_thirds;
    size_t n_out_of, n_percent;
    int64_t out_of; /* the maximum in 4/5 */
    bool has_several_maxima;
    bool out_of_points;               /* 0/5, 2.5/5: points from zero, and not steps from one */
    size_t n_plus_zero, n_minus_zero; /* +0 and -0, which are two votes */
    size_t n_labels, n_texts;         /* cells that are a product's label, and any other text */
    const char *labels[EVIDENCE_MAX_LABELS];
    size_t n_distinct_labels;
    const char *words[EVIDENCE_MAX_LABELS]; /* all short texts met, labels of products among them */
    int64_t word_number[EVIDENCE_MAX_LABELS];
    bool word_numbered[EVIDENCE_MAX_LABELS]; /* a number stands before it: "1 - Malo" */
    size_t n_distinct_words; /* one more than there is room for: there are too many */
    size_t n_on_bank_scale;
    struct arena texts;
};

/* One cell: as it was read without a decimal mark, its text, trimmed, and the line it begins in.
 * `bank_scale` may be NULL. */
void score_evidence_add(struct score_evidence *evidence, const struct score_cell *cell,
                        const char *text, uint64_t line, const struct scale *bank_scale);

char score_evidence_decimal_mark(const struct score_evidence *evidence);

struct found_scale {
    const struct scale *scale;           /* NULL: not found */
    const struct product_scale *product; /* whose it is; NULL: nobody's */
};

/* A scale for all scores, where the file itself declares one: by its notation, its labels or the
 * product it comes from. */
struct found_scale score_evidence_scale(const struct score_evidence *evidence,
                                        const struct product_scale *of_product,
                                        struct arena *arena);

/* Whether every score says itself of how much it is: 4/5, 2/10. */
bool score_evidence_tells_maxima(const struct score_evidence *evidence);

/* The option that would settle the scale: "--scale 1..5:0.5", by the scores seen, without those
 * that are far off. */
const char *score_evidence_option(const struct score_evidence *evidence, struct arena *arena);

/* The labels met, where nothing tells which is the better, so that no option can be offered:
 * "'Niejasno', 'Raczej dobrze'". NULL: their order is known, or the scores are no labels. */
const char *score_evidence_unordered(const struct score_evidence *evidence, struct arena *arena);

/* What stands far off nearly all other scores, one or two of them, which are whole numbers of a
 * usual range: "55 in line 12". NULL: nothing. */
const char *score_evidence_far_off(const struct score_evidence *evidence, struct arena *arena);

/* The products whose labels these are, "greenhouse or trakstar"; NULL: none, or one alone. */
const char *score_evidence_candidates(const struct score_evidence *evidence, struct arena *arena);

void score_evidence_free(struct score_evidence *evidence);

#endif
