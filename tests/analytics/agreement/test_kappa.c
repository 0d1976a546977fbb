#include "analytics/agreement/kappa.h"

#include "tests/support/near.h"

static const double points[] = {1, 2, 3, 4, 5};
static const struct scale five = {.n_levels = 5, .values = points};
static const double uneven[] = {0, 1, 4};
static const struct scale three = {.n_levels = 3, .values = uneven};

static void disagreement_is_measured_on_the_values_of_the_declared_scale(void **state)
{
    (void)state;
    assert_near(kappa_disagreement(&five, KAPPA_UNWEIGHTED, 1, 2), 1, 0);
    assert_near(kappa_disagreement(&five, KAPPA_LINEAR, 3, 1), 0.5, 1e-15);
    assert_near(kappa_disagreement(&five, KAPPA_QUADRATIC, 3, 1), 0.25, 1e-15);
    assert_near(kappa_disagreement(&three, KAPPA_LINEAR, 0, 1), 0.25, 1e-15);
    assert_near(kappa_disagreement(&three, KAPPA_QUADRATIC, 1, 2), 0.5625, 1e-15);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++) {
        assert_near(kappa_disagreement(&three, (enum kappa_weights)weights, 0, 2), 1, 1e-15);
        assert_near(kappa_disagreement(&three, (enum kappa_weights)weights, 1, 1), 0, 0);
    }
}

/* Room for the chance of all weights on a scale of five levels at most. */
struct room {
    double a[KAPPA_N_WEIGHTS][5], b[KAPPA_N_WEIGHTS][5];
    struct kappa_chance chance[KAPPA_N_WEIGHTS];
};

static const struct kappa_chance *chance_of(const struct kappa_margins *margins, struct room *room)
{
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        room->chance[weights] = (struct kappa_chance){.a = room->a[weights], .b = room->b[weights]};
    kappa_chance(margins, room->chance);
    return room->chance;
}

static void chance_is_the_disagreement_of_all_couplings(void **state)
{
    (void)state;
    size_t a[] = {2, 0, 1}, b[] = {0, 1, 2};
    struct room room;
    const struct kappa_margins margins = {.scale = &three, .n = 3, .a = a, .b = b};
    const struct kappa_chance chance = chance_of(&margins, &room)[KAPPA_LINEAR];
    /* a: 0, 0, 4 and b: 1, 4, 4 on a scale from 0 to 4 */
    assert_near(chance.sum, 2 * (0.25 + 1 + 1) + 0.75, 1e-15);
    assert_near(chance.a[0], 0.75, 1e-15);
    assert_near(chance.a[1], 0, 0);
    assert_near(chance.a[2], 0.25, 1e-15);
    assert_near(chance.b[1], (0.25 + 0.25 + 0.75) / 3, 1e-15);
    assert_near(chance.b[2], 2.0 / 3, 1e-15);
}

/* With two levels all weights are the same, and the null variance of Fleiss, Cohen & Everitt (1969)
 * is pe + pe^2 - sum of p_i. p_.i (p_i. + p_.i), over n (1 - pe)^2 (Cohen's unweighted form). */
static void the_null_standard_error_is_that_of_the_unweighted_formula(void **state)
{
    (void)state;
    const double ends[] = {0, 1};
    const struct scale two = {.n_levels = 2, .values = ends};
    size_t a[] = {49, 51}, b[] = {46, 54};
    struct room room;
    const struct kappa_margins margins = {.scale = &two, .n = 100, .a = a, .b = b};
    const struct kappa_chance *const chance = chance_of(&margins, &room);
    const double pe = 0.49 * 0.46 + 0.51 * 0.54;
    const double third = 0.49 * 0.46 * (0.49 + 0.46) + 0.51 * 0.54 * (0.51 + 0.54);
    const double expected = sqrt((pe + pe * pe - third) / 100) / (1 - pe);
    for (int weights = 0; weights < KAPPA_N_WEIGHTS; weights++)
        assert_near(kappa_null_se(&margins, (enum kappa_weights)weights, &chance[weights]),
                    expected, 1e-15);
}

static void the_null_standard_error_of_an_interviewer_with_one_level_is_zero(void **state)
{
    (void)state;
    size_t a[] = {0, 7, 0}, b[] = {1, 2, 4};
    struct room room;
    const struct kappa_margins margins = {.scale = &three, .n = 7, .a = a, .b = b};
    const struct kappa_chance chance = chance_of(&margins, &room)[KAPPA_QUADRATIC];
    assert_near(kappa_null_se(&margins, KAPPA_QUADRATIC, &chance), 0, 0);
}

static void levels_that_nobody_gave_may_be_left_out(void **state)
{
    (void)state;
    size_t a[] = {2, 0, 0, 0, 1}, b[] = {0, 1, 0, 0, 2};
    const uint16_t levels[] = {0, 1, 4};
    const struct kappa_margins all = {.scale = &five, .n = 3, .a = a, .b = b};
    struct kappa_margins given = all;
    given.levels = levels;
    given.n_levels = 3;
    struct room room, room_of_given;
    const struct kappa_chance *const chance = chance_of(&all, &room);
    const struct kappa_chance *const of_given = chance_of(&given, &room_of_given);
    for (int w = 0; w < KAPPA_N_WEIGHTS; w++) {
        assert_near(of_given[w].sum, chance[w].sum, 0);
        assert_near(of_given[w].squares, chance[w].squares, 0);
        assert_near(of_given[w].a[4], chance[w].a[4], 0);
        assert_near(of_given[w].b[1], chance[w].b[1], 0);
        assert_near(kappa_null_se(&given, (enum kappa_weights)w, &of_given[w]),
                    kappa_null_se(&all, (enum kappa_weights)w, &chance[w]), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(disagreement_is_measured_on_the_values_of_the_declared_scale),
        cmocka_unit_test(chance_is_the_disagreement_of_all_couplings),
        cmocka_unit_test(the_null_standard_error_is_that_of_the_unweighted_formula),
        cmocka_unit_test(levels_that_nobody_gave_may_be_left_out),
        cmocka_unit_test(the_null_standard_error_of_an_interviewer_with_one_level_is_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
