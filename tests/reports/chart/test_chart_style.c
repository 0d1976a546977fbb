#include "reports/chart/chart_style.h"

#include <stdio.h>
#include <string.h>

#include "templates.h"
#include "tests/support/near.h"

static void no_two_roles_share_a_colour(void **state)
{
    (void)state;
    for (size_t i = 0; i < n_chart_palette; i++)
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(chart_palette[i].light, chart_palette[k].light);
}

/* "tint_hard" is called --tint-hard in the page. */
static void add_rule(const struct palette_colour *colour, const char *property, struct buffer *rule)
{
    buffer_format(rule, ".chart [%s=\"%s\"] { %s: var(--", property, colour->light, property);
    for (const char *c = colour->role; *c; c++)
        buffer_add(rule, *c == '_' ? "-" : (const char[]){*c, '\0'});
    buffer_add(rule, "); }");
}

static void the_page_recolours_every_role(void **state)
{
    (void)state;
    static const char *const properties[] = {"fill", "stroke", "color"};
    for (size_t i = 0; i < n_chart_palette; i++)
        for (size_t k = 0; k < 3; k++) {
            struct buffer rule = {0};
            add_rule(&chart_palette[i], properties[k], &rule);
            if (!strstr(template_chart_css, rule.data))
                fail_msg("chart.css lacks %s", rule.data);
            buffer_free(&rule);
        }
}

static void the_page_recolours_every_step_of_the_ramp(void **state)
{
    (void)state;
    for (size_t step = 0; step < RAMP_STEPS; step++) {
        char colour[8], rule[64];
        chart_style_ramp_colour(step, colour);
        snprintf(rule, sizeof rule, ".chart [fill=\"%s\"] { fill: ", colour);
        if (!strstr(template_chart_css, rule))
            fail_msg("chart.css lacks step %zu, %s", step, rule);
    }
}

static const char *role_of(size_t step)
{
    char colour[8];
    chart_style_ramp_colour(step, colour);
    for (size_t i = 0; i < n_chart_palette; i++)
        if (strcmp(chart_palette[i].light, colour) == 0)
            return chart_palette[i].role;
    return "";
}

static void small_scales_take_the_colours_of_the_palette(void **state)
{
    (void)state;
    static const char *const roles[][5] = {
        {"s1", "s5"}, {"s1", "s3", "s5"}, {"s1", "s2", "s4", "s5"}, {"s1", "s2", "s3", "s4", "s5"}};
    for (size_t n = 2; n <= 5; n++)
        for (size_t level = 0; level < n; level++)
            assert_string_equal(role_of(chart_style_ramp_step(level, n)), roles[n - 2][level]);
}

static void every_scale_is_symmetric_and_its_levels_differ(void **state)
{
    (void)state;
    for (size_t n = 2; n <= RAMP_STEPS; n++)
        for (size_t level = 0; level < n; level++) {
            const size_t step = chart_style_ramp_step(level, n);
            assert_int_equal(step + chart_style_ramp_step(n - 1 - level, n), RAMP_STEPS - 1);
            if (level > 0)
                assert_true(step > chart_style_ramp_step(level - 1, n));
        }
}

static void longer_scales_share_steps_but_stay_within_the_ramp(void **state)
{
    (void)state;
    for (size_t level = 0; level < 101; level++)
        assert_true(chart_style_ramp_step(level, 101) < RAMP_STEPS);
}

static void a_script_begins_with_the_size_of_the_chart(void **state)
{
    (void)state;
    struct chart chart = {.width = 360, .height = 123};
    chart_style_begin(&chart);
    assert_non_null(strstr(chart.script.data, "svg size 360,123 "));
    assert_non_null(strstr(chart.script.data, "noenhanced"));
    assert_non_null(strstr(chart.script.data, "set yrange [123:0]"));
    chart_free(&chart);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_two_roles_share_a_colour),
        cmocka_unit_test(the_page_recolours_every_role),
        cmocka_unit_test(the_page_recolours_every_step_of_the_ramp),
        cmocka_unit_test(small_scales_take_the_colours_of_the_palette),
        cmocka_unit_test(every_scale_is_symmetric_and_its_levels_differ),
        cmocka_unit_test(longer_scales_share_steps_but_stay_within_the_ramp),
        cmocka_unit_test(a_script_begins_with_the_size_of_the_chart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
