#include "ingest/banks/bank_builder.h"

#include <string.h>

#include "tests/support/near.h"

static struct arena arena;
static struct error error;
static struct bank_source source;
static struct bank_topic topics[4];
static struct bank_question questions[4];

static struct bank_builder begin(const char *prompts)
{
    assert_true(bank_source_init(prompts, strlen(prompts), "x.md", &arena, &source, &error));
    return (struct bank_builder){.source = &source,
                                 .arena = &arena,
                                 .error = &error,
                                 .topics = topics,
                                 .questions = questions};
}

static int free_arena(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void a_question_takes_its_prompt_when_it_is_closed(void **state)
{
    (void)state;
    struct bank_builder builder = begin("What? And why?");
    assert_true(bank_builder_start_topic(&builder, 1, "1", "A"));
    assert_true(bank_builder_start_question(&builder, 2, "1.1"));
    builder.prompt_from = 0;
    builder.prompt_end = source.length;
    assert_true(bank_builder_close_question(&builder));
    assert_string_equal(questions[0].prompt, "What? And why?");
    assert_string_equal(questions[0].title, "What?");
    assert_string_equal(questions[0].rubric, "");
    assert_int_equal(topics[0].n_questions, 1);
    assert_true(bank_builder_close_question(&builder));
}

static void a_bonus_topic_takes_the_code_of_its_first_question(void **state)
{
    (void)state;
    struct bank_builder builder = begin("x");
    assert_true(bank_builder_start_topic(&builder, 1, NULL, "A"));
    assert_true(bank_builder_start_question(&builder, 2, "B7"));
    builder.prompt_end = 1;
    assert_true(bank_builder_start_question(&builder, 3, "B3"));
    assert_string_equal(topics[0].code, "B7");
    assert_int_equal(topics[0].n_questions, 2);
}

static void an_empty_topic_is_dropped(void **state)
{
    (void)state;
    struct bank_builder builder = begin("x");
    assert_true(bank_builder_start_topic(&builder, 1, "1", "A"));
    bank_builder_close_topic(&builder);
    bank_builder_close_topic(&builder);
    assert_int_equal(builder.n_topics, 0);
}

static void titles_and_codes_have_limits(void **state)
{
    (void)state;
    struct bank_builder builder = begin("x");
    char title[502];
    memset(title, 'x', sizeof title - 1);
    title[501] = '\0';
    assert_false(bank_builder_start_topic(&builder, 1, "1", title));
    assert_false(bank_builder_start_topic(&builder, 1, "1", "\xE2\x80\x8B"));
    assert_true(bank_builder_start_topic(&builder, 1, "1", title + 1));
    assert_false(bank_builder_start_question(&builder, 2, "1.12345678901234567890"));
    assert_false(bank_builder_start_question(&builder, 2, "1.<b>"));
    assert_false(bank_builder_start_question(&builder, 2, "1."));
    assert_int_equal(builder.n_questions, 0);
}

static void a_fault_names_file_line_and_hint(void **state)
{
    (void)state;
    struct bank_builder builder = begin("x");
    assert_false(bank_builder_fault(&builder, 7, "mend it", "'%s' is broken", "x"));
    assert_string_equal(error.source, "x.md");
    assert_int_equal(error.line, 7);
    assert_string_equal(error.message, "'x' is broken");
    assert_string_equal(error.hint, "mend it");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_question_takes_its_prompt_when_it_is_closed, free_arena),
        cmocka_unit_test_teardown(a_bonus_topic_takes_the_code_of_its_first_question, free_arena),
        cmocka_unit_test_teardown(an_empty_topic_is_dropped, free_arena),
        cmocka_unit_test_teardown(titles_and_codes_have_limits, free_arena),
        cmocka_unit_test_teardown(a_fault_names_file_line_and_hint, free_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
