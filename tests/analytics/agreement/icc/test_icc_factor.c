#include "analytics/agreement/icc/icc_factor.h"

#include <math.h>

#include "tests/support/near.h"

/* What stands at two rows of the matrix. */
static double number_at(size_t a, size_t b)
{
    return a == b ? 4 + (double)a / 7 : -1 / (1.3 + (double)(a + b));
}

static void fill(struct icc_factor *factor, const struct icc_edge *edges, size_t n_edges)
{
    size_t place[128];
    for (size_t k = 0; k < factor->n; k++) {
        place[factor->order[k]] = k;
        factor->diagonal[k] = number_at(factor->order[k], factor->order[k]);
    }
    for (size_t i = 0; i < n_edges; i++)
        factor->value[icc_factor_entry(factor, place[edges[i].a], place[edges[i].b])] = number_at(
            edges[i].a, edges[i].b);
}

/* The factor times its transpose, at two places. */
static double product(const struct icc_factor *factor, size_t a, size_t b)
{
    double rows[128][128] = {{0}}, sum = 0;
    for (size_t k = 0; k < factor->n; k++) {
        rows[k][k] = factor->diagonal[k];
        for (size_t e = factor->start[k]; e < factor->start[k + 1]; e++)
            rows[k][factor->column[e]] = factor->value[e];
    }
    for (size_t k = 0; k < factor->n; k++)
        sum += rows[k][a] * rows[k][b];
    return sum;
}

static bool is_edge(const struct icc_edge *edges, size_t n_edges, size_t a, size_t b)
{
    bool found = a == b;
    for (size_t i = 0; i < n_edges && !found; i++)
        found = (edges[i].a == a && edges[i].b == b) || (edges[i].a == b && edges[i].b == a);
    return found;
}

/* A ring with a star: eliminating fills what was empty. */
static size_t ring(size_t n, struct icc_edge *edges)
{
    size_t n_edges = 0;
    for (size_t i = 0; i < n; i++)
        edges[n_edges++] = (struct icc_edge){(uint32_t)i, (uint32_t)((i + 1) % n)};
    for (size_t i = 5; i < 9; i++)
        edges[n_edges++] = (struct icc_edge){0, (uint32_t)(3 * i)};
    return n_edges;
}

static void a_thin_factor_is_that_of_the_whole_matrix(void **state)
{
    (void)state;
    enum { N = 100 };
    struct arena arena = {0};
    struct icc_edge edges[2 * N];
    struct icc_factor factor;
    double one[N], other[N], log_determinant = 0;
    const size_t n_edges = ring(N, edges);
    assert_true(icc_factor_create(N, edges, n_edges, &arena, &factor));
    fill(&factor, edges, n_edges);
    for (size_t k = 0; k < N; k++) {
        one[k] = 1;
        other[k] = (double)factor.order[k];
    }
    const double told = icc_factor_decompose(&factor, one, other);
    for (size_t a = 0; a < N; a++) {
        double first = 0, second = 0;
        log_determinant += 2 * log(factor.diagonal[a]);
        for (size_t b = 0; b < N; b++) {
            const size_t row = factor.order[a], column = factor.order[b];
            assert_near(product(&factor, a, b),
                        is_edge(edges, n_edges, row, column) ? number_at(row, column) : 0, 1e-12);
        }
        /* The transposed factor times what came of a vector is the vector. */
        for (size_t k = 0; k <= a; k++)
            for (size_t e = factor.start[k]; e < factor.start[k + 1]; e++)
                if (factor.column[e] == a) {
                    first += factor.value[e] * one[k];
                    second += factor.value[e] * other[k];
                }
        assert_near(first + factor.diagonal[a] * one[a], 1, 1e-12);
        assert_near(second + factor.diagonal[a] * other[a], (double)factor.order[a], 1e-10);
    }
    assert_near(told, log_determinant, 1e-12);
    arena_free(&arena);
}

static void rows_that_meet_nobody_have_no_entries(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct icc_factor factor;
    double one[3] = {2, 2, 2}, other[3] = {0};
    assert_true(icc_factor_create(3, NULL, 0, &arena, &factor));
    assert_int_equal(factor.start[3], 0);
    for (size_t k = 0; k < 3; k++)
        factor.diagonal[k] = 4;
    assert_near(icc_factor_decompose(&factor, one, other), 3 * log(4), 1e-15);
    assert_near(one[2], 1, 0);
    arena_free(&arena);
}

/* Whoever meets all does no harm; where all meet, nothing is thin. */
static void a_factor_that_is_not_thin_is_refused(void **state)
{
    (void)state;
    enum { N = 64 };
    struct arena arena = {0};
    struct icc_edge all[N * N], star[N];
    struct icc_factor factor;
    size_t n_all = 0, n_star = 0;
    for (uint32_t a = 0; a < N; a++)
        for (uint32_t b = 0; b < a; b++)
            all[n_all++] = (struct icc_edge){a, b};
    for (uint32_t a = 1; a < N; a++)
        star[n_star++] = (struct icc_edge){0, a};
    assert_false(icc_factor_create(N, all, n_all, &arena, &factor));
    assert_true(icc_factor_create(N, star, n_star, &arena, &factor));
    assert_int_equal(factor.start[N], N - 1);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_thin_factor_is_that_of_the_whole_matrix),
                                       cmocka_unit_test(rows_that_meet_nobody_have_no_entries),
                                       cmocka_unit_test(a_factor_that_is_not_thin_is_refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
