#include "analytics/agreement/icc/icc_factor.h"

#include <gsl/gsl_sort_uint.h>
#include <math.h>

/* A factor is thin with a row of this part of the whole at most. */
enum { THIN = 16 };

/* Who meets whom among the rows that are left, in bits. */
struct graph {
    size_t n, n_words;
    uint64_t *bits;
    size_t *degree;
    bool *is_done;
};

static uint64_t *bits_of(const struct graph *graph, size_t row)
{
    return graph->bits + row * graph->n_words;
}

static void set(const struct graph *graph, size_t a, size_t b)
{
    bits_of(graph, a)[b / 64] |= UINT64_C(1) << b % 64;
}

static void clear(const struct graph *graph, size_t a, size_t b)
{
    bits_of(graph, a)[b / 64] &= ~(UINT64_C(1) << b % 64);
}

static void count(struct graph *graph, size_t row)
{
    graph->degree[row] = 0;
    for (size_t w = 0; w < graph->n_words; w++)
        graph->degree[row] += (size_t)__builtin_popcountll(bits_of(graph, row)[w]);
}

static struct graph graph_of(size_t n, const struct icc_edge *edges, size_t n_edges,
                             struct arena *arena)
{
    const size_t n_words = (n + 63) / 64;
    struct graph graph = {n, n_words, ARENA_ARRAY(arena, n * n_words, uint64_t),
                          ARENA_ARRAY(arena, n, size_t), ARENA_ARRAY(arena, n, bool)};
    for (size_t i = 0; i < n_edges; i++) {
        set(&graph, edges[i].a, edges[i].b);
        set(&graph, edges[i].b, edges[i].a);
    }
    for (size_t row = 0; row < n; row++)
        count(&graph, row);
    return graph;
}

static size_t next_row(const struct graph *graph)
{
    size_t best = graph->n;
    for (size_t row = 0; row < graph->n; row++)
        if (!graph->is_done[row] && (best == graph->n || graph->degree[row] < graph->degree[best]))
            best = row;
    return best;
}

static size_t list_met(const struct graph *graph, size_t row, uint32_t *met)
{
    size_t n = 0;
    for (size_t w = 0; w < graph->n_words; w++)
        for (uint64_t word = bits_of(graph, row)[w]; word; word &= word - 1)
            met[n++] = (uint32_t)(w * 64 + (size_t)__builtin_ctzll(word));
    return n;
}

/* Whoever met it meets each other. */
static void eliminate(struct graph *graph, size_t row, const uint32_t *met, size_t n)
{
    graph->is_done[row] = true;
    for (size_t i = 0; i < n; i++) {
        for (size_t w = 0; w < graph->n_words; w++)
            bits_of(graph, met[i])[w] |= bits_of(graph, row)[w];
        clear(graph, met[i], row);
        clear(graph, met[i], met[i]);
        count(graph, met[i]);
    }
}

/* Sets order, starts and, as rows for now, columns. */
static bool eliminate_all(struct icc_factor *factor, struct graph *graph, size_t most)
{
    for (size_t place = 0; place < factor->n; place++) {
        const size_t row = next_row(graph), begin = factor->start[place];
        if (begin + graph->degree[row] > most)
            return false;
        const size_t n = list_met(graph, row, factor->column + begin);
        eliminate(graph, row, factor->column + begin, n);
        factor->order[place] = (uint32_t)row;
        factor->start[place + 1] = begin + n;
    }
    return true;
}

static void number_columns(struct icc_factor *factor)
{
    struct arena scratch = {0};
    uint32_t *const place = ARENA_ARRAY(&scratch, factor->n, uint32_t);
    for (size_t k = 0; k < factor->n; k++)
        place[factor->order[k]] = (uint32_t)k;
    for (size_t e = 0; e < factor->start[factor->n]; e++)
        factor->column[e] = place[factor->column[e]];
    for (size_t k = 0; k < factor->n; k++)
        gsl_sort_uint(factor->column + factor->start[k], 1,
                      factor->start[k + 1] - factor->start[k]);
    arena_free(&scratch);
}

static void find_targets(struct icc_factor *factor, struct arena *arena)
{
    size_t n = 0;
    for (size_t k = 0; k < factor->n; k++) {
        const size_t entries = factor->start[k + 1] - factor->start[k];
        n += entries * (entries - (entries > 0)) / 2;
    }
    factor->target = ARENA_ARRAY(arena, n, uint32_t);
    n = 0;
    for (size_t k = 0; k < factor->n; k++)
        for (size_t a = factor->start[k]; a < factor->start[k + 1]; a++)
            for (size_t b = a + 1; b < factor->start[k + 1]; b++)
                factor->target[n++] = (uint32_t)icc_factor_entry(factor, factor->column[a],
                                                                 factor->column[b]);
}

bool icc_factor_create(size_t n, const struct icc_edge *edges, size_t n_edges, struct arena *arena,
                       struct icc_factor *ret)
{
    struct arena scratch = {0};
    const size_t most = n * n / (2 * THIN);
    struct graph graph = graph_of(n, edges, n_edges, &scratch);
    *ret = (struct icc_factor){.n = n,
                               .order = ARENA_ARRAY(arena, n, uint32_t),
                               .start = ARENA_ARRAY(arena, n + 1, size_t),
                               .column = ARENA_ARRAY(arena, most, uint32_t),
                               .diagonal = ARENA_ARRAY(arena, n, double)};
    const bool thin = n_edges <= most && eliminate_all(ret, &graph, most);
    arena_free(&scratch);
    if (!thin)
        return false;
    number_columns(ret);
    ret->value = ARENA_ARRAY(arena, ret->start[n], double);
    find_targets(ret, arena);
    return true;
}

size_t icc_factor_entry(const struct icc_factor *factor, size_t a, size_t b)
{
    const size_t first = a < b ? a : b, second = a < b ? b : a;
    size_t e = factor->start[first];
    while (factor->column[e] != second)
        e++;
    return e;
}

double icc_factor_decompose(struct icc_factor *factor, double *one, double *other)
{
    double *const value = factor->value;
    double log_determinant = 0;
    const uint32_t *target = factor->target;
    for (size_t k = 0; k < factor->n; k++) {
        const double root = sqrt(factor->diagonal[k]);
        log_determinant += 2 * log(root);
        factor->diagonal[k] = root;
        one[k] /= root;
        other[k] /= root;
        const size_t end = factor->start[k + 1];
        for (size_t a = factor->start[k]; a < end; a++) {
            const size_t column = factor->column[a];
            const double by = value[a] /= root;
            factor->diagonal[column] -= by * by;
            one[column] -= by * one[k];
            other[column] -= by * other[k];
        }
        for (size_t a = factor->start[k]; a < end; a++)
            for (size_t b = a + 1; b < end; b++)
                value[*target++] -= value[a] * value[b];
    }
    return log_determinant;
}
