#include "reports/chart/chart_slide.h"

#include <stdio.h>
#include <string.h>

#include "reports/chart/chart_script.h"
#include "reports/chart/chart_style.h"
#include "reports/draw/gnuplot.h"
#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/drawn_chart.h"
#include "tests/support/reports/patience.h"

static struct chart plain_chart(const char *title, const char *reading)
{
    struct chart chart = {.id = "plain",
                          .title = title,
                          .reading = reading,
                          .description = "d",
                          .width = 720,
                          .height = 100};
    chart_style_begin(&chart);
    chart_script_label(&chart, 10, 50, "Inter Plain stays",
                       (struct label_style){12, "ink", ALIGN_LEFT, false, true, false});
    chart_script_plot(&chart, NULL, 0);
    return chart;
}

static void title_and_reading_stand_above_the_chart(void **state)
{
    struct chart chart = plain_chart("One finding", "Read it so."), slide;
    chart_slide_tall(&chart, false, *state, &slide);
    assert_int_equal(slide.height, 100 + 10 + 24 + 6 + 17 + 14);
    assert_drawn(&slide, *state);
    assert_true(shows(&slide, "One finding"));
    assert_true(shows(&slide, "Read it so."));
    assert_true(shows(&slide, "Inter Plain stays"));
    chart_free(&chart);
    chart_free(&slide);
}

static void long_texts_are_broken_between_words(void **state)
{
    struct chart chart = plain_chart(
        "A finding that takes so many words that it needs two lines to "
        "be said in full on a slide",
        NULL);
    struct chart slide;
    chart_slide_tall(&chart, false, *state, &slide);
    assert_int_equal(slide.height, 100 + 10 + 2 * 24 + 6 + 14);
    assert_drawn(&slide, *state);
    assert_true(shows(&slide, "A finding that takes"));
    assert_false(shows(&slide, "on a slide"));
    chart_free(&chart);
    chart_free(&slide);
}

static void a_word_that_is_too_long_stands_alone(void **state)
{
    char word[181];
    memset(word, 'w', 180);
    word[180] = '\0';
    struct chart chart = plain_chart(word, word), slide;
    chart_slide_tall(&chart, true, *state, &slide);
    assert_int_equal(slide.height, 100 + 10 + 24 + 6 + 17 + 14);
    chart_free(&chart);
    chart_free(&slide);
}

static unsigned number_at(const char *bytes)
{
    const unsigned char *const b = (const unsigned char *)bytes;
    return (unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3];
}

static void pixels_are_as_wide_as_a_slide(void **state)
{
    struct chart chart = plain_chart("One finding", "Read it so."), slide;
    struct chart *const slides[] = {&slide};
    size_t failed;
    struct error error = {0};
    chart_slide_tall(&chart, true, *state, &slide);
    assert_true(gnuplot_draw(slides, 1, &(struct gnuplot_options){.seconds = PATIENCE, .png = true},
                             *state, &failed, &error));
    assert_int_equal(failed, 0);
    assert_memory_equal(slide.png, "\x89PNG", 4);
    assert_int_equal(number_at(slide.png + 16), SLIDE_WIDTH);
    assert_int_equal(number_at(slide.png + 20), slide.height * SLIDE_WIDTH / 720);
    chart_free(&chart);
    chart_free(&slide);
}

static void marks_for_the_page_s_style_are_no_fonts(void **state)
{
    struct chart chart = plain_chart("t", NULL), slide;
    chart_slide_tall(&chart, true, *state, &slide);
    assert_null(strstr(slide.script.data, "font 'Inter Plain"));
    assert_non_null(strstr(slide.script.data, "'Inter Plain stays'"));
    chart_free(&chart);
    chart_free(&slide);
}

static void a_slide_is_16_to_9_with_the_finding_above_and_the_reading_below(void **state)
{
    struct chart chart = plain_chart("One finding", "Read it so."), slide;
    chart_slide(&chart, false, *state, &slide);
    assert_int_equal(slide.width * 9, slide.height * 16);
    assert_drawn(&slide, *state);
    assert_true(shows(&slide, "One finding"));
    assert_true(shows(&slide, "Read it so."));
    const char *const script = slide.script.data;
    assert_true(strstr(script, "'One finding' at 0.0,-") != NULL);
    assert_true(strstr(script, "'Read it so.' at 0.0,") != NULL);
    chart_free(&chart);
    chart_free(&slide);
}

static void what_a_high_chart_means_stands_beside_it(void **state)
{
    struct chart chart = {.id = "high",
                          .title = "One finding",
                          .reading = "Read it so.",
                          .description = "d",
                          .width = 720,
                          .height = 720};
    struct chart slide;
    chart_style_begin(&chart);
    chart_script_plot(&chart, NULL, 0);
    chart_slide(&chart, false, *state, &slide);
    assert_int_equal(slide.width * 9, slide.height * 16);
    double x, y;
    assert_int_equal(
        sscanf(strstr(slide.script.data, "'Read it so.' at "), "'Read it so.' at %lf,%lf", &x, &y),
        2);
    assert_true(x > chart.width && y >= 0 && y < 100);
    chart_free(&chart);
    chart_free(&slide);
}

static void a_slide_has_as_many_pixels_as_a_screen(void **state)
{
    static const int heights[] = {100, 283, 540, 1200};
    for (size_t i = 0; i < sizeof heights / sizeof *heights; i++) {
        struct chart chart = {.id = "plain",
                              .title = "One finding",
                              .description = "d",
                              .width = 720,
                              .height = heights[i]};
        struct chart slide;
        struct chart *const slides[] = {&slide};
        size_t failed;
        struct error error = {0};
        chart_style_begin(&chart);
        chart_script_plot(&chart, NULL, 0);
        chart_slide(&chart, true, *state, &slide);
        assert_true(gnuplot_draw(slides, 1,
                                 &(struct gnuplot_options){.seconds = PATIENCE, .png = true},
                                 *state, &failed, &error));
        assert_int_equal(failed, 0);
        assert_int_equal(number_at(slide.png + 16), SLIDE_WIDTH);
        assert_int_equal(number_at(slide.png + 20), SLIDE_HEIGHT);
        chart_free(&chart);
        chart_free(&slide);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(title_and_reading_stand_above_the_chart),
        ARENA_TEST(long_texts_are_broken_between_words),
        ARENA_TEST(a_word_that_is_too_long_stands_alone),
        ARENA_TEST(pixels_are_as_wide_as_a_slide),
        ARENA_TEST(marks_for_the_page_s_style_are_no_fonts),
        ARENA_TEST(a_slide_is_16_to_9_with_the_finding_above_and_the_reading_below),
        ARENA_TEST(what_a_high_chart_means_stands_beside_it),
        ARENA_TEST(a_slide_has_as_many_pixels_as_a_screen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
