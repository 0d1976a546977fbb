#include "reports/chart/chart_script.h"

#include <math.h>

#include "tests/support/near.h"

static void assert_script(struct chart *chart, const char *expected)
{
    assert_string_equal(chart->script.data, expected);
    chart_free(chart);
}

static void a_label_is_quoted_and_never_markup(void **state)
{
    (void)state;
    struct chart chart = {0};
    chart_script_label(&chart, 10, 20.26, "it's\n{/Bold x}",
                       (struct label_style){11.5, "ink", ALIGN_RIGHT, true, false, false});
    assert_script(&chart, "set label 'it’s {/Bold x}' at 10.0,20.3 right font 'Inter "
                          "SemiBold,11.5' tc rgb ink noenhanced front\n");
}

static void a_label_of_the_ground_is_behind_the_data(void **state)
{
    (void)state;
    struct chart chart = {0};
    chart_script_label(&chart, 0, 0, "x",
                       (struct label_style){12, "hard", ALIGN_LEFT, false, true, false});
    assert_script(&chart, "set label 'x' at 0.0,0.0 left font 'Inter Plain,12' tc rgb hard "
                          "noenhanced\n");
}

static void boxes_frames_and_lines_name_their_colour(void **state)
{
    (void)state;
    struct chart chart = {0};
    chart_script_box(&chart, (struct pixel_box){1, 2, 3, 4}, "band");
    chart_script_frame(&chart, (struct pixel_box){1, 2, 3, 4}, "rule", true);
    chart_script_line(&chart, 1, 2, 3, 4, (struct line_style){1.5, "grid", true, false});
    assert_script(&chart,
                  "set object rectangle from 1.0,2.0 to 3.0,4.0 fc rgb band fs solid noborder "
                  "behind\n"
                  "set object rectangle from 1.0,2.0 to 3.0,4.0 fc rgb bg fs solid border lc rgb "
                  "rule lw 1.2 dt (3,3) behind\n"
                  "set arrow from 1.0,2.0 to 3.0,4.0 nohead lw 1.5 lc rgb grid dt (4,4) back\n");
}

static void data_are_numbers_between_two_lines(void **state)
{
    (void)state;
    struct chart chart = {0};
    chart_script_data_begin(&chart, "d", "x y");
    chart_script_data_row(&chart, (double[]){1, NAN}, 2);
    chart_script_data_end(&chart);
    assert_script(&chart, "# x y\n$d << EOD\n1 nan\nEOD\n");
}

static void nothing_to_plot_is_still_a_plot(void **state)
{
    (void)state;
    struct chart chart = {0};
    chart_script_plot(&chart, NULL, 0);
    chart_script_plot(&chart, (const char *const[]){"$a", "$b"}, 2);
    assert_script(&chart, "plot NaN\nplot NaN, \\\n  $a, \\\n  $b\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_label_is_quoted_and_never_markup),
        cmocka_unit_test(a_label_of_the_ground_is_behind_the_data),
        cmocka_unit_test(boxes_frames_and_lines_name_their_colour),
        cmocka_unit_test(data_are_numbers_between_two_lines),
        cmocka_unit_test(nothing_to_plot_is_still_a_plot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
