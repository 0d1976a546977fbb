#include "analytics/measure/clustered_sums.h"

#include <math.h>

#include "tests/support/near.h"

/* Values of six observations in three clusters. */
static const double values[] = {1, 3, 2, 7, 4, 4};
static const size_t cluster[] = {0, 0, 1, 2, 2, 2};

static struct clustered_sums summed(void)
{
    struct clustered_sums sums = {0};
    for (size_t i = 0; i < 6; i++) {
        if (i > 0 && cluster[i] != cluster[i - 1])
            clustered_sums_end_cluster(&sums);
        clustered_sums_add(&sums, (double[]){1, values[i]}, 2);
    }
    assert_true(clustered_sums_is_open(&sums));
    clustered_sums_end_cluster(&sums);
    assert_false(clustered_sums_is_open(&sums));
    return sums;
}

/* The mean's: (sum of deviations of the cluster / n), squared and summed. */
static void the_square_is_that_of_the_influences(void **state)
{
    (void)state;
    const struct clustered_sums sums = summed();
    const double mean = 3.5, gradient[CLUSTER_SUMS] = {-mean / 6, 1.0 / 6};
    const double want = (pow(4 - 2 * mean, 2) + pow(2 - mean, 2) + pow(15 - 3 * mean, 2)) / 36;
    assert_near(sums.total[1] / sums.total[0], mean, 0);
    assert_near(clustered_sums_square(&sums, gradient), want, 1e-15);
    assert_int_equal(sums.n_clusters, 3);
}

static void unequal_clusters_count_for_fewer(void **state)
{
    (void)state;
    const struct clustered_sums sums = summed();
    assert_near(clustered_sums_effective(&sums), 36.0 / 14, 1e-15);
    assert_near(clustered_sums_effective(&(struct clustered_sums){0}), 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_square_is_that_of_the_influences),
        cmocka_unit_test(unequal_clusters_count_for_fewer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
