#include "reports/chart/svg_file.h"

#include <stdlib.h>
#include <string.h>

#include "reports/chart/chart_slide.h"
#include "reports/draw/svg_tree.h"
#include "reports/questions/question_map_chart.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/hostile_report.h"

static void assert_is_picture(const struct sample *sample, void **state)
{
    struct chart chart, slide;
    struct buffer file = {0};
    assert_true(question_map_chart(&sample->report, false, *state, &chart));
    chart_slide(&chart, false, *state, &slide);
    assert_drawn(&slide, *state);
    svg_file(&slide, &file);
    assert_int_equal(strncmp(file.data, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ", 44),
                     0);
    const char *const root = strchr(file.data + 1, '<');
    struct svg_node *tree;
    assert_true(svg_tree_parse(root, strlen(root), *state, &tree));
    const int width = atoi(svg_tree_attribute(tree, "width"));
    assert_true(width > 0);
    assert_int_equal(9 * width, 16 * atoi(svg_tree_attribute(tree, "height")));
    assert_non_null(svg_tree_attribute(tree, "xmlns"));
    assert_string_equal(tree->first->name, "title");
    assert_string_equal(tree->first->next->name, "desc");
    assert_string_equal(tree->first->next->next->name, "rect");
    assert_null(strstr(file.data, "<script"));
    buffer_free(&file);
    chart_free(&chart);
    chart_free(&slide);
}

static void a_chart_is_a_picture_of_its_own(void **state)
{
    assert_is_picture(sample_report(*state), state);
}

static void hostile_names_stay_text(void **state)
{
    assert_is_picture(hostile_report(*state), state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(a_chart_is_a_picture_of_its_own),
        ARENA_TEST(hostile_names_stay_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
