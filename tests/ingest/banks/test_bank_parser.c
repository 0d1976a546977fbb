#include "ingest/banks/bank_parser.h"

#include <stdio.h>
#include <string.h>

#include "tests/support/near.h"

static const char fixture[] = "tests/fixtures/small-bank.md";
static struct arena arena;
static struct bank bank;
static struct error error;

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void parse_fixture(void)
{
    if (!bank_parser_read_file(fixture, &arena, &bank, &error))
        fail_msg("%s:%zu: %s", error.source, error.line, error.message);
}

static const struct bank_question *question(size_t topic, size_t index)
{
    assert_true(topic < bank.n_topics && index < bank.topics[topic].n_questions);
    return &bank.topics[topic].questions[index];
}

static bool parse(const char *text)
{
    bank = (struct bank){.name = "untouched"};
    error = (struct error){0};
    return bank_parser_read(text, strlen(text), "banks/x.md", &arena, &bank, &error);
}

static void expect_fault(const char *text, size_t line, const char *reason)
{
    if (parse(text))
        fail_msg("no fault: %s", reason);
    if (!strstr(error.message, reason))
        fail_msg("'%s' does not say '%s'", error.message, reason);
    assert_int_equal(error.line, line);
    assert_string_equal(error.source, "banks/x.md");
    assert_int_equal(error.code, ERROR_FAILED);
    assert_true(*error.hint);
    assert_string_equal(bank.name, "untouched");
}

static void topics_are_core_or_bonus(void **state)
{
    (void)state;
    parse_fixture();
    static const struct {
        const char *code, *title;
        bool bonus;
        size_t n_questions;
    } expected[] = {{"1", "Memory (paging & mmap)", false, 2},
                    {"2", "Scheduling", false, 1},
                    {"B1", "Tracing & eBPF", true, 1},
                    {"B2", "Formal methods", true, 1}};
    assert_string_equal(bank.name, "small-bank");
    assert_string_equal(bank.scale, "0..4:0.5");
    assert_int_equal(bank.n_topics, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(bank.topics[i].code, expected[i].code);
        assert_string_equal(bank.topics[i].title, expected[i].title);
        assert_int_equal(bank.topics[i].bonus, expected[i].bonus);
        assert_int_equal(bank.topics[i].n_questions, expected[i].n_questions);
    }
}

static void prompts_are_kept_word_for_word(void **state)
{
    (void)state;
    parse_fixture();
    assert_string_equal(question(0, 0)->code, "1.1");
    assert_int_equal(question(0, 0)->line, 11);
    assert_string_equal(question(0, 0)->prompt, "Explain what happens on a page fault in `mmap`ed "
                                                "memory. Where does the *time* go?");
    assert_string_equal(question(0, 0)->title, "Explain what happens on a page fault in…");
    assert_string_equal(
        question(0, 1)->prompt,
        "Compare two allocators:\n\n- slab\n- buddy\n\nWhich one would you choose,\n"
        "and why?");
    assert_string_equal(question(1, 0)->prompt, "Why do priorities invert?");
    assert_string_equal(question(3, 0)->prompt, "What can a model checker prove?");
}

static void rubrics_are_kept_word_for_word(void **state)
{
    (void)state;
    parse_fixture();
    assert_string_equal(question(0, 0)->rubric,
                        "Strong answer: Should cover page tables, the `struct vm_area`, and costs "
                        "(minor, major). May mention huge pages.");
    assert_string_equal(question(0, 1)->rubric,
                        "Strong answer: Candidate should discuss fragmentation,\nspeed, and "
                        "locality.");
    assert_string_equal(question(1, 0)->rubric, "");
    assert_string_equal(question(3, 0)->rubric,
                        "Strong answer: Discussion of state spaces, limits, and abstraction.");
    assert_int_equal(question(0, 0)->n_criteria, 4);
    assert_string_equal(question(0, 0)->criteria[1].text, "the `struct vm_area`");
    assert_false(question(0, 0)->criteria[3].required);
    assert_int_equal(question(1, 0)->n_criteria, 0);
}

static void line_ends_and_a_byte_order_mark_change_nothing(void **state)
{
    (void)state;
    assert_true(parse("\xEF\xBB\xBF# 1. A\r\n\r\n**Question 1.1:** x\r\ny\r\n\r\n*z\r\nz*\r\n"));
    assert_string_equal(question(0, 0)->prompt, "x\ny");
    assert_string_equal(question(0, 0)->rubric, "z\nz");
    assert_int_equal(question(0, 0)->line, 3);
    assert_true(parse("# 1. A\r\r**Question 1.1:** x\r"));
    assert_string_equal(question(0, 0)->prompt, "x");
    assert_string_equal(bank.name, "x");
}

