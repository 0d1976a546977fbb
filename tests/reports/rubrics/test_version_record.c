#include "reports/rubrics/version_record.h"

#include "tests/support/reports/arena_fixture.h"
#include "tests/support/reports/golden.h"
#include "tests/support/reports/sample_versions.h"

#include "reports/table/json.h"

static void wordings_and_their_comparison_have_all_their_keys(void **state)
{
    struct sample *const sample = sample_report(*state);
    struct buffer text = {0};
    sample_add_versions(sample, *state);
    json_t *const document = json_document_begin("0.1.0", &sample->report.filter,
                                                 &sample->report.counts);
    json_put(document, "versions", version_record_all(&sample->report, 5));
    json_put(document, "version_change", version_record_change(&sample->report, 5));
    json_document_end(document, &text);
    assert_golden(&text, "versions.json");
}

static void a_question_that_never_changed_has_none(void **state)
{
    const struct sample *const sample = sample_report(*state);
    json_t *const versions = version_record_all(&sample->report, 0);
    json_t *const change = version_record_change(&sample->report, 0);
    assert_int_equal(json_array_size(versions), 0);
    assert_null(change);
    json_decref(versions);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ARENA_TEST(wordings_and_their_comparison_have_all_their_keys),
        ARENA_TEST(a_question_that_never_changed_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
