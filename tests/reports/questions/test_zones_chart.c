#include "reports/questions/zones_chart.h"

#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/sample_report.h"

static const struct pixel_box area = {58, 8, 708, 490};

static void the_frame_holds_every_interval_and_line(void **state)
{
    struct sample *const sample = sample_report(*state);
    const struct map_frame frame = zones_chart_frame(&sample->report, area);
    for (size_t i = 0; i < SAMPLE_QUESTIONS - 1; i++) {
        const struct question_result *const q = &sample->result.questions.questions[i];
        assert_true(frame.easiest >= q->difficulty.upper && frame.hardest <= q->difficulty.lower);
        assert_true(frame.highest >= q->separation.upper);
        assert_true(frame.lowest <= q->separation.lower);
    }
    assert_true(frame.easiest > 0.75 && frame.hardest < 0.3 && frame.lowest < 0.2);
}

static void harder_is_to_the_left_and_better_is_up(void **state)
{
    const struct map_frame frame = zones_chart_frame(&sample_report(*state)->report, area);
    assert_near(zones_chart_x(&frame, frame.hardest), area.left, 1e-9);
    assert_near(zones_chart_x(&frame, frame.easiest), area.right, 1e-9);
    assert_near(zones_chart_y(&frame, frame.highest), area.top, 1e-9);
    assert_near(zones_chart_y(&frame, frame.lowest), area.bottom, 1e-9);
    assert_true(zones_chart_x(&frame, 0.3) < zones_chart_x(&frame, 0.7));
}

static void shares_and_correlations_stay_within_their_range(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->result.questions.questions[0].difficulty = sample_estimate(0.99, 0.9, 1, 20);
    sample->result.questions.questions[1].difficulty = sample_estimate(0.01, 0, 0.1, 20);
    sample->result.questions.questions[2].separation = sample_estimate(-0.95, -1, -0.5, 20);
    const struct map_frame frame = zones_chart_frame(&sample->report, area);
    assert_near(frame.easiest, 1, 1e-9);
    assert_near(frame.hardest, 0, 1e-9);
    assert_near(frame.lowest, -1, 1e-9);
}

static void the_zone_of_a_point_ends_at_the_lines(void **state)
{
    const struct map_frame frame = zones_chart_frame(&sample_report(*state)->report, area);
    const double hard = zones_chart_x(&frame, 0.3), easy = zones_chart_x(&frame, 0.75),
                 flat = zones_chart_y(&frame, 0.2);
    const struct {
        double average, separation;
        struct pixel_box zone;
    } points[] = {{0.2, 0.5, {area.left, area.top, hard, flat}},
                  {0.5, 0.5, {hard, area.top, easy, flat}},
                  {0.8, 0.5, {easy, area.top, area.right, flat}},
                  {0.2, 0.1, {area.left, flat, area.right, area.bottom}},
                  {0.8, 0.1, {area.left, flat, area.right, area.bottom}}};
    for (size_t i = 0; i < sizeof points / sizeof *points; i++) {
        const struct pixel_box zone = zones_chart_zone_of(
            &frame, zones_chart_x(&frame, points[i].average),
            zones_chart_y(&frame, points[i].separation));
        assert_near(zone.left, points[i].zone.left, 1e-9);
        assert_near(zone.top, points[i].zone.top, 1e-9);
        assert_near(zone.right, points[i].zone.right, 1e-9);
        assert_near(zone.bottom, points[i].zone.bottom, 1e-9);
    }
}

static void a_zone_too_narrow_for_its_name_has_none(void **state)
{
    struct sample *const sample = sample_report(*state);
    sample->limits.too_hard = 0.03;
    const struct map_frame frame = zones_chart_frame(&sample->report, area);
    struct chart chart = {0};
    zones_chart_zones(&chart, &sample->report, &frame, *state);
    assert_null(strstr(chart.script.data, "Too hard"));
    assert_non_null(strstr(chart.script.data, "Too easy"));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(the_frame_holds_every_interval_and_line),
        ARENA_TEST(harder_is_to_the_left_and_better_is_up),
        ARENA_TEST(shares_and_correlations_stay_within_their_range),
        ARENA_TEST(the_zone_of_a_point_ends_at_the_lines),
        ARENA_TEST(a_zone_too_narrow_for_its_name_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