static void markup_may_be_written_differently(void **state)
{
    (void)state;
    assert_true(parse("# 1) A #\n\n__question 1.1__: x **bold** y\n\n***Strong answer:** z*\n"));
    assert_string_equal(bank.topics[0].title, "A");
    assert_string_equal(question(0, 0)->prompt, "x **bold** y");
    assert_string_equal(question(0, 0)->rubric, "**Strong answer:** z");
    assert_true(parse("## 01. A\n\n**Question 1.1:**\n\nlater\n\n## Bonus\n\n### 1. B\n\n"
                      "**Question b7:** x\n"));
    assert_string_equal(bank.topics[0].code, "1");
    assert_string_equal(question(0, 0)->prompt, "later");
    assert_string_equal(bank.topics[1].title, "B");
    assert_string_equal(bank.topics[1].code, "b7");
    assert_true(bank.topics[1].bonus);
}

static void a_core_topic_may_follow_the_bonus_section(void **state)
{
    (void)state;
    assert_true(parse("## Bonus\n\n### B\n\n**Question B1:** x\n\n## Core\n\n### 4. C\n\n"
                      "**Question 4.1:** y\n"));
    assert_int_equal(bank.n_topics, 2);
    assert_true(bank.topics[0].bonus);
    assert_false(bank.topics[1].bonus);
    assert_string_equal(bank.topics[1].code, "4");
}

static void a_heading_inside_a_topic_ends_the_question_only(void **state)
{
    (void)state;
    assert_true(
        parse("## 1. A\n\n**Question 1.1:** x\n\n### More\n\nnotes\n\n**Question 1.2:** y\n"));
    assert_int_equal(bank.n_topics, 1);
    assert_string_equal(question(0, 0)->prompt, "x");
    assert_string_equal(question(0, 1)->prompt, "y");
}

static void topics_without_questions_are_left_out(void **state)
{
    (void)state;
    assert_true(parse("## 1. Intro\n\ntext\n\n## 2. A\n\n**Question 2.1:** x\n\n## 3. Outro\n"));
    assert_int_equal(bank.n_topics, 1);
    assert_string_equal(bank.topics[0].code, "2");
}

static void what_stands_outside_questions_is_left_alone(void **state)
{
    (void)state;
    assert_true(
        parse("*hello*\n\n> quote\n\n## 1. A\n\nIntro **bold** text\n\n**Question 1.1:** x\n\n"
              "*r*\n\nA note.\n\n<!-- hidden -->\n"));
    assert_string_equal(question(0, 0)->prompt, "x");
    assert_string_equal(question(0, 0)->rubric, "r");
}

static void faults_name_line_and_reason(void **state)
{
    (void)state;
    expect_fault("", 0, "no question found");
    expect_fault("# Title\n\ntext\n", 0, "no question found");
    expect_fault("**Question 1.1:** x\n", 1, "question 1.1 stands outside a topic");
    expect_fault("## Bonus\n\n**Question B1:** x\n", 3, "question B1 stands outside a topic");
    expect_fault("## 1. A\n\n**Question 2.1:** x\n", 3, "2.1 does not belong to topic 1");
    expect_fault("## 1. A\n\n**Question 11.1:** x\n", 3, "11.1 does not belong to topic 1");
    expect_fault("## 1. A\n\n**Question B1:** x\n", 3, "B1 does not belong to topic 1");
    expect_fault("# Bonus\n\n## A\n\n**Question 1.1:** x\n", 5, "does not belong to a bonus topic");
    expect_fault("## 1. A\n\n**Question 1.1:** x\n\n**Question 1.1:** y\n", 5,
                 "question 1.1 occurs twice, first in line 3");
    expect_fault("# Bonus\n\n## A\n\n**Question B1:** x\n\n## B\n\n**Question b1:** y\n", 9,
                 "b1 occurs twice");
    expect_fault("## 1. A\n\n**Question:** x\n", 3, "no code");
    expect_fault("## 1. A\n\n**Question one two:** x\n", 3, "'one two' is not the code");
    expect_fault("## 1. A\n\n**Question 1.1:**\n\n**Question 1.2:** x\n", 3, "1.1 has no text");
    expect_fault("## 1. A\n\n**Question 1.1:**\n\n*rubric*\n", 3, "1.1 has no text");
    expect_fault("## 1. A\n\n**Question 1.1:**", 3, "1.1 has no text");
    expect_fault("## 1. A\n\n*rubric*\n\n**Question 1.1:** x\n", 3, "a rubric without a question");
    expect_fault("*Strong answer: x*\n", 1, "a rubric without a question");
    expect_fault("## 1. A\n\n**Question 1.1:** x\n\n*a*\n\n*b*\n", 7, "1.1 has two rubrics");
    expect_fault("## 1. A\n\n**Question 1.1:** x\n\n## 1. B\n", 5, "topic 1 occurs twice");
}

