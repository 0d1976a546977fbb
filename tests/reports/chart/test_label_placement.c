#include "reports/chart/label_placement.h"

#include <math.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"

static const struct pixel_box area = {0, 0, 600, 400};

static double overlap(struct pixel_box a, struct pixel_box b)
{
    return fmax(0, fmin(a.right, b.right) - fmax(a.left, b.left)) *
           fmax(0, fmin(a.bottom, b.bottom) - fmax(a.top, b.top));
}

static struct labelled_point point_at(double x, double y)
{
    return (struct labelled_point){.x = x, .y = y, .width = 40, .height = 12, .area = area};
}

static void a_lone_label_stands_close_to_its_point(void **state)
{
    struct labelled_point point = point_at(300, 200);
    label_placement(&point, 1, NULL, 0, *state);
    assert_false(point.has_leader);
    assert_near(point.label.left, 300, 12);
    assert_near((point.label.top + point.label.bottom) / 2, 200, 12);
}

static void labels_of_close_points_do_not_overlap(void **state)
{
    struct labelled_point points[12];
    for (size_t i = 0; i < 12; i++)
        points[i] = point_at(280 + 14 * (double)(i % 4), 180 + 14 * (double)(i / 4));
    label_placement(points, 12, NULL, 0, *state);
    for (size_t i = 0; i < 12; i++)
        for (size_t k = 0; k < i; k++)
            assert_near(overlap(points[i].label, points[k].label), 0, 1e-9);
}

static void labels_avoid_obstacles_and_the_edge(void **state)
{
    struct labelled_point point = point_at(595, 200);
    const struct obstacle obstacle = {{500, 150, 560, 250}, 9};
    label_placement(&point, 1, &obstacle, 1, *state);
    assert_true(point.label.right <= area.right);
    assert_near(overlap(point.label, obstacle.box), 0, 1e-9);
}

static void a_far_label_has_a_leader_that_ends_at_it(void **state)
{
    struct labelled_point point = point_at(300, 200);
    const struct obstacle obstacle = {{270, 170, 330, 230}, 9};
    label_placement(&point, 1, &obstacle, 1, *state);
    assert_true(point.has_leader);
    assert_true(point.leader_x >= point.label.left && point.leader_x <= point.label.right);
    assert_true(point.leader_y >= point.label.top && point.leader_y <= point.label.bottom);
}

static void a_point_without_a_label_is_only_in_the_way(void **state)
{
    struct labelled_point points[] = {point_at(300, 200), {.x = 330, .y = 200}};
    label_placement(points, 2, NULL, 0, *state);
    assert_near(overlap(points[0].label, (struct pixel_box){325, 195, 335, 205}), 0, 1e-9);
    assert_near(points[1].label.right, 0, 0);
}

static void a_label_larger_than_the_area_is_still_placed(void **state)
{
    struct labelled_point point = {.x = 10, .y = 10, .width = 900, .height = 12, .area = area};
    label_placement(&point, 1, NULL, 0, *state);
    assert_near((point.label.left + point.label.right) / 2, 300, 3);
}

static void a_label_stays_within_the_area_of_its_point(void **state)
{
    struct labelled_point point = point_at(300, 200);
    point.area = (struct pixel_box){0, 100, 305, 300};
    label_placement(&point, 1, NULL, 0, *state);
    assert_true(point.label.right <= 305 && point.label.right > 200);
}

static void an_optional_label_without_room_close_by_is_left_out(void **state)
{
    struct labelled_point points[2] = {point_at(300, 200), point_at(100, 200)};
    const struct obstacle obstacle = {{240, 170, 360, 230}, 9};
    points[0].optional = points[1].optional = true;
    label_placement(points, 2, &obstacle, 1, *state);
    assert_near(points[0].width, 0, 0);
    assert_near(points[1].width, 40, 0);
    assert_false(points[1].has_leader);
    points[0] = point_at(300, 200);
    label_placement(points, 2, &obstacle, 1, *state);
    assert_near(points[0].width, 40, 0);
}

static void nothing_is_placed_where_there_is_no_point(void **state)
{
    label_placement(NULL, 0, NULL, 0, *state);
}

/* Also a guard against a placement whose time explodes. */
static void a_hundred_labels_are_placed_alike_every_time(void **state)
{
    enum { POINTS = 100 };
    struct labelled_point points[2][POINTS];
    memset(points, 0, sizeof points);
    for (size_t i = 0; i < POINTS; i++) {
        points[0][i] = point_at(150 + (double)(i * 37 % 290), 100 + (double)(i * 53 % 190));
        points[0][i].important = i % 9 == 0;
        points[1][i] = points[0][i];
    }
    label_placement(points[0], POINTS, NULL, 0, *state);
    label_placement(points[1], POINTS, NULL, 0, *state);
    for (size_t i = 0; i < POINTS; i++) {
        assert_near(points[0][i].label.left, points[1][i].label.left, 0);
        assert_near(points[0][i].label.top, points[1][i].label.top, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_lone_label_stands_close_to_its_point),
        ARENA_TEST(labels_of_close_points_do_not_overlap),
        ARENA_TEST(labels_avoid_obstacles_and_the_edge),
        ARENA_TEST(a_far_label_has_a_leader_that_ends_at_it),
        ARENA_TEST(a_point_without_a_label_is_only_in_the_way),
        ARENA_TEST(a_label_larger_than_the_area_is_still_placed),
        ARENA_TEST(a_label_stays_within_the_area_of_its_point),
        ARENA_TEST(an_optional_label_without_room_close_by_is_left_out),
        ARENA_TEST(nothing_is_placed_where_there_is_no_point),
        ARENA_TEST(a_hundred_labels_are_placed_alike_every_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
