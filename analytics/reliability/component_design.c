#include "analytics/reliability/component_design.h"

#include <math.h>

/* Scores that share a candidate, a question, an interviewer, or several of these: one set of bits
 * for each way; with all bits, those that share everything, and alone, a score and itself. */
enum { CANDIDATE = 1, QUESTION = 2, INTERVIEWER = 4, WHOLE = 7, ALONE = 8, N_WAYS = 9 };

static const unsigned ways[N_COMPONENTS] = {CANDIDATE,
                                            QUESTION,
                                            INTERVIEWER,
                                            CANDIDATE | QUESTION,
                                            CANDIDATE | INTERVIEWER,
                                            QUESTION | INTERVIEWER,
                                            ALONE};

static unsigned both(unsigned a, unsigned b)
{
    return a == ALONE || b == ALONE ? ALONE : a | b;
}

/* What is counted, whatever way scores are counted by. */
struct counting {
    const struct score_rows *rows;
    size_t *questions, *interviewers, *cells; /* scores of each */
    size_t *asked, *met, *scored; /* of the candidate under way; by question, interviewer, cell */
    size_t n_pairs[2];            /* candidates' questions, and interviewers */
    double sizes[N_WAYS];         /* summed over scores: how many share with it */
    double products[N_COMPONENTS][N_COMPONENTS]; /* the same of two ways, multiplied */
};

static void count_candidate(struct counting *counting, size_t c)
{
    const struct score_rows *const rows = counting->rows;
    const size_t first = rows->first[c], end = rows->first[c + 1];
    for (size_t i = first; i < end; i++) {
        counting->n_pairs[0] += counting->asked[rows->question[i]]++ == 0;
        counting->n_pairs[1] += counting->met[rows->interviewer[i]]++ == 0;
        counting->scored[rows->cell[i]]++;
    }
    for (size_t i = first; i < end; i++) {
        const double share[N_WAYS] = {
            [CANDIDATE] = (double)(end - first),
            [QUESTION] = (double)counting->questions[rows->question[i]],
            [INTERVIEWER] = (double)counting->interviewers[rows->interviewer[i]],
            [CANDIDATE | QUESTION] = (double)counting->asked[rows->question[i]],
            [CANDIDATE | INTERVIEWER] = (double)counting->met[rows->interviewer[i]],
            [QUESTION | INTERVIEWER] = (double)counting->cells[rows->cell[i]],
            [WHOLE] = (double)counting->scored[rows->cell[i]],
            [ALONE] = 1};
        for (size_t w = 0; w < N_WAYS; w++)
            counting->sizes[w] += share[w];
        for (size_t j = 0; j < N_COMPONENTS; j++)
            for (size_t k = 0; k < N_COMPONENTS; k++)
                counting->products[j][k] += share[ways[j]] * share[ways[k]];
    }
    for (size_t i = first; i < end; i++)
        counting->asked[rows->question[i]] = counting->met[rows->interviewer[i]] =
            counting->scored[rows->cell[i]] = 0;
}

static struct counting count_all(const struct score_rows *rows, struct arena *scratch)
{
    struct counting counting = {.rows = rows,
                                .questions = ARENA_ARRAY(scratch, rows->n_questions, size_t),
                                .interviewers = ARENA_ARRAY(scratch, rows->n_interviewers, size_t),
                                .cells = ARENA_ARRAY(scratch, rows->n_cells, size_t),
                                .asked = ARENA_ARRAY(scratch, rows->n_questions, size_t),
                                .met = ARENA_ARRAY(scratch, rows->n_interviewers, size_t),
                                .scored = ARENA_ARRAY(scratch, rows->n_cells, size_t)};
    for (size_t i = 0; i < rows->n; i++) {
        counting.questions[rows->question[i]]++;
        counting.interviewers[rows->interviewer[i]]++;
        counting.cells[rows->cell[i]]++;
    }
    for (size_t c = 0; c < rows->n_candidates; c++)
        count_candidate(&counting, c);
    return counting;
}

/* tr(P V_j P V_k). */
static double trace(const struct counting *counting, size_t j, size_t k)
{
    const double n = (double)counting->rows->n;
    return counting->sizes[both(ways[j], ways[k])] - 2 / n * counting->products[j][k] +
           counting->sizes[ways[j]] / n * (counting->sizes[ways[k]] / n);
}

static const enum component order[N_COMPONENTS] = {COMPONENT_RESIDUAL,
                                                   COMPONENT_CANDIDATE,
                                                   COMPONENT_QUESTION,
                                                   COMPONENT_INTERVIEWER,
                                                   COMPONENT_CANDIDATE_QUESTION,
                                                   COMPONENT_CANDIDATE_INTERVIEWER,
                                                   COMPONENT_QUESTION_INTERVIEWER};

/* What is left of a component's matrix below this share of it is rounding. */
static const double least = 1e-9;

/* Which of those before it a component goes most along with. */
static enum component most_alike(double traces[N_COMPONENTS][N_COMPONENTS], size_t before,
                                 enum component component)
{
    enum component best = component;
    double most = least;
    for (size_t i = 0; i < before; i++) {
        const double own = traces[order[i]][order[i]];
        const double cosine = traces[component][order[i]] /
                              sqrt(own * traces[component][component]);
        if (own > 0 && cosine > most) {
            most = cosine;
            best = order[i];
        }
    }
    return best;
}

struct component_design component_design_of(const struct score_rows *rows)
{
    struct arena scratch = {0};
    const struct counting counting = count_all(rows, &scratch);
    struct component_design design = {.levels = {rows->n_candidates, rows->n_questions,
                                                 rows->n_interviewers, counting.n_pairs[0],
                                                 counting.n_pairs[1], rows->n_cells, rows->n}};
    double given[N_COMPONENTS][N_COMPONENTS], left[N_COMPONENTS][N_COMPONENTS];
    for (size_t j = 0; j < N_COMPONENTS; j++)
        for (size_t k = 0; k < N_COMPONENTS; k++)
            given[j][k] = left[j][k] = rows->n ? trace(&counting, j, k) : 0;
    for (size_t i = 0; i < N_COMPONENTS; i++) {
        const enum component pivot = order[i];
        const double diagonal = left[pivot][pivot];
        design.told[pivot] = diagonal > least * counting.sizes[ways[pivot]];
        design.within[pivot] = design.told[pivot] ? pivot : most_alike(given, i, pivot);
        if (!design.told[pivot])
            continue;
        for (size_t j = 0; j < N_COMPONENTS; j++)
            for (size_t k = 0; k < N_COMPONENTS; k++)
                if (j != pivot && k != pivot)
                    left[j][k] -= left[j][pivot] * left[pivot][k] / diagonal;
    }
    arena_free(&scratch);
    return design;
}