static void what_would_be_lost_is_a_fault(void **state)
{
    (void)state;
    expect_fault("## 1. A\n\n**Question 1.1:** x\n**Question 1.2:** y\n", 4,
                 "a question does not begin a paragraph");
    expect_fault("## 1. A\n\n- **Question 1.1:** x\n", 3, "a question does not begin a paragraph");
    expect_fault("## 1. A\n\n**Question 1.1:** x\n*Strong answer: y*\n", 4,
                 "not an emphasised paragraph");
    expect_fault("## 1. A\n\n**Question 1.1:** x\n\nStrong answer: y\n", 5,
                 "not an emphasised paragraph");
    expect_fault("## 1. A\n\n**Question 1.1:** x\n\n> *Strong answer: y*\n", 5,
                 "not an emphasised paragraph");
}

static void a_scale_is_checked(void **state)
{
    (void)state;
    assert_true(parse("**Scale:** `1..6`\n\n# 1. A\n\n**Question 1.1:** x\n"));
    assert_string_equal(bank.scale, "1..6");
    assert_true(parse("**Scale:** No, Mixed, Yes\n\n# 1. A\n\n**Question 1.1:** x\n"));
    assert_string_equal(bank.scale, "No, Mixed, Yes");
    assert_true(parse("# 1. A\n\n**Question 1.1:** x\n"));
    assert_null(bank.scale);
    expect_fault("\n**Scale:** 5..5\n\n# 1. A\n", 2, "'5..5' is not a scale");
    expect_fault("**Scale:** 1..5\n\n**Scale:** 1..6\n", 3, "a second scale");
    expect_fault("# 1. A\n\n**Scale:** 1..5\n", 3, "after the first topic");
}

static void text_that_is_not_utf8_is_a_fault(void **state)
{
    (void)state;
    expect_fault("# 1. A\n\n**Question 1.1:** J\xFCrgen\n", 3, "not UTF-8");
    bank.name = "untouched";
    assert_false(bank_parser_read("# 1\0", 4, "banks/x.md", &arena, &bank, &error));
    assert_non_null(strstr(error.message, "NUL"));
    assert_string_equal(bank.name, "untouched");
}

static void a_file_that_is_not_there_is_an_error(void **state)
{
    (void)state;
    assert_false(bank_parser_read_file("/nonexistent/bank.md", &arena, &bank, &error));
    assert_string_equal(error.source, "/nonexistent/bank.md");
    assert_false(bank_parser_read_file("/", &arena, &bank, &error));
}

static void hostile_text_stays_text(void **state)
{
    (void)state;
    assert_true(parse("# 1. <script>alert(1)</script> & `x`\n\n**Question 1.1:** "
                      "`touch /tmp/x`'; <script>alert(1)</script> =cmd|' /C calc'!A0\n"));
    assert_string_equal(question(0, 0)->prompt,
                        "`touch /tmp/x`'; <script>alert(1)</script> =cmd|' /C calc'!A0");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(topics_are_core_or_bonus, free_arena),
        cmocka_unit_test_teardown(prompts_are_kept_word_for_word, free_arena),
        cmocka_unit_test_teardown(rubrics_are_kept_word_for_word, free_arena),
        cmocka_unit_test_teardown(line_ends_and_a_byte_order_mark_change_nothing, free_arena),
        cmocka_unit_test_teardown(markup_may_be_written_differently, free_arena),
        cmocka_unit_test_teardown(a_core_topic_may_follow_the_bonus_section, free_arena),
        cmocka_unit_test_teardown(a_heading_inside_a_topic_ends_the_question_only, free_arena),
        cmocka_unit_test_teardown(topics_without_questions_are_left_out, free_arena),
        cmocka_unit_test_teardown(what_stands_outside_questions_is_left_alone, free_arena),
        cmocka_unit_test_teardown(faults_name_line_and_reason, free_arena),
        cmocka_unit_test_teardown(what_would_be_lost_is_a_fault, free_arena),
        cmocka_unit_test_teardown(a_scale_is_checked, free_arena),
        cmocka_unit_test_teardown(text_that_is_not_utf8_is_a_fault, free_arena),
        cmocka_unit_test_teardown(a_file_that_is_not_there_is_an_error, free_arena),
        cmocka_unit_test_teardown(hostile_text_stays_text, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
