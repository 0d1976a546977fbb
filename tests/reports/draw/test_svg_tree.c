#include "reports/draw/svg_tree.h"

#include <stdlib.h>
#include <string.h>

#include "tests/support/near.h"
#include "tests/support/reports/arena_fixture.h"

static struct svg_node *parse(const char *raw, struct arena *arena)
{
    struct svg_node *root = NULL;
    /* A copy without a byte to spare, so that reading beyond the end is noticed. */
    const size_t length = strlen(raw);
    char *const exact = malloc(length ? length : 1);
    memcpy(exact, raw, length);
    const bool whole = svg_tree_parse(exact, length, arena, &root);
    free(exact);
    return whole ? root : NULL;
}

static void elements_attributes_and_texts_become_a_tree(void **state)
{
    const struct svg_node *const root = parse(
        "<?xml version='1.0'?><!-- c --><!DOCTYPE svg><svg a = \"1\" b='2'>x<g/>y</svg>\n", *state);
    assert_non_null(root);
    assert_string_equal(svg_tree_attribute(root, "a"), "1");
    assert_string_equal(svg_tree_attribute(root, "b"), "2");
    assert_null(svg_tree_attribute(root, "c"));
    assert_string_equal(root->first->text, "x");
    assert_string_equal(root->first->next->name, "g");
    assert_string_equal(root->last->text, "y");
    assert_ptr_equal(root->last->parent, root);
}

static void what_is_not_one_whole_svg_is_refused(void **state)
{
    static const char *const broken[] = {"",
                                         " ",
                                         "svg",
                                         "<svg",
                                         "<svg>",
                                         "</svg>",
                                         "<svg></g>",
                                         "<svg><g></svg>",
                                         "<g></g>",
                                         "<svg></svg><svg></svg>",
                                         "<svg></svg>x",
                                         "x<svg></svg>",
                                         "<svg a></svg>",
                                         "<svg a=1></svg>",
                                         "<svg a='1></svg>",
                                         "<svg a='<'></svg>",
                                         "<svg a='1'b='2'></svg>",
                                         "<svg><!-- </svg>",
                                         "<svg><![CDATA[x]]></svg>",
                                         "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
                                         "<svg><",
                                         "<svg></",
                                         "<svg></svg",
                                         "<svg/",
                                         "<svg>< g></svg>",
                                         "<svg a='1'/ >",
                                         "<svg>\xff</svg>",
                                         "<svg>&unknown;</svg>",
                                         "<svg a='1' a='2'/>"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
        if (parse(broken[i], *state))
            fail_msg("accepted: %s", broken[i]);
}

static void entities_are_resolved_and_texts_between_tags_are_one(void **state)
{
    const struct svg_node *const root = parse("<svg a='&lt;&#65;'>x &amp;\ny<g/></svg>", *state);
    assert_non_null(root);
    assert_string_equal(svg_tree_attribute(root, "a"), "<A");
    assert_string_equal(root->first->text, "x &\ny");
    assert_string_equal(root->first->next->name, "g");
}

static void the_end_of_a_cdata_section_may_stand_in_text(void **state)
{
    const struct svg_node *const root = parse("<svg>]]>a]]]>]]></svg>", *state);
    assert_non_null(root);
    assert_string_equal(root->first->text, "]]>a]]]>]]>");
}

static void a_nul_byte_is_refused(void **state)
{
    struct svg_node *root;
    assert_false(svg_tree_parse("<svg>\0</svg>", 12, *state, &root));
}

static void elements_within_each_other_are_limited(void **state)
{
    char raw[16 * 1024] = "<svg>";
    for (int i = 0; i < SVG_DEEPEST - 1; i++)
        strcat(raw, "<g>");
    for (int i = 0; i < SVG_DEEPEST - 1; i++)
        strcat(raw, "</g>");
    strcat(raw, "</svg>");
    assert_non_null(parse(raw, *state));
    char deeper[17 * 1024];
    strcpy(deeper, "<svg><g>");
    strcat(deeper, raw + strlen("<svg>"));
    strcpy(deeper + strlen(deeper) - strlen("</svg>"), "</g></svg>");
    assert_null(parse(deeper, *state));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(elements_attributes_and_texts_become_a_tree),
        ARENA_TEST(what_is_not_one_whole_svg_is_refused),
        ARENA_TEST(entities_are_resolved_and_texts_between_tags_are_one),
        ARENA_TEST(the_end_of_a_cdata_section_may_stand_in_text),
        ARENA_TEST(a_nul_byte_is_refused),
        ARENA_TEST(elements_within_each_other_are_limited),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
