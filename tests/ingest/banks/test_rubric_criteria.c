#include "ingest/banks/rubric_criteria.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/support/near.h"

/* Criteria as text: "+ required", "? optional", one a line. */
static void expect(const char *rubric, const char *expected)
{
    struct arena arena = {0};
    struct buffer found = {0};
    const struct criterion *criteria;
    size_t n;
    rubric_criteria(rubric, &arena, &criteria, &n);
    buffer_add(&found, "");
    for (size_t i = 0; i < n; i++)
        buffer_format(&found, "%c %s\n", criteria[i].required ? '+' : '?', criteria[i].text);
    assert_string_equal(found.data, expected);
    buffer_free(&found);
    arena_free(&arena);
}

static void should_is_required_and_may_is_optional(void **state)
{
    (void)state;
    expect("Strong answer: Should cover page tables, caches, and faults. May mention huge pages, "
           "and prefetching.",
           "+ page tables\n+ caches\n+ faults\n? huge pages\n? prefetching\n");
    expect(
        "Strong answer: Candidate should discuss locks with `lock()`, ordering, and retries. They "
        "might mention using futexes for waiting, and structuring code for tests.",
        "+ locks with `lock()`\n+ ordering\n+ retries\n? futexes for waiting\n"
        "? structuring code for tests\n");
}

static void discussion_of_is_required(void **state)
{
    (void)state;
    expect("Should address drift. Discussion of alerts, dashboards, and cost.",
           "+ drift\n+ alerts\n+ dashboards\n+ cost\n");
    expect("Discussion of testing strategies and gradual rollout.",
           "+ testing strategies\n+ gradual rollout\n");
}

static void commas_in_brackets_and_code_do_not_cut(void **state)
{
    (void)state;
    expect("Should cover tools (gdb, perf), `f(a, b)`, and maps [a, {b, c}].",
           "+ tools (gdb, perf)\n+ `f(a, b)`\n+ maps [a, {b, c}]\n");
    expect("Should cover stores (SQL. NoSQL, files) and queues.",
           "+ stores (SQL. NoSQL, files)\n+ queues\n");
}

static void and_cuts_only_where_it_ends_a_list(void **state)
{
    (void)state;
    expect("Should cover metrics, logging and alerting, and triggers.",
           "+ metrics\n+ logging and alerting\n+ triggers\n");
    expect("Should cover metrics, logging and alerting.", "+ metrics\n+ logging\n+ alerting\n");
    expect("May discuss the balance between speed and safety.",
           "? the balance between speed and safety\n");
    expect("Should cover indexes for both rows and columns, and views.",
           "+ indexes for both rows and columns\n+ views\n");
    expect("May mention tools like make, ninja, or scripts.",
           "? tools like make\n? ninja\n? scripts\n");
    expect("Should cover gains like reuse and clarity, but accept limits.",
           "+ gains like reuse and clarity\n+ accept limits\n");
}

static void a_sentence_may_change_to_optional(void **state)
{
    (void)state;
    expect("Should cover joins, keys, and may mention views.", "+ joins\n+ keys\n? views\n");
    expect("Should discuss joins and might mention views.", "+ joins\n? views\n");
    expect("Should cover joins, may mention views, and hints.", "+ joins\n? views\n? hints\n");
}

static void examples_stay_with_their_point(void **state)
{
    (void)state;
    expect("Should cover caches, e.g. of pages, such as LRU, and eviction.",
           "+ caches, e.g. of pages, such as LRU\n+ eviction\n");
    expect("Should know file names like poetry.lock. Should know v1.2 too.",
           "+ know file names like poetry.lock\n+ know v1.2 too\n");
}

static void lines_are_joined(void **state)
{
    (void)state;
    expect("Strong answer: Should cover page\ntables,\n  caches,\nand faults.\nMay mention\nTLBs",
           "+ page tables\n+ caches\n+ faults\n? TLBs\n");
}

static void a_rubric_without_lead_is_required(void **state)
{
    (void)state;
    expect("Knows why; says so.", "+ Knows why\n+ says so\n");
    expect("x", "+ x\n");
}

static void nothing_gives_nothing(void **state)
{
    (void)state;
    expect("", "");
    expect("Strong answer:", "");
    expect("Strong answer: Should.", "");
    expect(" , ; . , and .", "");
    expect("May mention", "");
    expect("((([,", "+ ((([\n");
}

static void a_hostile_rubric_is_only_text(void **state)
{
    (void)state;
    expect("Should cover <b>x</b>, =1+1, and `'; DROP TABLE x`.",
           "+ <b>x</b>\n+ =1+1\n+ `'; DROP TABLE x`\n");
    char *const commas = malloc(100001);
    struct arena arena = {0};
    const struct criterion *criteria;
    size_t n;
    memset(commas, ',', 100000);
    commas[100000] = '\0';
    rubric_criteria(commas, &arena, &criteria, &n);
    assert_int_equal(n, 0);
    arena_free(&arena);
    free(commas);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(should_is_required_and_may_is_optional),
        cmocka_unit_test(discussion_of_is_required),
        cmocka_unit_test(commas_in_brackets_and_code_do_not_cut),
        cmocka_unit_test(and_cuts_only_where_it_ends_a_list),
        cmocka_unit_test(a_sentence_may_change_to_optional),
        cmocka_unit_test(examples_stay_with_their_point),
        cmocka_unit_test(lines_are_joined),
        cmocka_unit_test(a_rubric_without_lead_is_required),
        cmocka_unit_test(nothing_gives_nothing),
        cmocka_unit_test(a_hostile_rubric_is_only_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
