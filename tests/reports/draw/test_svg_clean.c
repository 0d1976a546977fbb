#include "reports/draw/svg_clean.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/near.h"

#define HEAD                                                                                       \
    "<svg class=\"chart\" viewBox=\"0 0 9 9\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" "  \
    "aria-labelledby=\"c-t c-d\"><title id=\"c-t\">T</title><desc id=\"c-d\">D</desc>"

static const struct svg_words words = {"c", "T", "D"};

/* What is left of the content of a drawing. */
static void assert_content(const char *content, const char *expected)
{
    struct buffer raw = {0}, svg = {0}, whole = {0};
    buffer_format(&raw, "<svg viewBox=\"0 0 9 9\">%s</svg>", content);
    buffer_format(&whole, HEAD "%s</svg>", expected);
    assert_true(svg_clean(raw.data, raw.length, &words, &svg));
    assert_string_equal(svg.data, whole.data);
    buffer_free(&raw);
    buffer_free(&svg);
    buffer_free(&whole);
}

static void shapes_and_their_colours_stay(void **state)
{
    (void)state;
    assert_content(
        "<g fill=\"none\" color=\"black\" stroke-linecap=\"butt\">\n<path stroke='rgb(  1, 2,3)' "
        "stroke-dasharray='2.0,2.0'  d='M0.00,1.26 L2,3'/></g>",
        "<g fill=\"none\" color=\"currentColor\"><path stroke=\"#010203\" "
        "stroke-dasharray=\"2.0,2.0\" d=\"M0,1.3 L2,3\"/></g>");
}

static void what_draws_nothing_goes(void **state)
{
    (void)state;
    assert_content("<title>x</title><desc>y</desc><g id=\"gnuplot_canvas\"><rect x=\"0\" y=\"0\" "
                   "width=\"9\" height=\"9\" fill=\"none\"/><g>\n<g></g></g><text></text></g>",
                   "");
}

static void groups_that_change_nothing_leave_their_content(void **state)
{
    (void)state;
    assert_content("<g id=\"gnuplot_plot_1\" ><g><circle r='1'/></g></g>", "<circle r=\"1\"/>");
}

static void the_family_becomes_weight_and_class(void **state)
{
    (void)state;
    assert_content("<g font-family=\"Inter SemiBold\" font-size=\"12.00\"><text>a</text></g>",
                   "<g font-size=\"12\" font-weight=\"600\"><text>a</text></g>");
    assert_content("<g font-family=\"Inter Plain SemiBold\"><text>a</text></g>",
                   "<g class=\"n\" font-weight=\"600\"><text>a</text></g>");
    assert_content("<g font-family=\"Inter\"><text>0.75 &lt;</text></g>", "<text>0.75 &lt;</text>");
}

static void symbols_in_use_stay_under_a_name_of_their_own(void **state)
{
    (void)state;
    assert_content(
        "<defs><circle id='a' r='0.123'/><use xlink:href='#a' id='b'/>"
        "<path id='unused' d='M0,0'/><filter id='f'><feFlood/></filter></defs>"
        "<use xlink:href='#b' color='black'/>",
        "<defs><circle id=\"c-s-a\" r=\"0.123\"/><use id=\"c-s-b\" href=\"#c-s-a\"/></defs>"
        "<use color=\"currentColor\" href=\"#c-s-b\"/>");
}

static void symbols_that_are_not_there_are_not_shown(void **state)
{
    (void)state;
    assert_content("<use xlink:href='#nothing'/><use href='other.svg#a'/><use/>", "");
    assert_content("<defs><path id='a b' d='M0,0'/><path id='' d=''/></defs><use href='#a b'/>"
                   "<use href='#'/>",
                   "");
}

static void symbols_that_use_each_other_are_no_trap(void **state)
{
    (void)state;
    assert_content("<defs><use id='a' href='#b'/><use id='b' href='#a'/></defs><use href='#a'/>",
                   "<defs><use id=\"c-s-a\" href=\"#c-s-b\"/><use id=\"c-s-b\" "
                   "href=\"#c-s-a\"/></defs><use href=\"#c-s-a\"/>");
}

static void scripts_styles_and_links_do_not_pass(void **state)
{
    (void)state;
    assert_content("<script>alert(1)</script><style>*{}</style><a href='x'><circle r='1'/></a>"
                   "<image href='x'/><foreignObject><p>x</p></foreignObject>"
                   "<g onload='alert(1)' onclick=\"x()\" style='x' class='y' id='z' "
                   "fill='url(javascript:1)'><circle onmouseover='x' r='1' cx='1\"'/></g>",
                   "<circle r=\"1\"/>");
    assert_content("<text onload='x'>a<script>b</script><tspan>c</tspan></text>",
                   "<text>a<tspan>c</tspan></text>");
}

