#include "ingest/survey/score_evidence.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/scale_notation.h"

enum { MAX_CANDIDATES = 8, LONGEST_LABEL = 60, LARGEST_STEPS = 20, USUAL_HIGHEST = 5 };

static void add_number(struct score_evidence *evidence, int64_t number, const char *cell)
{
    if (evidence->n_numbers == 0 || number < evidence->lowest)
        evidence->lowest = number;
    if (evidence->n_numbers == 0 || number > evidence->highest)
        evidence->highest = number;
    evidence->n_numbers++;
    evidence->n_commas += strchr(cell, ',') != NULL;
    evidence->n_points += strchr(cell, '.') && strchr(cell, '.')[1];
    const int64_t fraction = number % DECIMAL_ONE;
    evidence->has_halves |= fraction == DECIMAL_ONE / 2 || fraction == -DECIMAL_ONE / 2;
    evidence->has_other_fractions |= fraction != 0 && fraction != DECIMAL_ONE / 2 &&
                                     fraction != -DECIMAL_ONE / 2;
}

static void add_label(struct score_evidence *evidence, const char *label)
{
    const struct product_scale *scale;
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

void score_evidence_add(struct score_evidence *evidence, const char *text,
                        const struct scale *bank_scale)
{
    const struct score_cell cell = score_cell_read(text, DECIMAL_MARK_UNKNOWN);
    int16_t level;
    double points;
    evidence->n_on_bank_scale += bank_scale && cell.kind != SCORE_CELL_MISSING &&
                                 (scale_notation_level(bank_scale, text, &level) ||
                                  scale_notation_cell_points(bank_scale, &cell, &points));
    switch (cell.kind) {
    case SCORE_CELL_NUMBER:
        add_number(evidence, cell.number, text);
        break;
    case SCORE_CELL_OUT_OF:
        evidence->has_several_maxima |= evidence->n_out_of && evidence->out_of != cell.out_of;
        evidence->out_of = cell.out_of;
        evidence->n_out_of++;
        break;
    case SCORE_CELL_NUMBERED_LABEL:
        add_label(evidence, cell.label);
        break;
    case SCORE_CELL_TEXT:
        add_label(evidence, text);
        break;
    default:
        break;
    }
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

struct found_scale score_evidence_scale(const struct score_evidence *evidence,
                                        const struct product_scale *of_product, struct arena *arena)
{
    struct found_scale found = {0};
    struct scale *const range = ARENA_NEW(arena, struct scale);
    struct error error = {0};
    if (evidence->n_out_of && !evidence->has_several_maxima &&
        (evidence->n_numbers == 0 ||
         (evidence->lowest >= DECIMAL_ONE && !evidence->has_other_fractions)) &&
        scale_notation_from_range(DECIMAL_ONE, evidence->out_of, arena, range, &error)) {
        found.scale = range;
        return found;
    }
    if (evidence->n_distinct_labels && evidence->n_labels >= 4 * evidence->n_texts)
        found.product = scale_of_labels(evidence, of_product);
    else if (of_product && evidence->n_numbers)
        found.product = of_product;
    found.scale = found.product ? &found.product->scale : NULL;
    return found;
}

const char *score_evidence_option(const struct score_evidence *evidence, struct arena *arena)
{
    const struct product_scale *found[MAX_CANDIDATES];
    if (evidence->n_labels > evidence->n_numbers &&
        product_scales_with(evidence->labels, evidence->n_distinct_labels, found, MAX_CANDIDATES))
        return arena_format(arena, "--scale %s", found[0]->name);
    int64_t lowest = evidence->lowest / DECIMAL_ONE, highest = evidence->highest / DECIMAL_ONE;
    lowest -= evidence->lowest % DECIMAL_ONE < 0;
    highest += evidence->highest % DECIMAL_ONE > 0;
    lowest = lowest > 1 ? 1 : lowest;
    highest = highest < USUAL_HIGHEST ? USUAL_HIGHEST : highest;
    if (evidence->n_numbers == 0 || highest <= lowest || highest - lowest > LARGEST_STEPS ||
        evidence->has_other_fractions)
        return "--scale 1..5";
    return arena_format(arena, "--scale %lld..%lld%s", (long long)lowest, (long long)highest,
                        evidence->has_halves ? ":0.5" : "");
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