static void words_are_escaped(void **state)
{
    (void)state;
    static const char raw[] = "<svg viewBox='0 0 1 1'/>";
    const struct svg_words hostile = {"c", "</title><script>", "a & &amp; \"b\""};
    struct buffer svg = {0};
    assert_true(svg_clean(raw, strlen(raw), &hostile, &svg));
    assert_non_null(strstr(svg.data, ">&lt;/title&gt;&lt;script&gt;</title>"));
    assert_non_null(strstr(svg.data, ">a &amp; &amp;amp; \"b\"</desc>"));
    buffer_free(&svg);
}

static void what_is_not_a_drawing_is_refused(void **state)
{
    (void)state;
    static const char *const refused[] = {"", "<svg>", "<svg></svg>", "<svg viewBox='x'></svg>",
                                          "<g viewBox='0 0 1 1'></g>"};
    struct buffer svg = {0};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        assert_false(svg_clean(refused[i], strlen(refused[i]), &words, &svg));
    assert_int_equal(svg.length, 0);
}

static void assert_harmless(const char *svg)
{
    static const char *const forbidden[] = {"<script",  "<style",   "<a",    "<image",
                                            "<foreign", " on",      "url(",  "javascript:1",
                                            "xlink",    "href=\"x", "style="};
    for (size_t i = 0; i < sizeof forbidden / sizeof *forbidden; i++)
        assert_null(strstr(svg, forbidden[i]));
}

static unsigned next_random(unsigned *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

/* Pieces of markup in any order, most of them broken. */
static void random_markup_leaves_only_harmless_drawings(void **state)
{
    (void)state;
    static const char *const parts[] = {"<g",
                                        "</g>",
                                        ">",
                                        "/>",
                                        "<defs>",
                                        "</defs>",
                                        "<use",
                                        " href='#a'",
                                        " xlink:href='#a'",
                                        " id='a'",
                                        "<path",
                                        " d='M0,0.25'",
                                        " fill='rgb(1,2,3)'",
                                        " onload='1'",
                                        "<script>",
                                        "</script>",
                                        "<a href='x'>",
                                        "</a>",
                                        "x",
                                        "&",
                                        "&lt;",
                                        "<",
                                        "'",
                                        "\"",
                                        "=",
                                        " ",
                                        "\n",
                                        "<text>",
                                        "</text>",
                                        "<!--",
                                        "-->",
                                        "<?",
                                        "?>",
                                        " style='y'",
                                        " fill='url(#x)'",
                                        " transform='scale(1.5)'",
                                        "<style>",
                                        "</style>",
                                        "javascript:1"};
    unsigned seed = 7;
    size_t cleaned = 0;
    for (int i = 0; i < 50000; i++) {
        struct buffer raw = {0}, svg = {0};
        buffer_add(&raw, "<svg viewBox='0 0 1 1'>");
        for (unsigned k = next_random(&seed) % 9; k > 0; k--)
            buffer_add(&raw, parts[next_random(&seed) % (sizeof parts / sizeof *parts)]);
        buffer_add(&raw, "</svg>");
        if (svg_clean(raw.data, raw.length, &words, &svg)) {
            const char *const content = strstr(svg.data, "</desc>");
            assert_non_null(content);
            if (!strstr(content, "<text"))
                assert_harmless(content);
            cleaned++;
        } else {
            assert_int_equal(svg.length, 0);
        }
        buffer_free(&raw);
        buffer_free(&svg);
    }
    assert_true(cleaned > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes_and_their_colours_stay),
        cmocka_unit_test(what_draws_nothing_goes),
        cmocka_unit_test(groups_that_change_nothing_leave_their_content),
        cmocka_unit_test(the_family_becomes_weight_and_class),
        cmocka_unit_test(symbols_in_use_stay_under_a_name_of_their_own),
        cmocka_unit_test(symbols_that_are_not_there_are_not_shown),
        cmocka_unit_test(symbols_that_use_each_other_are_no_trap),
        cmocka_unit_test(scripts_styles_and_links_do_not_pass),
        cmocka_unit_test(words_are_escaped),
        cmocka_unit_test(what_is_not_a_drawing_is_refused),
        cmocka_unit_test(random_markup_leaves_only_harmless_drawings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
